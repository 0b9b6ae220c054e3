import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a second start needs to reach the first. */
export interface Rendezvous {
  readonly pid: number;
  readonly port: number;
  readonly secret: string;
}

/** Folder of the local host's own things (browser profile, rendezvous), beside the workspace. */
export const hostFolder = (workspacePath: string): string => `${workspacePath}-local`;

const fileIn = (folder: string): string => join(folder, 'rendezvous.json');

/** A fresh secret. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * Makes the folder, for its owner alone, and returns it. Where only the workspace itself can be written, it is a
 * temporary one: then a second start does not find the first, and says that the workspace is open.
 */
export async function makeHostFolder(workspacePath: string): Promise<string> {
  try {
    await mkdir(hostFolder(workspacePath), { recursive: true, mode: 0o700 });
    await chmod(hostFolder(workspacePath), 0o700);
    return hostFolder(workspacePath);
  } catch {
    return mkdtemp(join(tmpdir(), 'shenyitai-'));
  }
}

/** Writes the rendezvous file (0600) into the host's folder, in one step. */
export async function writeRendezvous(folder: string, rendezvous: Rendezvous): Promise<void> {
  const temporary = `${fileIn(folder)}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(rendezvous), { mode: 0o600 });
  await rename(temporary, fileIn(folder));
}

/** Removes the rendezvous file. */
export async function removeRendezvous(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

async function readRendezvous(folder: string): Promise<Rendezvous | null> {
  try {
    const found = JSON.parse(await readFile(fileIn(folder), 'utf8')) as Partial<Rendezvous>;
    const { pid, port, secret } = found;
    return typeof pid === 'number' && typeof port === 'number' && typeof secret === 'string'
      ? { pid, port, secret }
      : null;
  } catch {
    return null;
  }
}

/** What a second start wants of the first. */
export interface ForwardRequest {
  /** False: an address to print instead of a window. */
  readonly window: boolean;
  /** Packets that it was started with, absolute. */
  readonly packets: readonly string[];
}

/** Asks the first start to come forward; null when nobody answers. */
function askForward(
  { port, secret }: Rendezvous,
  wanted: ForwardRequest,
): Promise<{ address: string | null } | null> {
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        path: '/forward',
        method: 'POST',
        timeout: 5000,
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('close', () => {
          try {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve(response.statusCode === 200 ? (JSON.parse(text) as { address: string | null }) : null);
          } catch {
            resolve(null);
          }
        });
      },
    );
    asking.once('timeout', () => asking.destroy());
    asking.once('error', () => resolve(null));
    asking.end(JSON.stringify(wanted));
  });
}

/**
 * Reaches the start that holds the workspace. It may be starting itself and not have written its file yet,
 * or the file may be left over from one that was killed, so the question is repeated for a while.
 * Null when no local host answers: then a desktop window or a command holds the workspace.
 */
export async function reachFirst(
  workspacePath: string,
  wanted: ForwardRequest,
  attempts = 15,
): Promise<{ address: string | null } | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const rendezvous = await readRendezvous(hostFolder(workspacePath));
    const answer = rendezvous && (await askForward(rendezvous, wanted));
    if (answer) return answer;
    await wait(200);
  }
  return null;
}
