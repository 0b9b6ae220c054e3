import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { App } from '../support/app.ts';
import { launchApp } from '../support/app.ts';
import { demoWorkspace } from '../support/demo-workspace.ts';

// axe over every screen and every layer that opens above one, in the three looks.

const LOOKS = [
  { name: '标准', typeSize: '标准', dark: false },
  { name: '特大', typeSize: '特大，长辈模式', dark: false },
  { name: '深色', typeSize: '标准', dark: true },
] as const;

const SCREENS: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: '资料', open: (page) => page.keyboard.press('Alt+1') },
  {
    name: '核对报告结构',
    async open(page) {
      await page.keyboard.press('Alt+1');
      await page
        .getByRole('button', { name: /^核对报告结构/ })
        .first()
        .click();
      await page.getByRole('heading', { name: '核对报告结构' }).waitFor();
    },
  },
  { name: '阅读', open: (page) => page.keyboard.press('Alt+2') },
  {
    name: '阅读，批注打开',
    async open(page) {
      await page.keyboard.press('Alt+2');
      await page.keyboard.press('F8');
    },
  },
  {
    name: '阅读，选中文字',
    async open(page) {
      await page.keyboard.press('Alt+2');
      await page.getByRole('article').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
      await page.getByRole('toolbar').waitFor();
    },
  },
  { name: '任务', open: (page) => page.keyboard.press('Alt+3') },
  {
    name: '任务，分项',
    async open(page) {
      await page.keyboard.press('Alt+3');
      await page.getByRole('grid').press('Enter');
      const fold = page.getByRole('button', { name: /分项评分/ });
      if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    },
  },
  {
    name: '评分总览',
    async open(page) {
      await page.keyboard.press('Alt+3');
      await page.getByRole('button', { name: '评分总览' }).click();
      await page.getByRole('figure').first().waitFor();
    },
  },
  {
    name: '民生实事，导入',
    async open(page) {
      await page.keyboard.press('Alt+3');
      await page.getByRole('button', { name: '民生实事' }).click();
      await page.getByRole('button', { name: '导入候选项目' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: '对比', open: (page) => page.keyboard.press('Alt+4') },
  { name: '文稿', open: (page) => page.keyboard.press('Alt+5') },
  {
    name: '文稿，导出',
    async open(page) {
      await page.keyboard.press('Alt+5');
      await page.getByRole('button', { name: '导出 Word' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: '文稿，发言提纲', open: (page) => openPaper(page, '发言提纲') },
  {
    name: '文稿，代表建议',
    async open(page) {
      await openPaper(page, '代表建议');
      await page.getByRole('button', { name: '新写一件' }).click();
      await page.getByRole('textbox', { name: '标题' }).waitFor();
    },
  },
  {
    name: '文稿设置',
    async open(page) {
      await page.keyboard.press('Alt+5');
      await page.getByRole('button', { name: '其他格式' }).click();
      await page.getByRole('menuitem', { name: '文稿设置' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: '版本', open: (page) => page.keyboard.press('Alt+8') },
  { name: '会议', open: (page) => page.keyboard.press('Alt+7') },
  { name: '查找', open: (page) => page.keyboard.press('Control+k') },
  { name: '帮助', open: (page) => page.keyboard.press('F1') },
  {
    name: '设置',
    async open(page) {
      await page.keyboard.press('Alt+1');
      const button = page.getByRole('banner').getByRole('button', { name: '设置' });
      // Where the window is narrow it stands in the menu of the type sizes.
      if (await button.isVisible()) await button.click();
      else {
        await page.getByRole('button', { name: '字号' }).click();
        await page.getByRole('menuitem', { name: '设置' }).click();
      }
      await page.getByRole('dialog').waitFor();
    },
  },
];

async function openPaper(page: Page, paper: string): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('combobox', { name: '文稿' }).click();
  await page.getByRole('option', { name: paper, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: paper }).waitFor({ state: 'attached' });
}

async function findings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy allows no script but the program's.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
      ),
    );
  });
}

/** Through the menu of the type sizes, which every host has. */
async function setLook(page: Page, { typeSize, dark }: (typeof LOOKS)[number]): Promise<void> {
  const menu = page.getByRole('menu');
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: '字号' }).click();
    await menu.waitFor();
  };
  // To the menu itself: it takes the focus a moment after it opens, and Esc on the button behind it closes nothing.
  const close = async (): Promise<void> => {
    await menu.press('Escape');
    await menu.waitFor({ state: 'detached' });
  };
  await open();
  await page.getByRole('menuitemradio', { name: typeSize, exact: true }).click();
  await close();
  await open();
  const theme = page.getByRole('menuitemcheckbox', { name: '深色' });
  if ((await theme.getAttribute('aria-checked')) !== String(dark)) await theme.click();
  await close();
}

describe('axe finds nothing', () => {
  let app: App;
  const folder = mkdtempSync(join(tmpdir(), 'e2e-axe-'));
  before(async () => {
    const workspace = join(folder, 'workspace');
    await demoWorkspace(workspace);
    app = await launchApp({ workspace });
    app.page.setDefaultTimeout(10_000);
  });
  after(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const look of LOOKS) {
    test(look.name, async (t) => {
      await setLook(app.page, look);
      for (const screen of SCREENS) {
        await t.test(screen.name, async () => {
          await screen.open(app.page);
          await app.page.waitForTimeout(600);
          assert.deepEqual(await findings(app.page), []);
          await app.page.keyboard.press('Escape');
          await app.page.keyboard.press('Escape');
        });
      }
    });
  }
});

test('axe finds nothing on the first start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-axe-'));
  const app = await launchApp({ workspace: join(folder, 'workspace') });
  try {
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await findings(app.page), []);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
