import type { Transport } from '../../../shared/contract/client.ts';
import { createDesktopTransport, findDesktopBridge } from './desktop.ts';
import { createLocalTransport } from './local.ts';

/** A transport that also says when the core is out of reach; one without `onConnection` never loses it. */
export interface PageTransport extends Transport {
  readonly onConnection?: (listener: (connected: boolean) => void) => () => void;
}

/** The transport of the host that this page runs in. */
export function pickTransport(): PageTransport {
  const bridge = findDesktopBridge();
  return bridge ? createDesktopTransport(bridge) : createLocalTransport();
}
