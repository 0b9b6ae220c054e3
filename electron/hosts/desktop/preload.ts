import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../../../shared/contract/desktop-bridge.ts';
import { DESKTOP_BRIDGE } from '../../../shared/contract/desktop-bridge.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

// Runs sandboxed: bundled to CommonJS, and nothing but `electron` can be required. The page never gets
// ipcRenderer itself, only these two functions with fixed channels.
const bridge: DesktopBridge = Object.freeze({
  call: (envelope) => ipcRenderer.invoke(CALL_CHANNEL, envelope),
  onEvent: (listener) => {
    const forward = (_event: unknown, event: CoreEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
} satisfies DesktopBridge);

contextBridge.exposeInMainWorld(DESKTOP_BRIDGE, bridge);
