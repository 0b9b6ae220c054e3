import { BrowserWindow, dialog, screen } from 'electron';
import type { Session } from 'electron';
import { guardContents } from './guards.ts';
import { fittingBounds, keepPlace, MIN_HEIGHT, MIN_WIDTH, readPlace } from './window-place.ts';
import { words } from './wording.ts';

/** What a window is made of. */
export interface WindowParts {
  readonly preload: string;
  readonly session: Session;
  /** File in which the window's place is kept. */
  readonly placeFile: string;
  readonly devTools: boolean;
}

/** Colour of the desk in tokens.css: what is seen until the page has painted. */
const DESK = '#E4E8E3';

/** Makes the program's window, hidden until its page has painted. */
export function openWindow({ preload, session, placeFile, devTools }: WindowParts): BrowserWindow {
  const kept = readPlace(placeFile);
  const bounds = fittingBounds(
    kept,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: words.title,
    backgroundColor: DESK,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  guardContents(window.webContents);
  if (kept?.maximized === true) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    keepPlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: words.title,
      message: words.unsaved,
      buttons: [words.goBack, words.closeAnyway],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Preventing the default of this event means: close although the page objects.
    if (answer === 1) event.preventDefault();
  });
  return window;
}

/** Brings a window to the front, whatever state it is in. */
export function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
