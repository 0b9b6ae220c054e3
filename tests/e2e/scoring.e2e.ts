import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually, focused, typeInto } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';

// Scoring by keyboard alone, with evidence; another rubric, under which old scores keep theirs; the pictures; 民生实事.

const TASK = '稳步提升城市功能品质';
/** Notes that the demonstration gives as its evidence. */
const ATTACHED = 2;

const { page } = await openDemo('scoring');

const title = (name: string): Locator => page.getByRole('heading', { level: 2, name, exact: true });
const chosen = (row: string): Locator =>
  page.getByRole('radiogroup', { name: row, exact: true }).locator('[aria-checked="true"]');
const progress = (done: number): Locator =>
  page.getByRole('progressbar', { name: `已评 ${done} 项，共 32 项` });
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The next task that is not scored yet; waits until it is shown. */
const nextTask = async (): Promise<void> => {
  const shown = page.getByRole('heading', { level: 2 });
  const before = (await shown.textContent()) ?? '';
  await press('Control+ArrowDown');
  await shown.filter({ hasNotText: before }).waitFor();
};
const closeSettings = async (): Promise<void> => {
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

test('a task is scored by keyboard alone, with its evidence, and every step can be undone', async () => {
  await press('Alt+3');
  await progress(14).waitFor();
  await page.getByRole('heading', { level: 2 }).waitFor();
  for (let step = 0; step < 20 && (await title(TASK).count()) === 0; step += 1) await nextTask();
  await title(TASK).waitFor();
  // Five of the eight are there; the sixth to eighth follow, the last as 不评.
  await press('Enter');
  await focused(page.getByRole('heading', { level: 2 }));
  await press('ArrowUp');
  await page.getByRole('radiogroup', { name: '风险与合规' }).locator(':focus').waitFor();
  await press('0', 'ArrowUp', '4', 'ArrowUp', '2');
  await chosen('资金保障').filter({ hasText: '弱' }).waitFor();
  await chosen('民生与公平').filter({ hasText: '好' }).waitFor();
  await chosen('风险与合规').filter({ hasText: '不评' }).waitFor();
  const attached = page.locator('[data-attached]');
  await eventually(() => attached.count(), ATTACHED);
  await press('e');
  await eventually(() => attached.count(), ATTACHED + 1);
  await press('d');
  await chosen('总体').filter({ hasText: '不满意' }).waitFor();
  await progress(15).waitFor();
  await press('Control+z');
  await progress(14).waitFor();
  await press('Control+z');
  await eventually(() => attached.count(), ATTACHED);
  await press('Control+Shift+z', 'Control+Shift+z');
  await progress(15).waitFor();
  await eventually(() => attached.count(), ATTACHED + 1);
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
  await closeSettings();
  await page.getByText('这项是按“任务和指标评分（八项）”评的').waitFor();
  await chosen('民生与公平').filter({ hasText: '好' }).waitFor();
  await nextTask();
  const output = page.getByRole('textbox', { name: '产出，0至100分' });
  await page.getByRole('grid').focus();
  await press('Enter');
  await focused(page.getByRole('heading', { level: 2 }));
  await press('ArrowDown');
  await typeInto(output, '８5');
  await press('ArrowDown');
  await typeInto(page.getByRole('textbox', { name: '效益，0至100分' }), '101');
  await page.getByText('请填 0 至 100 的整数').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('70');
  await press('Enter');
  await page.getByText('分项加权平均 77.5，满分 100').waitFor();
  await eventually(() => page.getByText(/投票|测评结果/u).count(), 0);
});

test('an own rubric is changed; what was scored by it becomes an older edition', async () => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '照此另做：百分制（0至100分）' }).click();
  const editor = page.getByRole('group', { name: /正在修改/u });
  await editor.getByRole('textbox', { name: '名称', exact: true }).fill('我的评分表');
  await page.getByRole('group', { name: '正在修改：我的评分表' }).waitFor();
  await editor.getByRole('button', { name: '去掉：群众感受' }).click();
  await editor.getByRole('textbox', { name: '第3项的名称' }).waitFor({ state: 'detached' });
  await closeSettings();
  await nextTask();
  await page.getByRole('textbox', { name: '产出，0至100分' }).fill('60');
  await press('Enter');
  await page.getByText('分项平均 60，满分 100').waitFor();
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '修改：我的评分表' }).click();
  await editor.getByRole('button', { name: '加一项' }).click();
  await page.getByRole('radio', { name: '我的评分表，第2版' }).waitFor();
  await closeSettings();
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
  const rows = areas.getByRole('row');
  await eventually(() => rows.first().textContent(), '方面满意基本满意不满意不了解未评合计');
  await eventually(() => rows.count(), 10);
  await eventually(
    async () => (await rows.allTextContents()).includes('（八）用力筑牢安全防线，确保社会和谐稳定001023'),
    true,
  );
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
