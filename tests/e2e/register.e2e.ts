import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';

// The registers of 任务 and 对比: a number is corrected, tasks are renamed, split and joined, columns are chosen.

const { page } = await openDemo('register');

const grid = (name: string): Locator => page.getByRole('grid', { name });
const row = (list: string, words: string): Locator => grid(list).getByRole('row').filter({ hasText: words });
/** In the notice of the step that was just done. */
const undo = (done: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: done }).getByRole('button', { name: '撤销' }).click();

test('a number is corrected from the register, its comparison follows, and undo takes it back', async () => {
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: /^全部数值 \d+$/u }).click();
  await page.getByRole('textbox', { name: '输入几个字，只看含有这些字的行' }).fill('老旧小区');
  // A press while the list still shrinks would meet another row.
  await eventually(() => grid('全部数值').getByRole('row').count(), 3);
  await eventually(() => row('全部数值', '老旧小区').textContent(), /130万平方米▼ 少94万平方米/u);
  await row('全部数值', '老旧小区').click();
  await page.getByRole('button', { name: '改今年目标' }).click();
  await page.getByRole('textbox', { name: '数', exact: true }).fill('２３０');
  await page.getByRole('button', { name: '改好了' }).click();
  await row('全部数值', '230万平方米').getByText('多6万平方米').waitFor();
  await undo('已改好');
  await row('全部数值', '130万平方米').getByText('少94万平方米').waitFor();
  await page.getByRole('button', { name: '看全部' }).click();
});

test('a press on a head sorts, by keyboard too, and the columns that are chosen stay', async () => {
  await grid('全部数值').getByRole('columnheader', { name: '2024年目标' }).click();
  await grid('全部数值').getByRole('columnheader', { name: '2024年目标', exact: false }).click();
  const sorted = grid('全部数值').locator('[aria-sort="descending"]');
  await sorted.waitFor();
  await grid('全部数值').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await grid('全部数值').locator('#grid-head-name[aria-sort="ascending"]').waitFor();
  await page.getByRole('button', { name: '选列' }).click();
  await page.getByRole('checkbox', { name: '所在部分' }).click();
  await page.getByRole('checkbox', { name: '口径' }).click();
  await grid('全部数值').getByRole('columnheader', { name: '口径' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('banner').waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: /^全部数值 \d+$/u }).click();
  await grid('全部数值').getByRole('columnheader', { name: '所在部分' }).waitFor();
  await eventually(() => grid('全部数值').getByRole('columnheader', { name: '口径' }).count(), 0);
});

test('a task is renamed, split and joined again; notes and scores stay with it', async () => {
  await page.keyboard.press('Alt+3');
  const name = '持续保持项目攻坚力度';
  await row('任务清单', name).getByText('3 条批注').waitFor({ state: 'attached' });
  const before = await row('任务清单', name).textContent();
  await row('任务清单', name).click();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '任务名称' }).fill('城市更新');
  await dialog.getByRole('button', { name: '改好了' }).click();
  await row('任务清单', '城市更新').getByText('3 条批注').waitFor({ state: 'attached' });
  await eventually(
    async () => (await row('任务清单', '城市更新').textContent())?.replace('城市更新', name),
    before ?? '',
  );
  await undo('任务已改名');
  await row('任务清单', name).waitFor();

  const counted = page.getByRole('button', { name: /^全部任务 \d+$/u });
  await eventually(() => counted.textContent(), '全部任务 32');
  await page.getByRole('button', { name: '改任务' }).click();
  await page.getByRole('menuitem', { name: '拆成两项' }).click();
  await dialog.getByRole('radio').nth(1).click();
  await dialog.getByRole('textbox', { name: '新任务的名称' }).fill('第二项');
  await dialog.getByRole('button', { name: '拆开' }).click();
  await row('任务清单', '第二项').click();
  await eventually(() => counted.textContent(), '全部任务 33');
  await page.getByRole('button', { name: '改任务' }).click();
  await page.getByRole('menuitem', { name: `与上一项“${name}”合并` }).click();
  await row('任务清单', '第二项').waitFor({ state: 'detached' });
  await eventually(() => counted.textContent(), '全部任务 32');
  await row('任务清单', name).getByText('3 条批注').waitFor({ state: 'attached' });
  await eventually(() => row('任务清单', name).textContent(), before);
});
