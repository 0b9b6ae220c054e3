import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { startHost } from '../../../electron/hosts/local/host.ts';
import type { LocalHost } from '../../../electron/hosts/local/host.ts';
import { hostFolder, reachFirst } from '../../../electron/hosts/local/rendezvous.ts';
import { ask, enter, temporaryFolder } from './loopback.ts';

let folder: ReturnType<typeof temporaryFolder>;
let host: LocalHost | null = null;
const keep = { ...process.env };

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'page'));
  writeFileSync(join(folder.path, 'page', 'index.html'), '<!doctype html><title>审议台</title>');
  process.env['DISPLAY'] = ':99';
});
afterEach(async () => {
  await host?.close();
  host = null;
  process.env = { ...keep };
  folder.remove();
});

const workspace = (): string => join(folder.path, 'workspace');

/** A program that stands where the browser would: writes its command line down, in one step, and does `then`. */
function useBrowser(then: string): void {
  const path = join(folder.path, 'browser.sh');
  const switches = join(folder.path, 'switches');
  const written = `printf '%s\\n' "$@" > "${switches}.part" && mv "${switches}.part" "${switches}"`;
  writeFileSync(path, `#!/bin/sh\n${written}\n${then}\n`);
  chmodSync(path, 0o700);
  process.env['SHENYITAI_BROWSER'] = path;
}

/** Starts the host and collects what it says. */
async function start(window: boolean): Promise<{ lines: string[]; said: (part: string) => Promise<void> }> {
  const lines: string[] = [];
  const waiting: { part: string; resolve: () => void }[] = [];
  host = await startHost({
    program: { version: '0.0.0', renderer: join(folder.path, 'page'), resources: join(folder.path, 'res') },
    workspacePath: workspace(),
    window,
    say: (line) => {
      lines.push(line);
      for (const { part, resolve } of waiting) if (line.includes(part)) resolve();
    },
  });
  const said = (part: string): Promise<void> =>
    lines.some((line) => line.includes(part))
      ? Promise.resolve()
      : new Promise((resolve) => waiting.push({ part, resolve }));
  return { lines, said };
}

const portOf = (line = ''): number => Number(new URL(line.slice(line.indexOf('http'))).port);
const codeOf = (line = ''): string => line.slice(line.indexOf('#') + 1);

/** Listens to the events as a page does. */
async function listen(
  line: string,
): Promise<{ stream: IncomingMessage; heard: Promise<string>; Cookie: string }> {
  const port = portOf(line);
  const entered = await enter(port, codeOf(line));
  const Cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/events', headers: { Cookie } }, resolve).once('error', reject);
  });
  const heard = new Promise<string>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      const found = /data: (.*)\n/.exec(chunk.toString('utf8'));
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    // The host may end the stream in the middle of a chunk when the test is over.
    stream.on('error', () => undefined);
  });
  return { stream, heard, Cookie };
}

describe('without a window', () => {
  test('asked for none, it prints one line with the address', async () => {
    const { lines } = await start(false);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^审议台：http:\/\/127\.0\.0\.1:\d+\/enter#[\w-]{43}$/);
  });

  test('without a display it says so, prints the address and goes on serving', async () => {
    delete process.env['DISPLAY'];
    delete process.env['WAYLAND_DISPLAY'];
    const { lines } = await start(true);
    expect(lines[0]).toContain('没有图形界面');
    expect((await enter(portOf(lines[1]), codeOf(lines[1]))).status).toBe(200);
  });

  test('without a browser it says so, prints the address and goes on serving', async () => {
    process.env['SHENYITAI_BROWSER'] = join(folder.path, 'nothing-here');
    const { lines } = await start(true);
    expect(lines[0]).toContain('没有找到 Chromium');
    expect((await ask(portOf(lines[1]), 'GET', '/enter')).status).toBe(200);
  });

  test('a browser that fails at once is replaced by the address', async () => {
    useBrowser('exit 1');
    const { lines, said } = await start(true);
    await said('http://');
    expect(lines.find((line) => line.includes('没有打开'))).toContain('内容都在');
  });
});

