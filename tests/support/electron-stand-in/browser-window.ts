import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { note, preventable } from './record.ts';
import type { Session } from './session.ts';
import { session } from './session.ts';
import { WebContents } from './web-contents.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: { readonly preload?: string; readonly session?: Session };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents: WebContents;
  readonly #options: Options;
  #visible: boolean;
  #destroyed = false;
  #minimized = false;

  constructor(options: Options = {}) {
    super();
    this.#options = options;
    this.#visible = options.show !== false;
    const { preload, session: own, ...preferences } = options.webPreferences ?? {};
    note('window', {
      ...options,
      webPreferences: { ...preferences, preload, session: own?.name ?? null },
    });
    this.webContents = new WebContents(own ?? session.defaultSession, preload);
    BrowserWindow.all.push(this);
    app.windows.add(this);
    void this.webContents.page.then(async (page) => {
      await page.setViewportSize({ width: options.width ?? 800, height: options.height ?? 600 });
      page.on('dialog', (dialog) => {
        // The only dialogs a guarded page shows are objections to its being closed.
        const event = preventable({});
        this.webContents.emit('will-prevent-unload', event);
        void (event.defaultPrevented ? dialog.accept() : dialog.dismiss());
      });
      page.on('close', () => this.#gone());
    });
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    app.windows.delete(this);
    this.emit('closed');
    if (app.windows.size === 0) app.allWindowsClosed();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  /** Resolves to whether the window is gone; Electron's returns nothing. */
  async close(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    const page = await this.webContents.page;
    const objected = new Promise<false>((resolve) => {
      this.webContents.once('will-prevent-unload', (unload: { defaultPrevented: boolean }) =>
        setImmediate(() => {
          if (!unload.defaultPrevented) resolve(false);
        }),
      );
    });
    const closed = new Promise<true>((resolve) => page.once('close', () => resolve(true)));
    await page.close({ runBeforeUnload: true });
    return Promise.race([closed, objected]);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }

  show(): void {
    this.#visible = true;
    note('show', null);
  }

  focus(): void {
    note('focus', null);
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
    note('restore', null);
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  maximize(): void {
    note('maximize', null);
  }

  isMaximized(): boolean {
    return false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { width = 800, height = 600 } = this.#options;
    return { x: 40, y: 30, width, height };
  }
}
