import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { startLocalHost } from '../../support/app.ts';
import { TEST_BROWSER_ARGS, testBrowser } from '../../support/browser.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, quantile } from '../figures.ts';
import { fillRegister } from './workspace.ts';

// The registers over 20 reports in a real browser: `npm run bench -- register`.

/** Until what goes on in the background after a screen was opened is done, in milliseconds. */
const SETTLE = 5000;

/** Milliseconds from a press until the frame that shows what it did is drawn, and `rows` lines are listed. */
async function pressUntilDrawn(page: Page, selector: string, rows: number): Promise<number> {
  return page.evaluate(
    ([target, least]) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector<HTMLElement>(target);
        if (!element) {
          reject(new Error(`nothing to press: ${target}`));
          return;
        }
        const drawn = new MessageChannel();
        const look = () => {
          const grid = document.querySelector('[role="grid"]');
          const there = Number(grid?.getAttribute('aria-rowcount') ?? 0) >= least;
          if (!there || !grid?.querySelector('[role="gridcell"]')) requestAnimationFrame(look);
          // A message sent in a frame arrives after it is drawn.
          else requestAnimationFrame(() => drawn.port2.postMessage(null));
        };
        const begin = performance.now();
        drawn.port1.onmessage = () => resolve(performance.now() - begin);
        element.click();
        look();
      }),
    [selector, rows] as const,
  );
}

const scopeOption = async (page: Page, name: RegExp): Promise<string> => {
  await page.getByRole('combobox', { name: '范围' }).click();
  const option = page.getByRole('option', { name });
  await option.evaluate((element) => {
    // The options stay in the page between two openings.
    for (const marked of document.querySelectorAll('[data-bench]')) marked.removeAttribute('data-bench');
    element.setAttribute('data-bench', 'scope');
  });
  return '[data-bench="scope"]';
};

/** Presses every head that sorts, twice each: up and down. */
async function sortTimes(page: Page): Promise<number[]> {
  const ids = await page
    .locator('[role="columnheader"][data-sortable]')
    .evaluateAll((heads) => heads.map(({ id }) => id));
  const times: number[] = [];
  for (const id of ids) {
    for (let press = 0; press < 2; press += 1) times.push(await pressUntilDrawn(page, `#${id}`, 1));
    await page.locator(`#${id}`).click();
  }
  return times;
}

/** The time of each frame while the table is scrolled by 120 pixels a frame. */
async function frameTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role="grid"]');
        if (grid) grid.scrollTop = 0;
        const times: number[] = [];
        let last = 0;
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (grid) grid.scrollTop += 120;
          if (times.length < 400) requestAnimationFrame(step);
          else resolve(times.slice(20));
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Milliseconds that the page itself works in a frame: what is left of the frame's time when the machine is busy. */
async function workPerFrame(page: Page, frames: () => Promise<readonly number[]>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
    return metrics.reduce((sum, { name, value }) => sum + (parts.includes(name) ? value * 1000 : 0), 0);
  };
  const before = await worked();
  const drawn = await frames();
  return ((await worked()) - before) / drawn.length;
}

async function figuresOf(page: Page, table: string, rows: number): Promise<Figure[]> {
  const first = await pressUntilDrawn(page, await scopeOption(page, /^全部报告/u), rows);
  const again: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await page.waitForTimeout(300);
    await pressUntilDrawn(page, await scopeOption(page, /^本报告/u), 1);
    await page.waitForTimeout(300);
    again.push(await pressUntilDrawn(page, await scopeOption(page, /^全部报告/u), rows));
  }
  await page.waitForTimeout(SETTLE);
  const sorts = await sortTimes(page);
  const frames = await frameTimes(page);
  const work = await workPerFrame(page, () => frameTimes(page));
  const ms = (name: string, value: number, bar: number | null): Figure => ({
    ...{ name: `${table}: ${name}`, unit: 'ms', value, bar },
  });
  return [
    ms('opens, first time', first, 200),
    ms('opens, median of 5', median(again), 200),
    ms(`sorts, median of ${sorts.length}`, median(sorts), 50),
    ms('sorts, 95th percentile', quantile(sorts, 0.95), null),
    ms('work of the page in a frame while scrolling, mean', work, null),
    ms('frame while scrolling, median', median(frames), null),
    ms(`frame while scrolling, 95th percentile of ${frames.length}`, quantile(frames, 0.95), 18),
  ];
}

const folder = temporaryFolder('bench-register');
const workspace = join(folder, 'workspace');
try {
  const { core, client } = await openTestCore(workspace);
  const count = await fillRegister(client);
  await core.close();
  console.log(`       ${count.tasks} tasks, ${count.measures} measures in 20 reports and the built-in one`);
  const host = await startLocalHost(workspace);
  const { executablePath, env } = await testBrowser();
  const browser = await chromium.launch({ executablePath, env, args: TEST_BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByRole('banner').waitFor();
    const figures: Figure[] = [];
    await page.keyboard.press('Alt+3');
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(SETTLE);
    figures.push(...(await figuresOf(page, 'tasks', count.tasks)));
    await page.keyboard.press('Alt+4');
    await page.getByRole('button', { name: /^全部数值/u }).click();
    await page.waitForTimeout(SETTLE);
    // A pair is one row of two measures.
    figures.push(...(await figuresOf(page, 'measures', Math.floor(count.measures * 0.8))));
    printFigures(figures);
    if (figures.some(({ value, bar }) => bar !== null && value > bar)) process.exitCode = 1;
  } finally {
    await browser.close();
    await host.end('SIGTERM');
  }
} finally {
  removeFolder(folder);
}
