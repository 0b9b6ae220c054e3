import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEntryFile } from '../../../electron/hosts/local/entry-pages.ts';
import { ask, enter, startLoopback, temporaryFolder } from './loopback.ts';
import type { Loopback } from './loopback.ts';

let loopback: Loopback;
const page = temporaryFolder();
beforeAll(async () => {
  loopback = await startLoopback(page.path);
});
afterAll(async () => {
  await loopback.close();
  page.remove();
});

describe('one-time code', () => {
  test('a fresh code gives a cookie that scripts cannot read and other sites cannot use', async () => {
    const { port } = loopback.server;
    const answer = await enter(port, loopback.server.issueCode());
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^shenyitai-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
  });

  test('a second use of the same code is refused with a sentence', async () => {
    const { port } = loopback.server;
    const code = loopback.server.issueCode();
    expect((await enter(port, code)).status).toBe(200);
    const second = await enter(port, code);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('这个打开地址已经用过');
  });

  test.each(['', 'x', 'A'.repeat(43)])('an unknown code %j is refused', async (code) => {
    const answer = await enter(loopback.server.port, code);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('codes that nobody used are forgotten when many follow', async () => {
    const oldest = loopback.server.issueCode();
    for (let i = 0; i < 8; i++) loopback.server.issueCode();
    expect((await enter(loopback.server.port, oldest)).status).toBe(403);
  });

  test('a page of another site cannot hand a code in', async () => {
    const code = loopback.server.issueCode();
    expect((await enter(loopback.server.port, code, 'http://evil.example')).status).toBe(403);
    expect((await enter(loopback.server.port, code)).status).toBe(200);
  });

  test('two entries have two cookies, and both work', async () => {
    const first = await loopback.pageHeaders();
    const second = await loopback.pageHeaders();
    expect(first['Cookie']).not.toBe(second['Cookie']);
    const body = JSON.stringify({ id: '1', operation: 'workspace.status', input: {} });
    for (const headers of [first, second]) {
      expect((await ask(loopback.server.port, 'POST', '/call', headers, body)).status).toBe(200);
    }
  });
});

describe('printed address', () => {
  test('keeps the code behind #, so that no request line carries it', () => {
    const address = new URL(loopback.server.issueAddress());
    expect(address.origin).toBe(loopback.origin);
    expect(address.pathname).toBe('/enter');
    expect(address.search).toBe('');
    expect(address.hash).toMatch(/^#[\w-]{43}$/);
  });

  test('its page and script need no cookie and hold no code', async () => {
    const { port } = loopback.server;
    const shown = await ask(port, 'GET', '/enter');
    const script = await ask(port, 'GET', '/enter.js');
    expect([shown.status, script.status]).toEqual([200, 200]);
    expect(shown.body).toContain('<script src="/enter.js" defer>');
    expect(script.body).toContain('location.hash');
  });
});

describe('entry file', () => {
  test('is readable by its owner alone, posts to the loopback port, and goes away', async () => {
    const file = await writeEntryFile(4321, 'the-code');
    const path = fileURLToPath(file.url);
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    }
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('<form method="post" action="http://127.0.0.1:4321/enter">');
    expect(html).toContain('value="the-code"');
    await file.remove();
    expect(statSync(dirname(path), { throwIfNoEntry: false })).toBeUndefined();
  });
});
