import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openApp } from '../support/open-app.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import { openTestCore } from '../support/test-core.ts';

// Marks are pictures beside the words: they must stand exactly where the words stand, however the page is set.

const praised = '自然湿地保护率稳定在60%';
const doubted = '修复湿地1000亩以上';

/** How far (px) the line of a kind begins and ends from its words, and whether it lies below them. */
function offsets(page: Page, kind: string, words: string) {
  return page.evaluate(
    ({ kind, words }) => {
      const line = document.querySelector<SVGPathElement>(`path.line-${kind}`);
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0 || !line) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const boxes = [...range.getClientRects()];
        const drawn = line.getBoundingClientRect();
        const lowest = Math.max(...boxes.map(({ bottom }) => bottom));
        return {
          left: Math.abs(drawn.left - Math.min(...boxes.map(({ left }) => left))) < 3,
          right: Math.abs(drawn.right - Math.max(...boxes.map(({ right }) => right))) < 3,
          below: drawn.bottom > lowest - 6 && drawn.bottom < lowest + 14,
        };
      }
      return null;
    },
    { kind, words },
  );
}

const exact = { left: true, right: true, below: true };

const { page } = await openApp('marks', async (workspace) => {
  const { client, core } = await openTestCore(workspace);
  const content = await setUp(client);
  await annotate(client, content, praised, { kind: 'praise', body: '要保持。' });
  await annotate(client, content, doubted, { kind: 'problem', body: '去年是多少？' });
  const many = Array.from({ length: 6 }, (_, i) => `第${i + 1}条`);
  for (const body of many) await annotate(client, content, '十年禁渔', { kind: 'question', body });
  await core.close();
});

test('lines stand under their words in every size of type, and numbers lead to the notes', async (t) => {
  await page.getByRole('button', { name: '打开自带的报告' }).click();
  const onItsWords = async (): Promise<void> => {
    await eventually(() => offsets(page, 'praise', praised), exact);
    await eventually(() => offsets(page, 'problem', doubted), exact);
  };
  await onItsWords();

  await t.test('after the type grew', async () => {
    await page.evaluate(() => {
      document.documentElement.dataset['size'] = 'elder';
    });
    await onItsWords();
    await page.evaluate(() => {
      delete document.documentElement.dataset['size'];
    });
    await onItsWords();
  });

  await t.test('after the window became narrow', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    await onItsWords();
    await page.setViewportSize({ width: 1366, height: 768 });
    await onItsWords();
  });

  await t.test('a sign for several opens their list, and the chosen one is drawn more strongly', async () => {
    await page.locator('[data-crowd]').scrollIntoViewIfNeeded();
    await page.locator('[data-crowd]').click();
    await page.getByText('这里有 6 条批注').waitFor();
    await page.getByRole('group').getByRole('button', { name: /第3条/u }).click();
    await eventually(() => page.locator('path.open-question').count(), 1);
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('path.open-question').count(), 0);
  });

  await t.test('a deleted note leaves no picture', async () => {
    await page.locator('.number-praise').scrollIntoViewIfNeeded();
    await page.locator('.number-praise').click();
    await page.getByRole('button', { name: '这条批注的更多做法' }).click();
    await page.getByRole('menuitem', { name: '删除', exact: true }).click();
    await eventually(() => page.locator('path.line-praise').count(), 0);
    await page.keyboard.press('Control+z');
    await onItsWords();
  });
  await eventually(() => page.locator('svg.marks').count(), 2);
});
