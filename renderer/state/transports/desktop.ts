import type { DesktopBridge } from '../../../shared/contract/desktop-bridge.ts';
import { DESKTOP_BRIDGE } from '../../../shared/contract/desktop-bridge.ts';
import { responseEnvelope } from '../../../shared/contract/envelope.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { coreEvent } from '../../../shared/contract/events.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { PageTransport } from './pick.ts';

/** The bridge of the desktop host's preload (electron/hosts/desktop/preload.ts); null in any other host. */
export function findDesktopBridge(): DesktopBridge | null {
  const found: unknown = Reflect.get(window, DESKTOP_BRIDGE);
  return isBridge(found) ? found : null;
}

function isBridge(value: unknown): value is DesktopBridge {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'call' in value &&
    typeof value.call === 'function' &&
    'onEvent' in value &&
    typeof value.onEvent === 'function'
  );
}

/** Talks to the core through the bridge. One per page. */
export function createDesktopTransport(bridge: DesktopBridge): PageTransport {
  const eventListeners = new Set<(event: CoreEvent) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  let connected = true;

  function setConnected(now: boolean): void {
    if (now === connected) return;
    connected = now;
    for (const listener of connectionListeners) listener(now);
  }

  bridge.onEvent((message) => {
    const event = coreEvent.safeParse(message);
    if (!event.success) return;
    // A core that was started again says first of all that everything may have changed.
    if (event.data.type === 'changed') setConnected(true);
    for (const listener of eventListeners) listener(event.data);
  });

  return {
    async send(request) {
      let answer: unknown;
      try {
        answer = await bridge.call(request);
      } catch {
        // Electron's main process refused or is ending: the bridge itself never fails otherwise.
        setConnected(false);
        throw new OperationError('disconnected', errorSentences.disconnected());
      }
      const response = responseEnvelope.safeParse(answer);
      if (response.success) setConnected(response.data.ok || response.data.error.code !== 'disconnected');
      return answer;
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
