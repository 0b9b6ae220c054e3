import type { ServerResponse } from 'node:http';
import type { CoreEvent } from '../../../shared/contract/events.ts';

/** Keeps a proxy-less loopback stream from being taken for dead; also finds a client that vanished. */
const HEARTBEAT_MS = 15_000;

/** Hands core events on to every page that listens (Server-Sent Events). */
export interface EventStream {
  /** Takes over an answer whose common headers are set. */
  add(response: ServerResponse): void;
  send(event: CoreEvent): void;
  /** Pages that listen now. */
  count(): number;
  close(): void;
}

/** `onCount` is told the number of listening pages whenever it changes. */
export function createEventStream(onCount: (count: number) => void): EventStream {
  const open = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      open.add(response);
      onCount(open.size);
      response.once('close', () => {
        open.delete(response);
        onCount(open.size);
      });
    },
    send(event) {
      const message = `data: ${JSON.stringify(event)}\n\n`;
      for (const response of open) response.write(message);
    },
    count: () => open.size,
    close() {
      clearInterval(heartbeat);
      for (const response of open) response.end();
    },
  };
}
