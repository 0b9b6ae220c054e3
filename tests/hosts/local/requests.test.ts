import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import type { OutgoingHttpHeaders } from 'node:http';
import { BODY_LIMIT } from '../../../electron/hosts/local/body.ts';
import { ask, startLoopback, temporaryFolder } from './loopback.ts';
import type { Loopback } from './loopback.ts';

const folder = temporaryFolder();
const page = join(folder.path, 'page');
let loopback: Loopback;
let headers: OutgoingHttpHeaders;
const status = JSON.stringify({ id: '7', operation: 'workspace.status', input: {} });

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>审议台</title>');
  writeFileSync(join(page, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'secret.sqlite'), 'x');
  writeFileSync(join(folder.path, 'outside.html'), 'outside');
  loopback = await startLoopback(page);
  headers = await loopback.pageHeaders();
});
afterAll(async () => {
  await loopback.close();
  folder.remove();
});

const call = (changes: OutgoingHttpHeaders, body: string | Buffer = status) =>
  ask(loopback.server.port, 'POST', '/call', { ...headers, ...changes }, body);

describe('calls', () => {
  test('carry an envelope to the core and its answer back', async () => {
    const answer = await call({});
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ id: '7', ok: true, output: { host: 'local' } });
  });

  test('a refusal of the core is an envelope, not an HTTP error', async () => {
    const answer = await call({}, JSON.stringify({ id: '8', operation: 'no.such', input: {} }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      id: '8',
      ok: false,
      error: { code: 'unknownOperation' },
    });
  });

  test.each([
    ['no cookie', { Cookie: '' }, 401],
    ['a made-up cookie', { Cookie: 'shenyitai-1=abc' }, 401],
    ['another origin', { Origin: 'http://evil.example' }, 403],
    ['the origin of a local file', { Origin: 'null' }, 403],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['localhost by name', { Host: 'localhost' }, 421],
    ['a foreign name that resolves here', { Host: 'rebound.example' }, 421],
    ['another site by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
  ])('%s is refused', async (_name, changes, expected) => {
    const answer = await call(changes);
    expect(answer.status).toBe(expected);
    expect(answer.body).not.toContain('"ok"');
  });

  test('no origin at all is refused', async () => {
    const { Cookie, 'Content-Type': type } = headers;
    const answer = await ask(loopback.server.port, 'POST', '/call', { Cookie, 'Content-Type': type }, status);
    expect(answer.status).toBe(403);
  });

  test('a body that is no JSON is refused', async () => {
    expect((await call({}, '{"id":')).status).toBe(400);
  });

  test('a preflight of another site gets no CORS header', async () => {
    const answer = await ask(loopback.server.port, 'OPTIONS', '/call', {
      Origin: 'http://evil.example',
      'Access-Control-Request-Method': 'POST',
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    expect((await ask(loopback.server.port, method, '/call', headers)).status).toBe(405);
  });
});

describe('as the proxy of its browser', () => {
  const firstLine = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = createConnection(loopback.server.port, '127.0.0.1', () => socket.write(request));
      let got = '';
      socket.on('data', (chunk: Buffer) => (got += chunk.toString('utf8')));
      socket.once('close', () => resolve(got.split('\r\n')[0] ?? ''));
      socket.once('error', reject);
    });

  test('opens no tunnel', async () => {
    expect(await firstLine('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n')).toBe('');
  });

  test('fetches nothing for anybody', async () => {
    const request = 'GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n';
    expect(await firstLine(request)).toMatch(/^HTTP\/1\.1 421 /);
  });
});

describe('body limit', () => {
  test('a body that says it is too large is refused before it is read', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(loopback.server.port, '127.0.0.1', () => {
        const head = Object.entries({ ...headers, Host: new URL(loopback.origin).host })
          .map(([name, value]) => `${name}: ${String(value)}\r\n`)
          .join('');
        socket.write(`POST /call HTTP/1.1\r\n${head}Content-Length: ${BODY_LIMIT + 1}\r\n\r\n{"id"`);
      });
      socket.once('data', (chunk) => {
        resolve(chunk.toString('utf8'));
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a chunked body is cut off at the limit of its route', async () => {
    const answer = await ask(
      loopback.server.port,
      'POST',
      '/enter',
      { Origin: 'null', 'Transfer-Encoding': 'chunked' },
      Buffer.alloc(5000, 'a'),
    );
    expect(answer.status).toBe(413);
  });

  test('a body of many megabytes passes', async () => {
    const input = { text: '报'.repeat(3_000_000) };
    const answer = await call({}, JSON.stringify({ id: '9', operation: 'no.such', input }));
    expect(answer.status).toBe(200);
  });
});

describe('page files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.js?v=1', 'text/javascript; charset=utf-8'],
  ])('%s is served with its type', async (path, type) => {
    const answer = await ask(loopback.server.port, 'GET', path, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
  });

  test.each([
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/assets/..%2f..%2foutside.html',
    '/assets/secret.sqlite',
    '/assets',
    '/missing.js',
    '/%00.html',
    '/%zz.html',
  ])('%s is not', async (path) => {
    expect((await ask(loopback.server.port, 'GET', path, headers)).status).toBe(404);
  });

  test('nothing of the page is shown without the cookie', async () => {
    const answer = await ask(loopback.server.port, 'GET', '/');
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('请关闭它，重新启动审议台');
  });

  test('a link that leads outside is followed by nobody', async () => {
    symlinkSync(join(folder.path, 'outside.html'), join(page, 'link.html'));
    expect((await ask(loopback.server.port, 'GET', '/link.html', headers)).status).toBe(404);
  });
});

describe('headers', () => {
  test.each(['/', '/enter', '/missing.js'])('%s carries all of them', async (path) => {
    const { headers: got } = await ask(loopback.server.port, 'GET', path, headers);
    expect(got).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = got['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
  });
});
