/**
 * The loopback server. Wire protocol, all on http://127.0.0.1:PORT:
 *
 * - GET  /enter      page that posts the code behind `#` (for a printed address)
 * - POST /enter      form field `code`; a fresh code gives the session cookie and a page that moves to `/`
 * - GET  /           and every other file of the built page; needs the cookie
 * - POST /call       body: a request envelope as JSON; answer: a response envelope, status 200
 * - GET  /events     Server-Sent Events; each message is one core event as JSON
 * - POST /forward    for a second start: bearer secret of the rendezvous file; body: a ForwardRequest;
 *                    answer `{address: string | null}`
 *
 * Refusals: 400 not understood, 401 no session, 403 wrong origin or code, 404, 405, 413 body too large,
 * 415 not JSON, 421 wrong host. No CORS header is ever sent.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { Core } from '../../core/core.ts';
import { answer, HTML, JSON_TYPE, refuse, Refused, SCRIPT } from './answers.ts';
import { BODY_LIMIT, readBody } from './body.ts';
import { enteredPage, enterPage, enterScript } from './entry-pages.ts';
import { createEventStream } from './event-stream.ts';
import { createGate, sameSecret } from './gate.ts';
import { setCommonHeaders } from './headers.ts';
import { sendPageFile } from './page-files.ts';
import type { ForwardRequest } from './rendezvous.ts';

/** What the server needs from the host. */
export interface ServerOptions {
  readonly core: Pick<Core, 'dispatch'>;
  /** Folder of the built page. */
  readonly pageRoot: string;
  /** Secret that a second start shows at /forward. */
  readonly forwardSecret: string;
  /** A second start asks. */
  onForward(wanted: ForwardRequest): Promise<{ address: string | null }>;
  /** Number of listening pages, on every change. */
  onClients(count: number): void;
}

/** A running server. */
export interface LocalServer {
  readonly port: number;
  /** A fresh one-time code. */
  issueCode(): string;
  /** An address that carries a fresh one-time code. */
  issueAddress(): string;
  emit(event: CoreEvent): void;
  clients(): number;
  close(): Promise<void>;
}

/** A form with one code is tiny. */
const SMALL_BODY = 4096;
/** A second start may bring a whole folder of packets along. */
const FORWARD_BODY = 1024 * 1024;

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Starts the server on a free port of 127.0.0.1. */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const events = createEventStream((count) => options.onClients(count));
  const server = createServer();
  // A body arrives over loopback: a minute is plenty even for 64 MB, and a stalled sender is let go.
  server.requestTimeout = 60_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 64;
  const port = await listen(server);
  const gate = createGate(port);

  const open: Readonly<Record<string, Route>> = {
    'GET /enter': (_request, response) => answer(response, 200, enterPage, HTML),
    'GET /enter.js': (_request, response) => answer(response, 200, enterScript, SCRIPT),
    'POST /enter': async (request, response) => {
      const code = new URLSearchParams(await readBody(request, SMALL_BODY)).get('code') ?? '';
      const cookie = gate.redeem(code);
      if (cookie === null) {
        throw new Refused(403, '这个打开地址已经用过，或者不对。内容都在，请重新启动审议台。');
      }
      response.setHeader('Set-Cookie', cookie);
      answer(response, 200, enteredPage, HTML);
    },
    'POST /forward': async (request, response) => {
      if (!sameSecret(request.headers.authorization ?? '', `Bearer ${options.forwardSecret}`)) {
        throw new Refused(401);
      }
      const body = JSON.parse(await readBody(request, FORWARD_BODY)) as Partial<Record<string, unknown>>;
      const { packets } = body;
      const wanted: ForwardRequest = {
        window: body['window'] === true,
        packets: Array.isArray(packets) ? packets.filter((path) => typeof path === 'string') : [],
      };
      answer(response, 200, JSON.stringify(await options.onForward(wanted)), JSON_TYPE);
    },
  };

  const behindCookie: Readonly<Record<string, Route>> = {
    'POST /call': async (request, response) => {
      if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) throw new Refused(415);
      const envelope: unknown = JSON.parse(await readBody(request, BODY_LIMIT));
      answer(response, 200, JSON.stringify(await options.core.dispatch(envelope)), JSON_TYPE);
    },
    'GET /events': (_request, response) => events.add(response),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setCommonHeaders(response);
    const { method = '', headers } = request;
    const path = (request.url ?? '').split('?')[0] ?? '';
    const name = `${method} ${path}`;
    const stranger = gate.checkAddress(headers, name);
    if (stranger !== null) throw new Refused(stranger);
    const openRoute = open[name];
    if (openRoute) return openRoute(request, response);
    if (gate.checkCookie(headers) !== null) {
      throw new Refused(401, '这个窗口没有得到许可。内容都在，请关闭它，重新启动审议台。');
    }
    const route = behindCookie[name];
    if (route) return route(request, response);
    if (method !== 'GET') throw new Refused(405);
    if (!(await sendPageFile(options.pageRoot, path, response))) throw new Refused(404);
  }

  server.on('request', (request, response) => {
    handle(request, response).catch((reason: unknown) => refuse(response, reason));
  });

  return {
    port,
    issueCode: () => gate.issueCode(),
    issueAddress: () => `http://127.0.0.1:${port}/enter#${gate.issueCode()}`,
    emit: (event) => events.send(event),
    clients: () => events.count(),
    close() {
      events.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('no port'));
    });
  });
}
