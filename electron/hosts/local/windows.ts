import type { ChildProcess } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canRunFile, findBrowser } from './browser/find.ts';
import type { FoundBrowser } from './browser/find.ts';
import { hasDisplay, openWindow, raiseWindow } from './browser/window.ts';
import { writeEntryFile } from './entry-pages.ts';
import { sentences } from './wording.ts';

/** A browser that ends this soon and without success was never a window, milliseconds. */
const START_FAILURE_MS = 15_000;
/** The entry file is of no use once its code was used; a slow machine gets this long, milliseconds. */
const ENTRY_FILE_MS = 60_000;

/** What the windows need from the host. */
export interface WindowsOptions {
  readonly port: number;
  /** Folder of the browser's profile. */
  readonly profile: string;
  issueCode(): string;
  /** The last browser process ended; `failed` when it cannot have shown a window. */
  onGone(failed: boolean, browser: FoundBrowser): void;
}

/** The app windows of this host. */
export interface Windows {
  /** Opens one; a sentence when there is none to be had. */
  open(): Promise<{ browser: FoundBrowser } | { sentence: string }>;
  /** Brings a window forward; false when it cannot, or there is none. */
  raise(): Promise<boolean>;
  /** Removes what lies about in the temporary folder, and leaves the browser to the person. */
  close(): Promise<void>;
}

/** Looks after the browser processes that were started. */
export function createWindows(options: WindowsOptions): Windows {
  const running = new Set<ChildProcess>();
  const leftovers = new Set<() => Promise<void>>();

  async function open(): Promise<{ browser: FoundBrowser } | { sentence: string }> {
    if (!hasDisplay(process.platform, process.env)) return { sentence: sentences.noDisplay };
    const browser = findBrowser({
      platform: process.platform,
      env: process.env,
      home: homedir(),
      canRun: canRunFile,
    });
    if (!browser) return { sentence: sentences.noBrowser };
    const entry = await writeEntryFile(options.port, options.issueCode());
    const remove = async (): Promise<void> => {
      leftovers.delete(remove);
      await entry.remove();
    };
    leftovers.add(remove);
    setTimeout(() => void remove(), ENTRY_FILE_MS).unref();
    try {
      const { profile, port } = options;
      watch(await openWindow(browser.path, { url: entry.url, profile, port }), browser);
    } catch {
      await remove();
      return { sentence: sentences.browserFailed(browser.name) };
    }
    return { browser };
  }

  function watch(child: ChildProcess, browser: FoundBrowser): void {
    const begin = Date.now();
    running.add(child);
    child.once('exit', (code) => {
      running.delete(child);
      // A second window is handed over to the browser that runs already, and its own process ends at once.
      if (running.size === 0) options.onGone(code !== 0 && Date.now() - begin < START_FAILURE_MS, browser);
    });
  }

  return {
    open,
    async raise() {
      for (const { pid } of running) if (pid !== undefined && (await raiseWindow(pid))) return true;
      return false;
    },
    async close() {
      for (const child of running) child.unref();
      await Promise.all([...leftovers].map((remove) => remove()));
    },
  };
}

/** Folder of the browser's profile inside the host's folder. */
export const profileIn = (folder: string): string => join(folder, 'browser');
