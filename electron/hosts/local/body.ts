import type { IncomingMessage } from 'node:http';
import { Refused } from './answers.ts';

/** Imports travel as base64 inside the JSON, so the limit is well above the largest document. */
export const BODY_LIMIT = 64 * 1024 * 1024;

/** The body of a request as text; rejects with Refused 413 when it is longer than `limit` bytes. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = (): void => {
      // What still comes is thrown away as it comes; ending the stream here would cut off the answer too.
      request.removeAllListeners('data').resume();
      reject(new Refused(413));
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      tooLarge();
      return;
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) tooLarge();
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('close', () => reject(new Refused(400)));
  });
}
