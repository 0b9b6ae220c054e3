import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindsNothing } from '../support/axe.ts';
import { eventually } from '../support/eventually.ts';
import { openApp, openDemo } from '../support/open-app.ts';
import { choosePaper } from '../support/pages/opinions-page.ts';

// axe over every screen and every layer that opens above one, in the three looks.

const LOOKS = [
  { name: '标准', typeSize: '标准', dark: false },
  { name: '特大', typeSize: '特大，长辈模式', dark: false },
  { name: '深色', typeSize: '标准', dark: true },
] as const;

/** Each opens its screen or layer and waits for what is on it. */
const SCREENS: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: '资料', open: openLibrary },
  {
    name: '核对报告结构',
    async open(page) {
      await openLibrary(page);
      await page
        .getByRole('button', { name: /^核对报告结构/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^改这一段/ })
        .first()
        .waitFor();
    },
  },
  { name: '阅读', open: openReading },
  {
    name: '阅读，批注打开',
    async open(page) {
      await openReading(page);
      await page.keyboard.press('F8');
      await page.getByRole('button', { name: '回复', exact: true }).waitFor();
    },
  },
  {
    name: '阅读，选中文字',
    async open(page) {
      await openReading(page);
      await page.getByRole('article').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
      await page.getByRole('toolbar').waitFor();
    },
  },
  { name: '任务', open: openTasks },
  {
    name: '任务，分项',
    async open(page) {
      await openTasks(page);
      await page.getByRole('grid').press('Enter');
      const fold = page.getByRole('button', { name: /分项评分/ });
      if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
      await page.getByRole('button', { name: /分项评分/, expanded: true }).waitFor();
    },
  },
  {
    name: '评分总览',
    async open(page) {
      await openTasks(page);
      await page.getByRole('button', { name: '评分总览' }).click();
      await page.getByRole('figure').first().waitFor();
    },
  },
  {
    name: '民生实事，导入',
    async open(page) {
      await openTasks(page);
      await page.getByRole('button', { name: '民生实事' }).click();
      await page.getByRole('button', { name: '导入候选项目' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '对比',
    async open(page) {
      await goTo(page, 'Alt+4', 'comparison');
      await page.getByText('11 项目标低于去年实绩').waitFor();
    },
  },
  { name: '文稿', open: openPapers },
  {
    name: '文稿，导出',
    async open(page) {
      await openPapers(page);
      await page.getByRole('button', { name: '导出 Word' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '文稿，发言提纲',
    async open(page) {
      await openPapers(page);
      await choosePaper(page, '发言提纲');
      await page.getByRole('region', { name: '发言时间' }).getByText(/分/).first().waitFor();
    },
  },
  {
    name: '文稿，代表建议',
    async open(page) {
      await openPapers(page);
      await choosePaper(page, '代表建议');
      await page.getByRole('button', { name: '新写一件' }).click();
      await page.getByRole('textbox', { name: '标题' }).waitFor();
    },
  },
  {
    name: '文稿设置',
    async open(page) {
      await openPapers(page);
      await page.getByRole('button', { name: '其他格式' }).click();
      await page.getByRole('menuitem', { name: '文稿设置' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '版本',
    async open(page) {
      await goTo(page, 'Alt+8', 'versions');
      await page.getByRole('main').getByText(/稿/).first().waitFor();
    },
  },
  {
    name: '会议',
    async open(page) {
      await goTo(page, 'Alt+7', 'meeting');
      await page.getByRole('group', { name: '正在看的段落' }).getByText(/。/).first().waitFor();
    },
  },
  {
    name: '查找',
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '帮助',
    async open(page) {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '设置',
    async open(page) {
      await openLibrary(page);
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

/** By its key; `screen` is the name by which the shell marks it (renderer/app/screens.ts). */
async function goTo(page: Page, key: string, screen: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`[data-screen="${screen}"]`).waitFor();
}
async function openLibrary(page: Page): Promise<void> {
  await goTo(page, 'Alt+1', 'library');
  await page.getByRole('button', { name: /^打开/ }).first().waitFor();
}
async function openReading(page: Page): Promise<void> {
  await goTo(page, 'Alt+2', 'reading');
  await page.getByRole('article').waitFor();
}
async function openTasks(page: Page): Promise<void> {
  await goTo(page, 'Alt+3', 'tasks');
  await page.getByRole('grid').waitFor();
}
async function openPapers(page: Page): Promise<void> {
  await goTo(page, 'Alt+5', 'opinions');
  await page.getByRole('combobox', { name: '文稿' }).waitFor();
}

/** Out of whatever a screen has opened, on to the next one. */
async function closeLayers(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const layers = page.getByRole('dialog').or(page.getByRole('menu'));
  await eventually(() => layers.count(), 0);
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
  await page.getByRole('menuitemradio', { name: typeSize, exact: true, checked: true }).waitFor();
  await close();
  await open();
  const theme = page.getByRole('menuitemcheckbox', { name: '深色' });
  if ((await theme.getAttribute('aria-checked')) !== String(dark)) await theme.click();
  await page.getByRole('menuitemcheckbox', { name: '深色', checked: dark }).waitFor();
  await close();
}

const { page } = await openDemo('axe');

describe('axe finds nothing', () => {
  for (const look of LOOKS) {
    test(look.name, async (t) => {
      await setLook(page, look);
      for (const screen of SCREENS) {
        await t.test(screen.name, async () => {
          await screen.open(page);
          await axeFindsNothing(page);
          await closeLayers(page);
        });
      }
    });
  }
});

test('axe finds nothing on the first start', async () => {
  const fresh = await openApp('axe-first', () => Promise.resolve());
  await fresh.page.getByRole('heading', { level: 1 }).waitFor();
  await axeFindsNothing(fresh.page);
});
