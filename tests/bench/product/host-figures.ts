import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startLocalHost } from '../../support/app.ts';
import { TEST_BROWSER_ARGS, testBrowser } from '../../support/browser.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { median, timesOf } from '../figures.ts';
import type { Figure } from '../figures.ts';

/** `npm start` without npm: launcher, choice of the host, host, browser, page, first paragraph drawn. */
async function startOnce(workspace: string): Promise<void> {
  const { executablePath, env } = await testBrowser();
  const host = spawn(
    process.execPath,
    [join(repositoryRoot, 'build', 'start.ts'), '--host', 'local', '--workspace', workspace, '--no-browser'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => host.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\S+(?=\n)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(said)));
  });
  // The host starts the browser once it listens, so its start counts in full.
  const browser = await chromium.launch({ executablePath, env, args: TEST_BROWSER_ARGS });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.locator('article', { hasText: '各位代表' }).waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  finished(async () => {
    await browser.close();
    host.kill('SIGTERM');
    await ended;
  });
}

const leftovers: (() => Promise<void>)[] = [];
const finished = (clean: () => Promise<void>): void => void leftovers.push(clean);

/** Start to a reader that answers, on a workspace with notes. */
export async function startFigures(workspace: string): Promise<Figure[]> {
  const starts: number[] = [];
  for (let run = 0; run < 6; run++) {
    const [taken = 0] = await timesOf(() => startOnce(workspace), 1);
    // The first one fills the caches of the file system.
    if (run > 0) starts.push(taken);
    for (const clean of leftovers.splice(0)) await clean();
  }
  return [
    {
      name: 'local host: start to an interactive reader, median of 5, warm',
      unit: 'ms',
      value: median(starts),
      bar: 1500,
    },
  ];
}

const memoryOf = (pid: number, field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) /
  1024;

/** The core's own process after a session of work: reader open, both papers written. Linux alone has the figures. */
export async function memoryFigures(workspace: string, folder: string): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const host = await startLocalHost(workspace);
  const { executablePath, env } = await testBrowser();
  const browser = await chromium.launch({ executablePath, env, args: TEST_BROWSER_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await page.locator('article', { hasText: '各位代表' }).waitFor();
    await page.evaluate(async (to) => {
      const call = async (operation: string, input: object): Promise<{ lastVersionId: string }> => {
        const answer = await fetch('/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ id: '1', operation, input }),
        });
        const { ok, output } = (await answer.json()) as { ok: boolean; output: { lastVersionId: string } };
        if (!ok) throw new Error(operation);
        return output;
      };
      const { lastVersionId: versionId } = await call('library.list', {});
      for (const format of ['docx', 'pdf']) {
        await call('paper.export', { paper: 'opinions', versionId, format, path: `${to}/memory.${format}` });
      }
    }, folder);
    return [
      {
        name: 'core process alone, 200 notes, papers written',
        unit: 'MB',
        value: memoryOf(host.pid, 'VmRSS'),
        bar: 150,
      },
      {
        name: 'core process alone, its highest moment',
        unit: 'MB',
        value: memoryOf(host.pid, 'VmHWM'),
        bar: null,
      },
    ];
  } finally {
    await browser.close();
    await host.end('SIGTERM');
  }
}
