import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../../support/app.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { fillWithNotes } from '../frames/notes.ts';

/** Notes that make opinions of thirty pages. */
const NOTES = 198;
/** Strokes that do not count. */
const WARM_UP = 3;
/** Milliseconds after a stroke that was seen before the next, and between those that are typed in one go. */
const APART = 300;
const QUICK = 90;

declare global {
  interface Window {
    /** Milliseconds from the oldest stroke that a new picture is the first to show. */
    keystrokeTimes?: number[];
  }
}

/** What a keystroke in the editor of a paper takes until the page shows it, in milliseconds. */
export interface KeystrokeTimes {
  readonly pages: number;
  /** Single strokes, each seen before the next. */
  readonly single: readonly number[];
  /** The longest that the page is behind while somebody types without a pause, once for each picture that came. */
  readonly behind: readonly number[];
}

/**
 * Types into the wording of an opinion in a real browser and waits for the picture of the page that it stands on:
 * from the event of the key to the frame after the one that painted the new picture.
 */
export async function timeKeystrokes(strokes: number): Promise<KeystrokeTimes> {
  const folder = temporaryFolder('bench-keystroke');
  try {
    const workspace = join(folder, 'workspace');
    const { core, client } = await openTestCore(workspace);
    await fillWithNotes(client, NOTES);
    await core.close();
    const app = await launchApp({ workspace });
    const { page } = app;
    try {
      await page.getByRole('banner').waitFor();
      await page.keyboard.press('Alt+5');
      const preview = page.getByRole('region', { name: '预览' });
      await preview.getByText(/^第1页，共\d+页$/).waitFor();
      const said = await preview.getByRole('status').first().innerText();
      await page.getByTitle('点一下或按 F2 改措辞').first().click();
      await page.getByRole('textbox', { name: /文稿上的措辞/ }).focus();
      await page.keyboard.press('End');
      await watch(page);
      const single: number[] = [];
      for (let stroke = 0; stroke < strokes + WARM_UP; stroke += 1) {
        await page.keyboard.type(String(stroke % 10));
        await page.waitForFunction(() => window.keystrokeTimes?.length === 1);
        single.push(...(await taken(page)));
        await page.waitForTimeout(APART);
      }
      await page.keyboard.type('0123456789'.repeat(4), { delay: QUICK });
      await page.waitForTimeout(APART);
      await page.waitForTimeout(APART);
      const behind = await taken(page);
      return { pages: Number(/共(\d+)页/u.exec(said)?.[1]), single: single.slice(WARM_UP), behind };
    } finally {
      await app.close();
    }
  } finally {
    removeFolder(folder);
  }
}

/** Notes for each new picture of the first page how long ago the oldest stroke was that it is the first to show. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    window.keystrokeTimes = times;
    let oldest: number | null = null;
    document.addEventListener('keydown', (event) => (oldest ??= event.timeStamp), { capture: true });
    const pages = document.querySelector('section[aria-label="预览"] [role="group"]');
    new MutationObserver((records) => {
      const image = records.map(({ target }) => target).find((target) => target instanceof HTMLImageElement);
      if (!image || oldest === null) return;
      const since = oldest;
      oldest = null;
      void image.decode().then(() =>
        // The first frame paints the picture; the next one begins when it was handed on.
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - since))),
      );
    }).observe(pages ?? document.body, { subtree: true, attributes: true, attributeFilter: ['src'] });
  });
}

/** The times since the last question. */
function taken(page: Page): Promise<number[]> {
  return page.evaluate(() => window.keystrokeTimes?.splice(0) ?? []);
}
