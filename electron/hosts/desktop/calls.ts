import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL } from './channels.ts';
import { isPageAddress } from './page-address.ts';

/** Whether a call comes from the program's own page in the main frame of `window`. */
function isOwnSender(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const { sender, senderFrame } = event;
  return (
    window !== null &&
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isPageAddress(senderFrame.url)
  );
}

/** The one channel from the page to the core. A foreign sender is refused before anything is carried. */
export function carryCalls(
  ipcMain: IpcMain,
  window: () => BrowserWindow | null,
  call: (envelope: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, envelope: unknown) => {
    if (!isOwnSender(event, window())) throw new Error('sender refused');
    return call(envelope);
  });
}
