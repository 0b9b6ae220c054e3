import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { eventually } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';
import { choosePaper, opinionsPage } from '../support/pages/opinions-page.ts';

// 文稿: a proposal is made of notes and written until nothing is missing, a speech is timed; both become Word files.

const { page } = await openDemo('papers');
await page.keyboard.press('Alt+5');

const choose = (paper: string): Promise<void> => choosePaper(page, paper);
const wordsOf = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

test('a proposal begins with notes, and what is missing is said until it is there', async () => {
  await choose('代表建议');
  await page.getByRole('button', { name: '从批注写' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /三茅宫片区/ }).check();
  await dialog.getByRole('button', { name: '用这些批注写' }).click();
  const faults = page.getByRole('list', { name: /处要看一看/ });
  await faults.getByText('没有标题').waitFor();
  await page.getByRole('textbox', { name: '标题' }).fill('关于保障老旧小区停车的建议');
  await page
    .getByRole('textbox', { name: '建议', exact: true })
    .fill('建议市住建局年内公布停车泊位方案。并听取住户意见。');
  await page.getByRole('textbox', { name: '代表证号' }).fill('0912');
  await page.getByRole('textbox', { name: '联系电话' }).fill('0511-80000000');
  await page.getByRole('textbox', { name: '工作单位及职务' }).fill('某社区居民委员会主任');
  await page.getByText('该有的都有了').waitFor();
  await eventually(() => page.getByRole('textbox', { name: '情况' }).inputValue(), /三茅宫片区/);
});

test('the proposal becomes a Word file with the deputy’s half filled in', async () => {
  const words = wordsOf(await opinionsPage(page).save('导出 Word'));
  for (const part of [
    '关于保障老旧小区停车的建议',
    '0912',
    '某社区居民委员会主任',
    '公布停车泊位方案',
    '主办单位',
  ]) {
    assert.ok(words.includes(part), part);
  }
});

test('a speech tells its time, follows the rate, says when it is too long, and takes own words', async () => {
  await choose('发言提纲');
  const time = page.getByRole('region', { name: '发言时间' });
  const said = time.getByRole('status');
  await said.filter({ hasText: '分' }).waitFor();
  const before220 = await said.innerText();
  await page.getByRole('combobox', { name: '语速' }).click();
  await page.getByRole('option', { name: '每分钟 200 字' }).click();
  await page.waitForFunction((old) => !document.body.innerText.includes(old), before220.split('\n')[0] ?? '');
  await page.getByRole('combobox', { name: '限时' }).click();
  await page.getByRole('option', { name: '限 3 分钟' }).click();
  await time.getByText(/^超出/).waitFor();
  await page.getByRole('button', { name: '各位代表：' }).click();
  await page.getByRole('button', { name: '自己加一点' }).click();
  await page.getByRole('textbox', { name: '自己写的，文稿上的措辞' }).fill('请多到基层走走。');
  await page.getByRole('region', { name: '预览' }).getByRole('status').first().waitFor();
  await page.keyboard.press('Escape');
  const words = wordsOf(await opinionsPage(page).save('导出 Word'));
  for (const part of ['发言提纲', '各位代表：', '请多到基层走走。', '限时3分钟'])
    assert.ok(words.includes(part), part);
});

test('the whole paper goes to the clipboard as rich text', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '其他格式' }).click();
  await page.getByRole('menuitem', { name: '拷贝全文' }).click();
  await page.getByText('已拷贝，可以粘贴到 Word 里').waitFor();
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = item ? await (await item.getType('text/plain')).text() : '';
    return { types: item?.types ?? [], text };
  });
  assert.ok(types.types.includes('text/html'));
  assert.match(types.text, /^发言提纲\n/);
});

test('a note on the opinions becomes a proposal of its own', async () => {
  await choose('审议意见表');
  await page.getByRole('button', { name: /更多$/ }).nth(7).click();
  await page.getByRole('menuitem', { name: '写成代表建议' }).click();
  await page.getByRole('heading', { level: 1, name: '代表建议' }).waitFor({ state: 'attached' });
  await page.getByText('共 2 件代表建议').waitFor();
  await page.getByRole('textbox', { name: '标题' }).waitFor();
});

test('a landscape paper shows turned pages, and one without matter says where it comes from', async () => {
  await choose('修改建议对照表');
  await page.waitForFunction(() => {
    const box = document.querySelector('section[aria-label="预览"] img')?.getBoundingClientRect();
    return box !== undefined && box.width > box.height;
  });
  await choose('任务评分表');
  await page.getByRole('button', { name: '去任务' }).click();
  await page.getByRole('region', { name: '任务' }).first().waitFor();
});
