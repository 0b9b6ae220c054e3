import type { RequestEnvelope } from './envelope.ts';
import type { CoreEvent } from './events.ts';

/** The one property that the desktop host's preload adds to the page's window. */
export const DESKTOP_BRIDGE = 'shenyitai';

/** What stands behind it: carry an envelope, hand on events; nothing else of the machine. */
export interface DesktopBridge {
  call(envelope: RequestEnvelope): Promise<unknown>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
}
