import { BrowserWindow } from './browser-window.ts';
import { offer } from './control.ts';
import { ipcMain } from './ipc-main.ts';
import { allAsked } from './record.ts';

const first = (): BrowserWindow => {
  const window = BrowserWindow.all[0];
  if (!window) throw new Error('no window');
  return window;
};

offer('asked', () => allAsked());
offer('channels', () => ipcMain.channels());
/** Evaluates an expression in the page's own world; a promise is awaited. */
offer('evaluate', async (expression: string) => (await first().webContents.page).evaluate(expression));
/** A real click: only a page that a person has touched may object to its being closed. */
offer('click', async () => (await first().webContents.page).mouse.click(4, 4));
offer('url', () => first().webContents.mainFrame.url);
offer('minimize', () => first().minimize());
offer('closeWindow', () => void first().close());
offer('loseRenderer', () => first().webContents.emit('render-process-gone', {}, { reason: 'crashed' }));

/** Calls a handler as another sender would: a frame inside the page, a page elsewhere, another window, no frame. */
offer('invokeAs', async ({ channel, who, argument }: { channel: string; who: string; argument: unknown }) => {
  const { webContents } = first();
  const senders: Readonly<Record<string, () => object>> = {
    ownPage: () => ({ sender: webContents, senderFrame: webContents.mainFrame }),
    subframe: () => ({ sender: webContents, senderFrame: { url: webContents.mainFrame.url } }),
    goneFrame: () => ({ sender: webContents, senderFrame: null }),
    otherPage: () => {
      webContents.pretendAt('https://example.invalid/');
      return { sender: webContents, senderFrame: webContents.mainFrame };
    },
    otherWindow: () => {
      const frame = { url: webContents.mainFrame.url };
      return { sender: { mainFrame: frame }, senderFrame: frame };
    },
  };
  const event = senders[who]?.();
  if (!event) throw new Error(`no sender ${who}`);
  try {
    return await ipcMain.invoke(channel, event, [argument]);
  } finally {
    webContents.pretendAt(null);
  }
});
