import type { Transport } from '../../../shared/contract/client.ts';
import { coreEvent } from '../../../shared/contract/events.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';

/** A transport that also says when the core is out of reach. */
export interface LocalTransport extends Transport {
  /** Told at once whether the core is within reach, then on every change; returns the function that ends it. */
  onConnection(listener: (connected: boolean) => void): () => void;
}

/** The server takes 64 MiB; what is longer is refused here, since a connection cut off half-way tells no reason. */
const MOST_CHARACTERS = 60 * 1024 * 1024;

const refused = (code: 'disconnected' | 'inputTooLarge'): OperationError =>
  new OperationError(code, errorSentences[code]());

/** Talks to the loopback server (protocol: electron/hosts/local/server.ts). One per page. */
export function createLocalTransport(): LocalTransport {
  const eventListeners = new Set<(event: CoreEvent) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  let connected = true;

  function setConnected(now: boolean): void {
    if (now === connected) return;
    connected = now;
    for (const listener of connectionListeners) listener(now);
  }

  const source = new EventSource('/events');
  source.onopen = () => setConnected(true);
  // The browser tries again by itself; until then nothing may be edited.
  source.onerror = () => setConnected(false);
  source.onmessage = (message: MessageEvent<string>) => {
    const event = coreEvent.safeParse(JSON.parse(message.data));
    if (event.success) for (const listener of eventListeners) listener(event.data);
  };

  return {
    async send(request) {
      const body = JSON.stringify(request);
      if (body.length > MOST_CHARACTERS) throw refused('inputTooLarge');
      let response: Response;
      try {
        response = await fetch('/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
        });
        if (response.ok) return (await response.json()) as unknown;
      } catch {
        setConnected(false);
        throw refused('disconnected');
      }
      throw refused(response.status === 413 ? 'inputTooLarge' : 'disconnected');
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      listener(connected);
      return () => connectionListeners.delete(listener);
    },
  };
}
