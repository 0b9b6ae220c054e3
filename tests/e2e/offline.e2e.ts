import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readNetLog } from '../support/net-log.ts';
import { watchSockets } from '../support/socket-watch.ts';
import type { SeenSocket } from '../support/socket-watch.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Chromium asks the kernel whether it has a route for IPv6 by "connecting" a UDP socket to this address and
 * looking at the outcome (HostResolverManager). No datagram leaves, which the net log shows.
 */
const ROUTE_QUESTION = '[2001:4860:4860:0:0:0:0:8888]:443';

interface Report {
  readonly error?: string;
  readonly address: string;
  readonly imported: { readonly ok: boolean };
  readonly escapes: readonly string[];
  readonly left: number | null;
}

const isRouteQuestion = ({ protocol, remote }: SeenSocket): boolean =>
  protocol.startsWith('udp') && (remote === ROUTE_QUESTION || remote === '127.0.0.1:443');

// The desktop host is watched by its own suite; /proc is Linux's.
if (process.env['E2E_HOST'] !== 'desktop' && process.platform === 'linux') {
  void test('no process of the program, its browser included, connects to anything but the host’s own port', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    const mark = `SHENYITAI_TEST_MARK=${randomUUID()}`;
    const [markName = '', markValue = ''] = mark.split('=');
    const browser = join(folder, 'browser.sh');
    const driver = join(ROOT, 'tests', 'support', 'driven-browser.ts');
    writeFileSync(browser, `#!/bin/sh\nexec "${process.execPath}" "${driver}" "$@"\n`, { mode: 0o700 });
    const watch = watchSockets(mark);
    try {
      const host = spawn(
        process.execPath,
        [join(ROOT, 'dist', 'local', 'main.js'), '--workspace', join(folder, 'workspace')],
        {
          stdio: ['ignore', 'inherit', 'inherit'],
          timeout: 400_000,
          env: {
            ...process.env,
            [markName]: markValue,
            SHENYITAI_BROWSER: browser,
            DISPLAY: process.env['DISPLAY'] ?? ':0',
            DRIVEN_NET_LOG: join(folder, 'net-log.json'),
            DRIVEN_REPORT: join(folder, 'report.json'),
          },
        },
      );
      // The browser ends by itself, and with it the host.
      const code = await new Promise((resolve) => host.once('exit', resolve));
      watch.stop();
      assert.equal(code, 0);
      const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
      assert.equal(report.error, undefined);
      assert.equal(report.imported.ok, true);
      assert.deepEqual(report.escapes, []);
      const own = new URL(report.address).host;

      const sockets = watch.seen();
      const strange = sockets.filter(
        (socket) => socket.local !== own && socket.remote !== own && !isRouteQuestion(socket),
      );
      assert.deepEqual(strange, []);
      // The watch did see something: host and browser on both ends of the same port.
      assert.ok(sockets.some(({ local, protocol }) => protocol === 'tcp' && local === own));
      assert.ok(sockets.some(({ remote, command }) => remote === own && !command.startsWith('node')));

      const use = readNetLog(join(folder, 'net-log.json'));
      assert.ok(use.tcp.length > 0);
      assert.deepEqual([...new Set(use.tcp)], [own]);
      assert.equal(use.datagrams, 0);
    } finally {
      watch.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
