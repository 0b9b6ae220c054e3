import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eventually, focused, typeInto } from '../support/eventually.ts';
import { openDemo } from '../support/open-app.ts';
import { reportPage } from '../support/pages/report-page.ts';

// A note that is answered, linked to a task, dealt with and filtered; and notes that leave as a file and come back.

const { page } = await openDemo('threads');

test('a note is answered, linked and filtered; the notes leave as a file and come back', async () => {
  const card = page.getByRole('complementary', { name: '批注' });

  await page.keyboard.press('Alt+2');
  await reportPage(page).select('深入推进健康镇江行动');
  await page.keyboard.press('2');
  await typeInto(page.getByRole('textbox', { name: '批注内容' }), '没有量化的指标');
  // Its title names the newest step that the core has stored.
  const lastStep = page.getByRole('button', { name: '撤销' });
  const open = page.getByRole('group', { name: /指出问题，/ });

  // Composing: neither stored nor redrawn until the words are chosen.
  await open.getByRole('button', { name: '回复' }).click();
  const reply = open.getByRole('textbox', { name: '写下回复，随写随存' });
  await focused(reply);
  const field = await reply.elementHandle();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { selectionStart: 3, selectionEnd: 3, text: 'wei' });
  // Longer than a stroke waits to be stored; nothing tells that something does not happen.
  await page.waitForTimeout(600);
  assert.doesNotMatch((await lastStep.getAttribute('title')) ?? '', /回复/u);
  await input.send('Input.insertText', { text: '卫健委答应补充' });
  await eventually(() => lastStep.getAttribute('title'), /回复一条“指出问题”批注/u);
  await typeInto(reply, '，下周给出');
  await eventually(() => reply.inputValue(), '卫健委答应补充，下周给出');
  assert.equal(await field.evaluate((element) => element.isConnected), true);
  await open.getByRole('button', { name: '写好了' }).click();
  await open.getByText('卫健委答应补充，下周给出').waitFor();

  await open.getByRole('button', { name: '＋关联任务或数值' }).click();
  await typeInto(open.getByRole('combobox'), '城市功能品质');
  await page.getByRole('option', { name: '稳步提升城市功能品质' }).click();
  await open.getByRole('button', { name: '到“稳步提升城市功能品质”' }).click();
  const evidence = page.getByRole('region', { name: '评分依据' });
  await evidence.getByText('没有量化的指标').click();
  await open.getByText('卫健委答应补充，下周给出').waitFor();

  await page.getByRole('button', { name: '这条批注的更多做法' }).click();
  await page.getByRole('menuitem', { name: '标为已处理' }).click();
  await open.getByText('已处理', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('radiogroup', { name: '处理情况' }).getByRole('radio', { name: '已处理' }).click();
  await page.keyboard.press('Escape');
  const cards = card.getByRole('listitem');
  await cards.filter({ hasText: '没有量化的指标' }).filter({ hasText: '回复 1 条' }).waitFor();
  await eventually(() => cards.count(), 1);

  const more = page.getByRole('button', { name: '批注小节或整份报告，导出、导入批注' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: '导出批注文件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '文件名' }).fill('线程');
  await dialog.getByRole('button', { name: '存入' }).click();
  await dialog.getByText('已写好并核对').waitFor();
  const path = (await dialog.getByText('线程.jsonld').textContent()) ?? '';
  await dialog.getByRole('button', { name: '完成' }).click();
  assert.match(readFileSync(path, 'utf8'), /"motivation":"replying"/u);

  await cards.filter({ hasText: '没有量化的指标' }).click();
  await page.getByRole('button', { name: '这条批注的更多做法' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await cards.filter({ hasText: '没有量化的指标' }).waitFor({ state: 'detached' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: '导入批注文件' }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选文件' }).click();
  await (await chooser).setFiles(path);
  await dialog.getByText('新增 2 条').waitFor();
  await dialog.getByRole('button', { name: '知道了' }).click();
  await cards.filter({ hasText: '没有量化的指标' }).filter({ hasText: '回复 1 条' }).waitFor();
  await eventually(() => cards.count(), 1);

  // On paper marks and notes are elements; what must not leave this machine is not there.
  await cards.filter({ hasText: '没有量化的指标' }).click();
  const printed = async (): Promise<string> => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const words = await page.evaluate(() => document.body.lastElementChild?.textContent ?? '');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    return words;
  };
  await eventually(printed, /题\d+ 指出问题（已处理）没有量化的指标.*回复：卫健委答应补充/u);
  await page.getByRole('checkbox', { name: '不外传' }).click();
  await page.getByRole('checkbox', { name: '不外传', checked: true }).waitFor();
  await eventually(async () => (await printed()).includes('没有量化的指标'), false);
});
