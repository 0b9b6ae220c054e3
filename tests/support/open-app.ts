import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import type { App } from './app.ts';
import { launchApp } from './app.ts';
import { demoWorkspace } from './demo-workspace.ts';

/** An empty folder for one test file; it stands for the person's home, and goes when the tests of the file are done. */
export function homeFolder(name: string): string {
  const home = mkdtempSync(join(tmpdir(), `e2e-${name}-`));
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  return home;
}

/** Fills a workspace, opens the program on it, and closes it after the tests of the file. */
export async function openApp(
  name: string,
  fill: (workspace: string) => Promise<void>,
): Promise<{ readonly app: App; readonly page: Page }> {
  const home = homeFolder(name);
  const workspace = join(home, 'workspace');
  await fill(workspace);
  const app = await launchApp({ workspace, home });
  after(() => app.close());
  return { app, page: app.page };
}

/** The same with the demonstration. */
export const openDemo = (name: string): ReturnType<typeof openApp> => openApp(name, demoWorkspace);
