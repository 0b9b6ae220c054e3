import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { App } from '../support/app.ts';
import { launchApp } from '../support/app.ts';
import { demoWorkspace } from '../support/demo-workspace.ts';

// Scoring by keyboard alone, with evidence; another rubric, under which old scores keep theirs; the pictures; 民生实事.

const TASK = '稳步提升城市功能品质';

let app: App;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'e2e-scoring-'));
before(async () => {
  const workspace = join(folder, 'workspace');
  await demoWorkspace(workspace);
  app = await launchApp({ workspace });
  page = app.page;
  page.setDefaultTimeout(10_000);
  await page.getByRole('banner').waitFor();
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const title = (name: string): Locator => page.getByRole('heading', { level: 2, name, exact: true });
const chosen = (row: string): Locator =>
  page.getByRole('radiogroup', { name: row, exact: true }).locator('[aria-checked="true"]');
const progress = (done: number): Locator =>
  page.getByRole('progressbar', { name: `已评 ${done} 项，共 32 项` });
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a task is scored by keyboard alone, with its evidence, and every step can be undone', async () => {
  await press('Alt+3');
  await progress(14).waitFor();
  await page.getByRole('heading', { level: 2 }).waitFor();
  for (let step = 0; step < 20 && (await title(TASK).count()) === 0; step += 1) {
    const before = await page.getByRole('heading', { level: 2 }).textContent();
    await press('Control+ArrowDown');
    await page
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: before ?? '' })
      .waitFor();
  }
  await title(TASK).waitFor();
  // Five of the eight are there; the sixth to eighth follow, the last as 不评.
  await press('Enter');
  await page.locator('h2:focus').waitFor();
  await press('ArrowUp');
  await page.getByRole('radiogroup', { name: '风险与合规' }).locator(':focus').waitFor();
  await press('0', 'ArrowUp', '4', 'ArrowUp', '2');
  await chosen('资金保障').filter({ hasText: '弱' }).waitFor();
  await chosen('民生与公平').filter({ hasText: '好' }).waitFor();
  await chosen('风险与合规').filter({ hasText: '不评' }).waitFor();
  const attached = page.locator('[data-attached]');
  const before = await attached.count();
  await press('e');
  await attached.nth(before).waitFor();
  await press('d');
  await chosen('总体').filter({ hasText: '不满意' }).waitFor();
  await progress(15).waitFor();
  await press('Control+z');
  await progress(14).waitFor();
  await press('Control+z');
  await attached.nth(before).waitFor({ state: 'detached' });
  await press('Control+Shift+z', 'Control+Shift+z');
  await progress(15).waitFor();
  await attached.nth(before).waitFor();
});

test('a score leads to its evidence, and the note names the scores that it supports', async () => {
  await page.locator('[data-attached]').first().getByRole('button').first().click();
  const supports = page.getByRole('region', { name: '支持的评分' });
  await supports.getByRole('button', { name: TASK }).click();
  await title(TASK).waitFor();
});

test('another rubric is chosen in the settings; the old score keeps its own, the next one has points', async () => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '百分制（0至100分）' }).click();
  await press('Escape');
  await page.getByText('这项是按“任务和指标评分（八项）”评的').waitFor();
  await chosen('民生与公平').filter({ hasText: '好' }).waitFor();
  await press('Control+ArrowDown');
  const output = page.getByRole('textbox', { name: '产出，0至100分' });
  await page.getByRole('grid').focus();
  await press('Enter');
  await page.locator('h2:focus').waitFor();
  await press('ArrowDown');
  await output.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('８5');
  await press('ArrowDown');
  await page.keyboard.type('101');
  await page.getByText('请填 0 至 100 的整数').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('70');
  await press('Enter');
  await page.getByText('分项加权平均 77.5，满分 100').waitFor();
  assert.equal(await page.getByText(/投票|测评结果/u).count(), 0);
});

test('an own rubric is changed; what was scored by it becomes an older edition', async () => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '照此另做：百分制（0至100分）' }).click();
  const editor = page.getByRole('group', { name: /正在修改/u });
  await editor.getByRole('textbox', { name: '名称', exact: true }).fill('我的评分表');
  await page.getByRole('group', { name: '正在修改：我的评分表' }).waitFor();
  await editor.getByRole('button', { name: '去掉：群众感受' }).click();
  await editor.getByRole('textbox', { name: '第3项的名称' }).waitFor({ state: 'detached' });
  await press('Escape');
  await press('Control+ArrowDown');
  await page.getByRole('textbox', { name: '产出，0至100分' }).fill('60');
  await press('Enter');
  await page.getByText('分项平均 60，满分 100').waitFor();
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '修改：我的评分表' }).click();
  await editor.getByRole('button', { name: '加一项' }).click();
  await page.getByRole('radio', { name: '我的评分表，第2版' }).waitFor();
  await press('Escape');
  await page.getByText('这项是按“我的评分表”评的').waitFor();
  await page.getByRole('button', { name: '改按现在的评分表评' }).click();
  await page.getByRole('textbox', { name: '新的一项，0至100分' }).waitFor();
  await press('Control+z');
  await page.getByText('这项是按“我的评分表”评的').waitFor();
});

test('each picture has a table that says the same', async () => {
  await page.getByRole('button', { name: '评分总览' }).click();
  const areas = page.getByRole('figure', { name: '各方面的满意程度' });
  await areas.getByRole('img').waitFor();
  await areas.getByRole('button', { name: /看表格/u }).click();
  const rows = await areas.getByRole('row').allTextContents();
  assert.equal(rows[0], '方面满意基本满意不满意不了解未评合计');
  assert.equal(rows.length, 10);
  assert.ok(rows.includes('（八）用力筑牢安全防线，确保社会和谐稳定001023'), rows.join('\n'));
  const heat = page.getByRole('figure', { name: '批注在全文的分布' });
  await heat.getByRole('button', { name: /看表格/u }).click();
  await heat.getByRole('button', { name: /^（七）/u }).click();
  await page.getByRole('article').waitFor();
});

test('候选项目 are pasted, marked for oneself, and undone', async () => {
  await press('Alt+3');
  await page.getByRole('button', { name: '民生实事' }).click();
  await page.getByRole('button', { name: '导入候选项目' }).click();
  await page
    .getByRole('textbox', { name: '粘贴表格或清单' })
    .fill('序号\t项目名称\t责任单位\n1\t新建小学\t市教育局\n2\t社区助餐点\t市民政局');
  await page.getByRole('button', { name: '看看读到什么' }).click();
  await page.getByRole('button', { name: '存入 2 项' }).click();
  const mark = page.getByRole('radiogroup', { name: '个人意向，社区助餐点' });
  await mark.getByRole('radio', { name: '弃权' }).click();
  await mark.locator('[aria-checked="true"]').filter({ hasText: '弃权' }).waitFor();
  await page.getByText('个人记号，不作票决结果').waitFor();
  await press('Control+z', 'Control+z');
  await page.getByText('还没有候选项目').waitFor();
});
