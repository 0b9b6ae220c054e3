import { test } from 'node:test';
import { eventually, typeInto } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';
import { reportPage } from '../support/pages/report-page.ts';

// A prepared question, a note dealt with, and a note brought back to what it said before.

const { page } = await openDemo('note-extras');

test('the open note offers questions, is dealt with for a reason, and tells how it came to be', async () => {
  const body = page.getByRole('textbox', { name: '批注内容' });
  const menu = page.getByRole('button', { name: '这条批注的更多做法' });

  await page.keyboard.press('Alt+2');
  await reportPage(page).select('深入推进健康镇江行动');
  await page.keyboard.press('5');
  await typeInto(body, '请说明。');
  await page.getByRole('button', { name: '常用问法' }).click();
  await page.getByRole('menuitem', { name: '责任单位是谁？' }).click();
  await eventually(() => body.inputValue(), '请说明。\n责任单位是谁？');

  await menu.click();
  await page.getByRole('menuitem', { name: '标为已处理' }).click();
  await page.getByRole('button', { name: '会上已经答复' }).click();
  const reason = page.getByRole('textbox', { name: '处理理由' });
  await page.getByRole('button', { name: '会上已经答复', pressed: true }).waitFor();
  await eventually(() => reason.inputValue(), '会上已经答复');
  await page.getByRole('group').getByText('已处理', { exact: true }).waitFor();
  await page.getByRole('button', { name: '改回未处理' }).click();
  await reason.waitFor({ state: 'detached' });

  await body.fill('写坏了');
  await page.getByRole('group').getByText('重要').click();
  await menu.click();
  await page.getByRole('menuitem', { name: '修改经过' }).click();
  const dialog = page.getByRole('dialog');
  const earlier = dialog.getByRole('listitem').filter({ hasText: '责任单位是谁？' }).first();
  await earlier.getByRole('button', { name: '恢复成这样' }).click();
  await page.getByRole('status').filter({ hasText: '已恢复这条批注以前的内容' }).waitFor();
  await eventually(() => body.inputValue(), '请说明。\n责任单位是谁？');
});

test('F8 from anywhere takes the caret to the next note, and Enter into its words', async () => {
  await page.getByRole('button', { name: '筛选' }).focus();
  await page.keyboard.press('F8');
  await eventually(() => page.evaluate(() => document.activeElement?.tagName), 'ARTICLE');
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
});
