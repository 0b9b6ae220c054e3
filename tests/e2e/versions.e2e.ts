import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demoWorkspace } from '../support/demo-workspace.ts';
import { eventually, focused } from '../support/eventually.ts';
import { openApp } from '../support/open-app.ts';
import { addRevisedReport } from '../support/revised-report.ts';
import { trackedText } from '../support/tracked-text.ts';

// The revised report arrives during the session: notes go over to it, the rest is decided by keys.

const { page } = await openApp('versions', async (workspace) => {
  await demoWorkspace(workspace);
  await addRevisedReport(workspace);
});

test('notes are carried over to the revised report, and the two texts are compared', async (t) => {
  const list = page.getByRole('grid', { name: '转移的批注' });
  const chosen = list.getByRole('row', { selected: true });

  await t.test('the version menu of the reading screen leads there', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByTitle('换一个版本').click();
    await page.getByRole('menuitem', { name: '两稿对照' }).click();
    await page.getByRole('button', { name: /^转移批注 \d+ 条/ }).click();
    await list.waitFor();
    await page.getByRole('button', { name: '待核对' }).waitFor();
  });

  await t.test('Enter confirms, R puts it on other words, L leaves it with the old version', async () => {
    await list.focus();
    await eventually(() => chosen.innerText(), /待核对/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已确认一条批注的位置' }).waitFor();
    await page.keyboard.press('r');
    await focused(page.getByRole('article', { name: '新稿全文' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已给一条批注另选位置' }).waitFor();
    await page.keyboard.press('l');
    await page.getByRole('status').filter({ hasText: '只留在旧稿' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
  });

  await t.test('changes are walked through, moved paragraphs say where they were', async () => {
    await page.getByText('对比两稿', { exact: true }).click();
    const text = page.getByRole('article', { name: '两稿对比' });
    await text.getByText(/原在第三部分第23段/).waitFor();
    await page.getByRole('button', { name: '下一处', exact: true }).click();
    await page.getByText(/^第1处，共\d+处$/).waitFor();
    await page.keyboard.press('F8');
    await page.getByText(/^第2处/).waitFor();
    await eventually(() => text.locator('del').filter({ hasText: '130' }).count(), 1);
    await page.getByText('同文', { exact: true }).click();
    await eventually(() => text.locator('ins').filter({ hasText: '160' }).count(), 1);
    await text.getByText(/移到第三部分第21段$/).waitFor();
  });

  await t.test('the comparison goes out as a Word file that holds both texts', async () => {
    await page.getByRole('button', { name: '导出对照' }).click();
    await page.getByRole('menuitem', { name: '导出 Word' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '存入' }).click();
    await dialog.getByText('已写好并核对').waitFor();
    const docx = readFileSync((await dialog.getByText(/\.docx$/).innerText()).trim());
    assert.match(trackedText(docx, 'accept'), /新改造老旧小区160万平方米/);
    assert.match(trackedText(docx, 'refuse'), /新改造老旧小区130万平方米/);
    await dialog.getByRole('button', { name: '完成' }).click();
  });

  await t.test('what was adopted is told with its passage and corrected by hand', async () => {
    await page.getByText('采纳情况', { exact: true }).first().click();
    await page.getByText('本机比对，非正式答复').waitFor();
    const row = page.getByRole('row').filter({ hasText: '筹划' });
    await row.getByRole('button', { name: /采纳/ }).click();
    await page.getByRole('menuitem', { name: '部分采纳' }).click();
    await row.getByText('本人改定').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await row.getByText('本人改定').waitFor({ state: 'detached' });
  });
});
