import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron, chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { electronBinary } from '../../build/electron-binary.ts';
import { plainEnv, TEST_BROWSER_ARGS, testBrowser } from './browser.ts';
import { PATIENCE_MS } from './eventually.ts';

/** The built program, running, with its window. */
export interface App {
  readonly host: 'local' | 'desktop';
  readonly page: Page;
  /** Ends the process that owns the workspace as a power cut would (SIGKILL). The window stays in the local host. */
  killCore(): Promise<void>;
  /** Closes the window and ends the program as a person does. */
  close(): Promise<void>;
}

/** What a test may ask of a start. */
export interface AppOptions {
  readonly workspace: string;
  /** The person's home, where files are saved; the one of this process when left out. */
  readonly home?: string;
  /** CSS pixels; 1366×768 when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Starts the built program on a workspace and waits for its first screen (not for what that reads from the core).
 * E2E_HOST chooses the host; build/e2e.ts sets it. `npm run build` must have been run.
 */
export async function launchApp(options: AppOptions): Promise<App> {
  const app = await (process.env['E2E_HOST'] === 'desktop' ? launchDesktop(options) : launchLocal(options));
  app.page.setDefaultTimeout(PATIENCE_MS);
  await app.page.getByRole('main').waitFor();
  return app;
}

const homeEnv = (home: string | undefined): Record<string, string> => ({
  ...plainEnv(),
  ...(home === undefined ? {} : { HOME: home, USERPROFILE: home }),
});

/** A local host without a window of its own. */
export interface HostProcess {
  readonly pid: number;
  /** Address with a one-time code. */
  readonly address: string;
  /** Ends it and resolves to its exit code (null after SIGKILL). */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the built local host and waits for its address. Rejects with what it said when it ends before. */
export async function startLocalHost(workspace: string, home?: string): Promise<HostProcess> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist', 'local', 'main.js'), '--workspace', workspace, '--no-browser'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: homeEnv(home) },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\S+\n/.exec(said);
      if (found) resolve(found[0].trim());
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`the local host ended: ${said}`)));
  });
  return {
    pid: child.pid ?? 0,
    address,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function launchLocal({ workspace, home, viewport }: AppOptions): Promise<App> {
  const host = await startLocalHost(workspace, home);
  const { executablePath, env } = await testBrowser();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: TEST_BROWSER_ARGS,
    timeout: 2 * PATIENCE_MS,
  });
  const page = await browser.newPage({ viewport: viewport ?? { width: 1366, height: 768 } });
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  await page.goto(host.address);
  await page.waitForURL(/:\d+\/$/);
  return {
    host: 'local',
    page,
    async killCore() {
      await host.end('SIGKILL');
    },
    async close() {
      await browser.close();
      await host.end('SIGTERM');
    },
  };
}

async function launchDesktop({ workspace, home, viewport }: AppOptions): Promise<App> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error('Electron is not on this machine');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, '--workspace', workspace],
    cwd: ROOT,
    env: homeEnv(home),
    timeout: 2 * PATIENCE_MS,
  });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport ?? { width: 1366, height: 768 });
  return {
    host: 'desktop',
    page,
    async killCore() {
      // The core is a child of Electron's main process; a power cut takes both.
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await ended;
    },
    close: () => app.close(),
  };
}
