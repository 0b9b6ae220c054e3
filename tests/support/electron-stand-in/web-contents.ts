import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { toBrowser, toElectron } from './addresses.ts';
import { ipcMain } from './ipc-main.ts';
import { openPage } from './pages.ts';
import type { PreloadWorld } from './preload-world.ts';
import { openPreloadWorld } from './preload-world.ts';
import { note, preventable } from './record.ts';
import type { Session } from './session.ts';

/** A frame as `senderFrame` shows it. */
export interface Frame {
  readonly url: string;
}

type OpenHandler = (details: { url: string }) => { action: string };

export class WebContents extends EventEmitter {
  readonly session: Session;
  readonly mainFrame: Frame;
  readonly page: Promise<Page>;
  #url = 'about:blank';
  #pretended: string | null = null;
  #loading = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #world: PreloadWorld | null = null;

  constructor(session: Session, preload: string | undefined) {
    super();
    this.session = session;
    const url = (): string => this.#pretended ?? this.#url;
    this.mainFrame = {
      get url() {
        return url();
      },
    };
    this.page = this.#open(preload);
  }

  async #open(preload: string | undefined): Promise<Page> {
    const page = await openPage(this.session, (url, isMainFrame) => this.#mayNavigate(url, isMainFrame));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = toElectron(frame.url());
    });
    // Electron asks before there is a window; here one exists for a moment and loads nothing (pages.ts).
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.enable');
    cdp.on('Page.windowOpen', ({ url }) => {
      const { action } = this.#openHandler({ url: toElectron(url) });
      note('windowOpen', { url: toElectron(url), action });
    });
    page.on('pageerror', (error) => note('pageError', error.message));
    page.on('console', (message) => note('console', `${message.type()}: ${message.text()}`));
    if (preload !== undefined) {
      this.#world = await openPreloadWorld(page, preload, (channel, args) =>
        ipcMain.invoke(channel, { sender: this, senderFrame: this.mainFrame }, args),
      );
    }
    return page;
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (this.#loading) return true;
    const event = preventable({ url, isMainFrame });
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  /** Lets the page seem to stand elsewhere, where a real one would not get. */
  pretendAt(url: string | null): void {
    this.#pretended = url;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.#loading = true;
    try {
      await page.goto(toBrowser(url));
    } finally {
      this.#loading = false;
    }
    this.emit('did-finish-load');
  }

  reload(): void {
    void this.loadURL(this.#url);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#world?.receive(channel, structuredClone(args));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    note('webRtcPolicy', policy);
  }
}
