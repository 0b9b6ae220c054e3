import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MOST_PACKET_BYTES, PACKET_EXTENSION } from '../../../shared/packet/packet-format.ts';
import type { PacketSource } from '../../../shared/contract/packets.ts';

/** A file that may be a packet; `bytes` null when it cannot be read, or is larger than any packet. */
export interface PacketFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly tooLarge: boolean;
}

/** A stick holds more than packets; so many folders below the chosen one are searched, and so many packets taken. */
const DEEPEST = 4;
const MOST_FILES = 2000;

/** The files that a source stands for: the packets in a folder and below it, or the one file. Links are not followed. */
export async function* filesOf(source: PacketSource): AsyncGenerator<PacketFile> {
  if (source.type === 'file') {
    yield given(source.name, source.base64);
    return;
  }
  let left = MOST_FILES;
  for await (const path of pathsBelow(source.path, DEEPEST)) {
    if (left === 0) return;
    left -= 1;
    yield await readFileOf(path);
  }
}

function given(name: string, base64: string): PacketFile {
  if (base64.length > (MOST_PACKET_BYTES * 4) / 3 + 4) return { name, bytes: null, tooLarge: true };
  return { name, bytes: Buffer.from(base64, 'base64'), tooLarge: false };
}

async function* pathsBelow(path: string, depth: number): AsyncGenerator<string> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() !== true) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    if (entry.isDirectory() && depth > 0) yield* pathsBelow(below, depth - 1);
    else if (entry.isFile() && isPacketName(entry.name)) yield below;
  }
}

/** Files that other systems leave on a stick (._name) are no packets. */
function isPacketName(name: string): boolean {
  return !name.startsWith('.') && name.toLowerCase().endsWith(`.${PACKET_EXTENSION}`);
}

/** Never throws: a stick may be pulled at any moment. */
async function readFileOf(path: string): Promise<PacketFile> {
  const name = basename(path);
  const file = await open(path, 'r').catch(() => null);
  if (!file) return { name, bytes: null, tooLarge: false };
  try {
    const { size } = await file.stat();
    if (size > MOST_PACKET_BYTES) return { name, bytes: null, tooLarge: true };
    return { name, bytes: await file.readFile(), tooLarge: false };
  } catch {
    return { name, bytes: null, tooLarge: false };
  } finally {
    await file.close().catch(() => undefined);
  }
}
