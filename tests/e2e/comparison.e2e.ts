import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { App } from '../support/app.ts';
import { launchApp } from '../support/app.ts';
import { demoWorkspace } from '../support/demo-workspace.ts';

// 对比: by keyboard alone through the table, to a note and to the passage; and loading a second year.

const BUILT_IN = join(import.meta.dirname, '..', '..', 'seeds', '2024-zhenjiang.txt');

let app: App;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'e2e-comparison-'));
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

const table = (): Locator => page.getByRole('grid', { name: '同口径对比' });
const row = (name: string): Locator => table().getByRole('row').filter({ hasText: name });

test('sixteen indicators are compared, and a row on another basis shows no difference and no bar', async () => {
  await page.keyboard.press('Alt+4');
  await page.getByText('11 项目标低于去年实绩').waitFor();
  assert.equal(await page.getByRole('button', { name: '同口径对比 16' }).count(), 1);
  assert.match((await row('城镇新增就业').textContent()) ?? '', /5\.7万人2\.4万人以上▼ 少3\.3万人/u);
  assert.equal(await row('城镇新增就业').locator('svg').count(), 1);
  await table().focus();
  await page.keyboard.press('End');
  const last = table().locator('[aria-selected="true"]');
  assert.doesNotMatch((await last.textContent()) ?? '', /[▲▼＝]/u);
  assert.equal(await last.locator('svg').count(), 0);
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
  await passage.waitFor();
  await page.waitForTimeout(300);
  const box = await passage.boundingBox();
  assert.ok(box && box.y < 768 && box.y + box.height > 106, 'the passage is in view');
});

test('last year’s report brings its targets and a further year', async () => {
  const text = readFileSync(BUILT_IN, 'utf8')
    .replaceAll('2023年', '2022年')
    .replaceAll('2024年', '2023年')
    .replace('城镇新增就业2.4万人以上', '城镇新增就业5万人');
  await page.keyboard.press('Alt+4');
  assert.equal(await page.getByRole('columnheader', { name: '2023年目标' }).count(), 0);
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
  assert.match((await row('城镇新增就业').textContent()) ?? '', /5万人5\.7万人2\.4万人以上/u);
  await row('城镇新增就业').click();
  await page.getByRole('button', { name: '看表格' }).click();
  const years = page.getByRole('table').getByRole('row');
  assert.deepEqual(await years.allTextContents(), [
    '年份目标实绩',
    '2022年—5.7万人',
    '2023年5万人5.7万人',
    '2024年2.4万人以上—',
  ]);
});
