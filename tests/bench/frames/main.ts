import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startLocalHost } from '../../support/app.ts';
import { TEST_BROWSER_ARGS, testBrowser } from '../../support/browser.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import type { Figure } from '../figures.ts';
import { printFigures, quantile } from '../figures.ts';
import { numberOption } from '../options.ts';
import { fillWithNotes } from './notes.ts';
import { emptyPage, recogitoPage } from './pages.ts';
import type { Frames } from './scrolling.ts';
import { scroll, typing } from './scrolling.ts';

// 5,000 notes on one report while it is scrolled and written on: `npm run bench -- frames [--notes N] [--rounds N]`. An
// empty page and @recogito/text-annotator with the same text and notes take turns with it, so that what else the
// machine does falls on all three.

const FRAMES = 240;
const WORDS = 'jianyibuchongwanchengshixianhezerendanwei';

const count = numberOption('notes', 5000);
const rounds = numberOption('rounds', 4);
const folder = temporaryFolder('bench-frames');
const workspace = join(folder, 'workspace');
try {
  const { core, client } = await openTestCore(workspace);
  const filled = await fillWithNotes(client, count);
  await core.close();
  const host = await startLocalHost(workspace);
  const { executablePath, env } = await testBrowser();
  const browser = await chromium.launch({ executablePath, env, args: TEST_BROWSER_ARGS });
  try {
    const ours = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await ours.goto(host.address);
    await ours.locator('article', { hasText: '各位代表' }).waitFor();
    await ours.getByRole('complementary', { name: '批注' }).getByRole('listitem').first().waitFor();
    await ours.locator('article').evaluate((article) => {
      for (let each = article.parentElement; each; each = each.parentElement) {
        if (/auto|scroll/u.test(getComputedStyle(each).overflowY)) {
          each.id = 'scroll';
          return;
        }
      }
    });
    const pages = { ours, empty: await emptyPage(browser), recogito: await recogitoPage(browser, filled) };
    const measured: Record<keyof typeof pages, Frames[]> = { ours: [], empty: [], recogito: [] };
    for (let round = 0; round < rounds; round++) {
      for (const name of ['empty', 'ours', 'recogito'] as const) {
        await pages[name].bringToFront();
        measured[name].push(await scroll(pages[name], '#scroll', FRAMES));
      }
    }
    const all = (name: keyof typeof pages, what: 'gaps' | 'work'): number[] =>
      measured[name].flatMap((frames) => frames[what]);
    await ours.bringToFront();
    await ours.locator('#scroll').evaluate((element) => {
      element.scrollTop = 3000;
    });
    await ours.waitForTimeout(1500);
    await ours.getByRole('complementary', { name: '批注' }).getByRole('listitem').nth(2).click();
    await ours.getByRole('textbox', { name: '批注内容' }).focus();
    const keys = await typing(ours, WORDS);
    const empty = quantile(all('empty', 'gaps'), 0.95);
    const named = { ours: `${count} notes`, empty: 'an empty page', recogito: '@recogito/text-annotator' };
    const told = (['empty', 'recogito'] as const).map((name): Figure[] => [
      {
        name: `frame to frame, ${named[name]}, 95th percentile`,
        unit: 'ms',
        value: quantile(all(name, 'gaps'), 0.95),
        bar: null,
      },
      {
        name: `frame to frame, ${named[name]}, longest`,
        unit: 'ms',
        value: quantile(all(name, 'gaps'), 1),
        bar: null,
      },
      {
        name: `the page's work for a frame, ${named[name]}, 95th percentile`,
        unit: 'ms',
        value: quantile(all(name, 'work'), 0.95),
        bar: null,
      },
    ]);
    const cpu = (name: keyof typeof pages): Figure => ({
      name: `processor time of the page's thread for a frame, ${named[name]}, mean`,
      unit: 'ms',
      value: measured[name].reduce((sum, frames) => sum + frames.cpu, 0) / rounds,
      bar: null,
    });
    const gaps = all('ours', 'gaps');
    const figures: Figure[] = [
      ...told.flat(),
      cpu('empty'),
      cpu('recogito'),
      cpu('ours'),
      {
        name: `frame to frame, ${named.ours}, 95th percentile`,
        unit: 'ms',
        value: quantile(gaps, 0.95),
        bar: 18,
      },
      { name: `the same over the empty page`, unit: 'ms', value: quantile(gaps, 0.95) - empty, bar: 1 },
      { name: `frame to frame, ${named.ours}, longest`, unit: 'ms', value: quantile(gaps, 1), bar: 34 },
      {
        name: `the page's work for a frame, ${named.ours}, 95th percentile`,
        unit: 'ms',
        value: quantile(all('ours', 'work'), 0.95),
        bar: null,
      },
      {
        name: `the page's work for a frame, ${named.ours}, longest`,
        unit: 'ms',
        value: quantile(all('ours', 'work'), 1),
        bar: null,
      },
      {
        name: 'a keystroke in a note to its paint, 95th percentile',
        unit: 'ms',
        value: quantile(keys, 0.95),
        bar: 50,
      },
      {
        name: 'a keystroke in a note to its paint, median',
        unit: 'ms',
        value: quantile(keys, 0.5),
        bar: null,
      },
    ];
    printFigures(figures);
    if (figures.some(({ value, bar }) => bar !== null && value > bar)) process.exitCode = 1;
  } finally {
    await browser.close();
    await host.end('SIGTERM');
  }
} finally {
  removeFolder(folder);
}