describe('with a window', () => {
  test('the browser gets a file, never a code; the profile lies beside the workspace', async () => {
    useBrowser('exec sleep 60');
    const { lines, said } = await start(true);
    await said('打开');
    while (!existsSync(join(folder.path, 'switches'))) await new Promise((r) => setTimeout(r, 10));
    const switches = readFileSync(join(folder.path, 'switches'), 'utf8').trim().split('\n');
    expect(lines.join('\n')).not.toContain('http://');
    expect(switches.find((each) => each.startsWith('--app='))).toMatch(/^--app=file:\/\/\S+\/open\.html$/);
    expect(switches).toContain(`--user-data-dir=${join(hostFolder(workspace()), 'browser')}`);
    const entry = readFileSync(new URL(switches[0]?.slice('--app='.length) ?? ''), 'utf8');
    expect(switches.join(' ')).not.toContain(/value="([^"]+)"/.exec(entry)?.[1]);
  });

  test('it ends when the browser it started has ended', async () => {
    const gone = join(folder.path, 'gone');
    useBrowser(`while [ ! -e "${gone}" ]; do sleep 0.05; done`);
    await start(true);
    const found = readRendezvous();
    const address = await reachFirst(workspace(), { window: false, packets: [] });
    const { stream } = await listen(address?.address ?? '');
    stream.destroy();
    writeFileSync(gone, '');
    await host?.unused;
    expect(found.port).toBe(portOf(address?.address ?? ''));
  });
});

function readRendezvous(): { pid: number; port: number; secret: string } {
  const path = join(hostFolder(workspace()), 'rendezvous.json');
  return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; port: number; secret: string };
}

describe('second start', () => {
  test('finds a rendezvous file that its owner alone can read; it goes away at the end', async () => {
    await start(false);
    const path = join(hostFolder(workspace()), 'rendezvous.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(hostFolder(workspace())).mode & 0o777).toBe(0o700);
    await host?.close();
    host = null;
    expect(existsSync(path)).toBe(false);
  });

  test('is refused the workspace and gets a fresh address from the first', async () => {
    const { lines } = await start(false);
    await expect(
      startHost({
        program: { version: '0.0.0', renderer: folder.path, resources: folder.path },
        workspacePath: workspace(),
        window: false,
        say: () => undefined,
      }),
    ).rejects.toMatchObject({ code: 'workspaceBusy' });
    const answer = await reachFirst(workspace(), { window: false, packets: [] });
    expect(answer?.address).not.toBe(lines[0]);
    expect((await enter(portOf(answer?.address ?? ''), codeOf(answer?.address ?? ''))).status).toBe(200);
  });

  test('asks the open page to come forward', async () => {
    const { lines } = await start(false);
    const { heard } = await listen(lines[0] ?? '');
    useBrowser('exec sleep 60');
    expect(await reachFirst(workspace(), { window: true, packets: [] })).toEqual({ address: null });
    expect(JSON.parse(await heard)).toEqual({ type: 'comeForward' });
  });

  test('leaves the packets that it was started with to the first, whose page asks for them once', async () => {
    const { lines } = await start(false);
    const { heard, Cookie } = await listen(lines[0] ?? '');
    const packets = [
      '/stick/意见包-赵敏.yjb',
      ...Array.from({ length: 200 }, (_, at) => `/stick/包${at}.yjb`),
    ];
    await reachFirst(workspace(), { window: false, packets });
    expect(JSON.parse(await heard)).toEqual({ type: 'openPackets' });
    const opened = async (): Promise<unknown> => {
      const body = JSON.stringify({ id: 'a', operation: 'packets.opened', input: {} });
      const { port } = readRendezvous();
      const Origin = `http://127.0.0.1:${port}`;
      const asking = { Cookie, Origin, 'Content-Type': 'application/json' };
      return JSON.parse((await ask(port, 'POST', '/call', asking, body)).body);
    };
    expect(await opened()).toMatchObject({ ok: true, output: { paths: packets } });
    expect(await opened()).toMatchObject({ ok: true, output: { paths: [] } });
  });

  test('gets an address where no window can be opened', async () => {
    await start(false);
    delete process.env['DISPLAY'];
    expect((await reachFirst(workspace(), { window: true, packets: [] }))?.address).toContain(
      'http://127.0.0.1:',
    );
  });

  test('a stranger without the secret gets nothing', async () => {
    await start(false);
    const { port } = readRendezvous();
    for (const Authorization of ['', 'Bearer wrong']) {
      const answer = await ask(port, 'POST', '/forward', { Authorization }, '{"window":false}');
      expect(answer.status).toBe(401);
      expect(answer.body).toBe('');
    }
  });

  test('a page cannot ask, even with the secret', async () => {
    await start(false);
    const { port, secret } = readRendezvous();
    const headers = { Authorization: `Bearer ${secret}`, Origin: `http://127.0.0.1:${port}` };
    expect((await ask(port, 'POST', '/forward', headers, '{"window":false}')).status).toBe(403);
  });

  test('a file left over from a killed run leads nowhere', async () => {
    mkdirSync(hostFolder(workspace()), { recursive: true });
    const left = { pid: 1, port: 1, secret: 'old' };
    writeFileSync(join(hostFolder(workspace()), 'rendezvous.json'), JSON.stringify(left));
    expect(await reachFirst(workspace(), { window: false, packets: [] }, 1)).toBeNull();
  });
});
