import { join } from 'node:path';
import { app, dialog, ipcMain, session, utilityProcess } from 'electron';
import type { BrowserWindow, MessageBoxOptions, Session } from 'electron';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { CoreConfig } from '../../core/ports.ts';
import { carryCalls } from './calls.ts';
import { EVENT_CHANNEL } from './channels.ts';
import type { CoreLink } from './core-link.ts';
import { linkCore } from './core-link.ts';
import { REFUSED_CODE } from './core-messages.ts';
import { refreshAfterRestart } from './core-restart.ts';
import { guardSession } from './guards.ts';
import { keepSessionOffline, silenceResolver } from './offline.ts';
import type { OpenedFiles } from './opened-files.ts';
import { PAGE_ADDRESS, PAGE_SCHEME } from './page-address.ts';
import { answerPageRequest } from './page-files.ts';
import { comeForward, openWindow } from './window.ts';
import { fulfilWish } from './wishes.ts';
import { words } from './wording.ts';

/** Where the parts of the program lie. */
export interface ProgramParts {
  readonly core: CoreConfig;
  /** Folder of the built page. */
  readonly page: string;
  /** Folder of the bundled main, preload and core process. */
  readonly bundle: string;
  readonly profilePath: string;
  readonly openedFiles: OpenedFiles;
}

/** Runs the program once Electron is ready; the main process only carries. */
export async function runProgram(parts: ProgramParts): Promise<void> {
  let window: BrowserWindow | null = null;
  let closed = false;
  const present = (): BrowserWindow | null => (window && !window.isDestroyed() ? window : null);
  const send = (event: CoreEvent): void => present()?.webContents.send(EVENT_CHANNEL, event);
  let link = startCore();

  function startCore(): CoreLink {
    const child = utilityProcess.fork(join(parts.bundle, 'core-process.js'), [], {
      serviceName: 'shenyitai core',
      stdio: 'inherit',
    });
    return linkCore(child, parts.core, {
      event: send,
      fulfil: (wish) => fulfilWish(wish, present()),
      died: () => void offerRestart(),
    });
  }

  /** Waits for the workspace; a refusal is told and ends the program. */
  async function opened(): Promise<boolean> {
    const opening = await link.opening;
    if (opening.ok) return true;
    // The death of a core has its own dialog.
    if (opening.code === 'disconnected') return false;
    await tell(present(), opening.message, [words.quit]);
    await link.close();
    app.exit(REFUSED_CODE);
    return false;
  }

  async function offerRestart(): Promise<void> {
    if ((await tell(present(), words.coreDied, [words.restart, words.quit])) === 1) {
      app.quit();
      return;
    }
    link = startCore();
    if (!(await opened())) return;
    present()?.show();
    await refreshAfterRestart(link, send);
  }

  async function offerReopening(): Promise<void> {
    if ((await tell(null, words.pageDied, [words.reopen, words.quit])) === 1) app.quit();
    else present()?.webContents.reload();
  }

  carryCalls(ipcMain, present, (envelope) => link.call(envelope));
  parts.openedFiles.deliverTo((paths) => {
    // The page asks for them as soon as it can.
    void link.call({ id: 'opened', operation: 'packets.open', input: { paths } });
    const first = present();
    if (first) comeForward(first);
  });
  app.on('second-instance', () => {
    const first = present();
    if (!first) return;
    comeForward(first);
    send({ type: 'comeForward' });
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void link.close().then(() => {
      closed = true;
      app.quit();
    });
  });

  window = openWindow({
    preload: join(parts.bundle, 'preload.cjs'),
    session: pageSession(parts.page),
    placeFile: join(parts.profilePath, 'window.json'),
    devTools: !app.isPackaged,
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReopening();
  });
  // The page loads while the core opens the workspace; its first calls wait for that.
  const loaded = window.loadURL(PAGE_ADDRESS).then(
    () => true,
    () => false,
  );
  if (!(await opened())) return;
  if (await loaded) present()?.show();
  else {
    await tell(null, words.pageMissing, [words.quit]);
    app.quit();
  }
}

/** The session of the page: its own files and nothing else, kept in memory, so that no browser storage stays. */
function pageSession(folder: string): Session {
  silenceResolver(app);
  const own = session.fromPartition('shenyitai');
  for (const each of [own, session.defaultSession]) {
    guardSession(each);
    keepSessionOffline(each, !app.isPackaged);
  }
  own.protocol.handle(PAGE_SCHEME, ({ method, url }) => answerPageRequest(folder, method, url));
  return own;
}

/** Shows a sentence with buttons and gives the index of the one chosen; closing the box counts as the first. */
async function tell(parent: BrowserWindow | null, message: string, buttons: string[]): Promise<number> {
  const options: MessageBoxOptions = {
    type: 'error',
    title: words.title,
    message,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  // A box that belongs to a hidden window would not be seen.
  const answer =
    parent?.isVisible() === true
      ? await dialog.showMessageBox(parent, options)
      : await dialog.showMessageBox(options);
  return answer.response;
}
