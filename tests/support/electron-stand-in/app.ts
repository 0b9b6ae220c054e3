import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { offer } from './control.ts';
import { note, preventable } from './record.ts';

interface ClosableWindow {
  close(): Promise<boolean>;
}

const home = process.env['STAND_IN_HOME'] ?? '';

class App extends EventEmitter {
  readonly isPackaged = process.env['STAND_IN_PACKAGED'] === '1';
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      note('switch', value === undefined ? [name] : [name, value]),
  };
  /** Filled by BrowserWindow; an app does not know its windows' class. */
  readonly windows = new Set<ClosableWindow>();
  /** Ends the browser; set once there is one. */
  endBrowser: () => Promise<void> = () => Promise.resolve();

  // As in Electron, readiness comes after the main module was evaluated.
  readonly #ready = new Promise<void>((resolve) => setTimeout(resolve, 50));
  #quitting = false;

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getPath(name: string): string {
    const appData = process.env['STAND_IN_APP_DATA'];
    if (name === 'appData' && appData !== undefined) return appData;
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`setPath: ${path} does not exist`);
    note('setPath', [name, path]);
  }

  setAppUserModelId(id: string): void {
    note('appUserModelId', id);
  }

  enableSandbox(): void {
    note('enableSandbox', null);
  }

  configureHostResolver(options: unknown): void {
    note('hostResolver', options);
  }

  requestSingleInstanceLock(): boolean {
    return process.env['STAND_IN_LOCK'] !== 'taken';
  }

  /** The last window is gone. */
  allWindowsClosed(): void {
    if (this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  quit(): void {
    void this.#quit();
  }

  async #quit(): Promise<void> {
    this.#quitting = true;
    note('quit', null);
    for (const window of this.windows) {
      if (!(await window.close())) {
        this.#quitting = false;
        return;
      }
    }
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.emit('quit', {}, 0);
    await this.endBrowser();
    process.exit(0);
  }

  /** Ends without asking anybody. */
  exit(code: number): void {
    this.#quitting = true;
    void this.endBrowser().finally(() => process.exit(code));
  }
}

export const app = new App();

offer('quit', () => app.quit());
offer('secondInstance', (args?: readonly string[]) => app.emit('second-instance', {}, args ?? [], '/'));
offer('openFile', (path: string) =>
  app.emit('open-file', { preventDefault: () => note('openFileTaken', path) }, path),
);
