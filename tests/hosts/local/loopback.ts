import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/core.ts';
import type { Core } from '../../../electron/core/core.ts';
import { nodePorts } from '../../../electron/hosts/common/node-ports.ts';
import { startServer } from '../../../electron/hosts/local/server.ts';
import type { LocalServer, ServerOptions } from '../../../electron/hosts/local/server.ts';
import { repositoryRoot } from '../../support/test-core.ts';

/** A folder that goes away with the test. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'hosts-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request by hand: unlike fetch it may carry any Host, Origin and Cookie. */
export function ask(
  port: number,
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.once('error', reject);
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

/** A server over a real core in a folder of its own. */
export interface Loopback {
  readonly server: LocalServer;
  readonly core: Core;
  readonly origin: string;
  /** Headers of a page that was let in. */
  pageHeaders(): Promise<OutgoingHttpHeaders>;
  close(): Promise<void>;
}

/** Starts one; `overrides` replace what the host would decide, `workspacePath` outlives it. */
export async function startLoopback(
  pageRoot: string,
  overrides: Partial<ServerOptions> = {},
  workspacePath?: string,
): Promise<Loopback> {
  const folder = temporaryFolder();
  const core = await createCore(
    {
      host: 'local',
      programVersion: '0.0.0',
      workspacePath: workspacePath ?? join(folder.path, 'workspace'),
      resourcesPath: repositoryRoot,
    },
    nodePorts((event) => server.emit(event)),
  );
  const server = await startServer({
    core,
    pageRoot,
    forwardSecret: 'forward-secret',
    onForward: () => Promise.resolve({ address: null }),
    onClients: () => undefined,
    ...overrides,
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    server,
    core,
    origin,
    async pageHeaders() {
      const entered = await enter(server.port, server.issueCode());
      const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      return { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' };
    },
    async close() {
      await server.close();
      await core.close();
      folder.remove();
    },
  };
}

/** Posts a code as the entry file does. */
export function enter(port: number, code: string, origin = 'null'): Promise<Answer> {
  return ask(
    port,
    'POST',
    '/enter',
    { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    new URLSearchParams({ code }).toString(),
  );
}
