import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';

// 对比: by keyboard alone through the table, to a note and to the passage; and loading a second year.

const BUILT_IN = join(import.meta.dirname, '..', '..', 'seeds', '2024-zhenjiang.txt');

const { page } = await openDemo('comparison');
const table = (): Locator => page.getByRole('grid', { name: '同口径对比' });
const row = (name: string): Locator => table().getByRole('row').filter({ hasText: name });

test('sixteen indicators are compared, and a row on another basis shows no difference and no bar', async () => {
  await page.keyboard.press('Alt+4');
  await page.getByText('11 项目标低于去年实绩').waitFor();
  await page.getByRole('button', { name: '同口径对比 16' }).waitFor();
  await eventually(() => row('城镇新增就业').textContent(), /5\.7万人2\.4万人以上▼ 少3\.3万人/u);
  await eventually(() => row('城镇新增就业').locator('svg').count(), 1);
  await table().focus();
  await page.keyboard.press('End');
  const last = table().locator('[aria-selected="true"]');
  await eventually(() => last.textContent(), /^[^▲▼＝]+$/u);
  await eventually(() => last.locator('svg').count(), 0);
  await page.keyboard.press('Home');
});

test('arrows choose, N writes a question that can be undone, Enter goes to the passage', async () => {
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 2, name: '城镇新增就业' }).waitFor();
  await page.keyboard.press('n');
  const written = page.getByRole('region', { name: '已写的批注' });
  await written.getByText('今年目标低于去年实绩，依据是什么？').waitFor();
  await page.keyboard.press('Control+z');
  await written.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  const passage = page.locator('article p', { hasText: '城镇新增就业2.4万人以上' }).first();
  // The sheet scrolls to it below the two bars.
  await eventually(async () => {
    const box = await passage.boundingBox();
    return box !== null && box.y < 768 && box.y + box.height > 106;
  }, true);
});

test('last year’s report brings its targets and a further year', async () => {
  const text = readFileSync(BUILT_IN, 'utf8')
    .replaceAll('2023年', '2022年')
    .replaceAll('2024年', '2023年')
    .replace('城镇新增就业2.4万人以上', '城镇新增就业5万人');
  await page.keyboard.press('Alt+4');
  await page.getByRole('columnheader', { name: '2024年目标' }).first().waitFor();
  await eventually(() => page.getByRole('columnheader', { name: '2023年目标' }).count(), 0);
  await page.keyboard.press('Alt+1');
  await page.getByText('把文件拖到这一页，也可以导入。').waitFor();
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], '2023.txt'));
    return transfer;
  }, text);
  await page.locator('main > div').dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('heading', { name: '导入预览' }).waitFor();
  await page.getByRole('button', { name: '存入本机' }).click();
  await page.getByText('已存入《', { exact: false }).waitFor();
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: /^打开.*2024年/u }).click();
  await page.getByRole('article').waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByRole('columnheader', { name: '2023年目标' }).waitFor();
  await eventually(() => row('城镇新增就业').textContent(), /5万人5\.7万人2\.4万人以上/u);
  await row('城镇新增就业').click();
  await page.getByRole('button', { name: '看表格' }).click();
  const years = page.getByRole('table').getByRole('row');
  await eventually(
    () => years.allTextContents(),
    ['年份目标实绩', '2022年—5.7万人', '2023年5万人5.7万人', '2024年2.4万人以上—'],
  );
});
