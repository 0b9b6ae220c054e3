import type { ServerResponse } from 'node:http';
import { sentencePage } from './entry-pages.ts';

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
export const SCRIPT = 'text/javascript; charset=utf-8';

/** Thrown by a route that turns a request away. */
export class Refused extends Error {
  /** HTTP status. */
  readonly status: number;

  /** `sentence` is shown to the person as a page; empty for requests that no person makes. */
  constructor(status: number, sentence = '') {
    super(sentence);
    this.status = status;
  }
}

/** Sends a whole answer whose common headers are set. */
export function answer(response: ServerResponse, status: number, body: string, type: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** Turns a request away without reading on: the sender of something huge is cut off, not listened to. */
export function refuse(response: ServerResponse, reason: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Connection', 'close');
  // Whatever else goes wrong in a route was caused by the request: the core answers with envelopes.
  const { status, message } = reason instanceof Refused ? reason : { status: 400, message: '' };
  answer(response, status, message && sentencePage(message), HTML);
}
