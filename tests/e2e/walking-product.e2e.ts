import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindNames } from '../../shared/wording/names.ts';
import type { App } from '../support/app.ts';
import { launchApp } from '../support/app.ts';
import { typeInto } from '../support/eventually.ts';
import { homeFolder } from '../support/open-app.ts';
import { docxText, pdfText } from '../support/paper-text.ts';
import { opinionsPage } from '../support/pages/opinions-page.ts';
import { reportPage } from '../support/pages/report-page.ts';
import { finishFirstStart } from '../support/pages/first-start.ts';

// One deputy, one report, from the first start to the paper on the table, with the power cut in between.

const NOTES = [
  {
    key: '1',
    kind: 'praise',
    words: '开放共享机关和企事业单位停车泊位1500个',
    body: '群众得实惠，做法可以总结推广。',
  },
  {
    key: '2',
    kind: 'problem',
    words: '新改造老旧小区130万平方米',
    body: '去年完成224万平方米，今年少四成，请说明。',
  },
  { key: '3', kind: 'suggestion', words: '推进老旧小区加装电梯', body: '建议写明全年加装台数和补贴标准。' },
  {
    key: '5',
    kind: 'question',
    words: '提升改造雨污管网800公里',
    body: '去年新建31公里、修复11公里，口径是什么？',
  },
  // Lies over the problem and half over the suggestion.
  {
    key: '6',
    kind: 'constituentVoice',
    words: '130万平方米，推进老旧小区',
    body: '三茅宫片区住户盼完工后有人回访。',
  },
] as const;
const EDIT = {
  words: '筹划地下综合管廊建设',
  proposed: '启动地下综合管廊建设',
  reason: '筹划没有完成标准。',
};

const home = homeFolder('walk');

test('a deputy reads, annotates, scores, loses power, finds everything, and takes the paper along', async (t) => {
  const workspace = join(home, 'workspace');
  let app: App = await launchApp({ workspace, home });
  t.after(() => app.close());

  // The steps build on each other: after a failure the rest fails at once instead of waiting for what cannot come.
  let broken = false;
  const step = (name: string, run: () => Promise<void>): Promise<void> =>
    t.test(name, async () => {
      assert.ok(!broken, 'an earlier step failed');
      broken = true;
      await run();
      broken = false;
    });

  await step('first start', async () => {
    await finishFirstStart(app.page, { name: '周文斌', delegation: '京口代表团' });
    await app.page.getByRole('heading', { name: '镇江市2024年政府工作报告' }).waitFor();
  });

  await step('notes of every kind, overlapping ones among them', async () => {
    const report = reportPage(app.page);
    for (const { key, words, body } of NOTES) {
      await report.select(words);
      await app.page.keyboard.press(key);
      await typeInto(app.page.getByRole('textbox', { name: '批注内容' }), body);
      await report.card(body).waitFor();
      await app.page.keyboard.press('Control+Enter');
    }
    await report.select(EDIT.words);
    await app.page.keyboard.press('4');
    await app.page.getByRole('textbox', { name: '建议改为' }).fill(EDIT.proposed);
    await app.page.getByRole('textbox', { name: '理由' }).fill(EDIT.reason);
    await app.page.keyboard.press('Control+Enter');
    await app.page.getByRole('button', { name: '全部 6' }).waitFor();
    for (const { kind } of NOTES)
      await app.page.getByRole('button', { name: `${kindNames[kind]} 1` }).waitFor();
    // The new wording stands in the line, beside the old one.
    await app.page.getByRole('article').getByText(EDIT.proposed).waitFor();
  });

  await step('two tasks scored, two keys each', async () => {
    await app.page.keyboard.press('Alt+3');
    await app.page.getByText('已评 0 / 32').waitFor();
    await app.page.keyboard.press('s');
    await app.page.keyboard.press('4');
    await app.page.getByText('已评 1 / 32').waitFor();
    await app.page.getByRole('button', { name: '下一项未评' }).click();
    await app.page.keyboard.press('a');
    await app.page.keyboard.press('5');
    await app.page.getByText('已评 2 / 32').waitFor();
  });

  await step('the core is killed; after a new start everything is there', async () => {
    await app.killCore();
    await app.close();
    app = await launchApp({ workspace, home });
    await app.page.getByRole('button', { name: '任务' }).waitFor();
    await app.page.keyboard.press('Alt+2');
    await app.page.getByRole('button', { name: '全部 6' }).waitFor();
    await app.page.keyboard.press('Alt+3');
    await app.page.getByText('已评 2 / 32').waitFor();
  });

  await step('undo reaches back across the restart, redo brings it again', async () => {
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+z');
    await app.page.getByText('已评 1 / 32').waitFor();
    await app.page.keyboard.press('Control+Shift+z');
    await app.page.keyboard.press('Control+Shift+z');
    await app.page.getByText('已评 2 / 32').waitFor();
  });

  await step('the paper goes to Word and PDF and reads back', async () => {
    await app.page.keyboard.press('Alt+5');
    const paper = opinionsPage(app.page);
    const docx = await paper.save('导出 Word');
    const pdf = await paper.save('导出 PDF');
    assert.ok(existsSync(docx) && existsSync(pdf));
    for (const text of [await docxText(readFileSync(docx)), await pdfText(readFileSync(pdf))]) {
      assert.match(text, /审议意见表/);
      assert.match(text, /周文斌/);
      assert.match(text, /个人参考，非正式测评/);
      for (const { body } of NOTES) assert.ok(text.includes(body), body);
      for (const words of Object.values(EDIT)) assert.ok(text.includes(words), words);
    }
  });

  await step('in the meeting, a note is taken by keyboard', async () => {
    await app.page.keyboard.press('Alt+7');
    await app.page.getByRole('group', { name: '正在看的段落' }).waitFor();
    await app.page.keyboard.press('PageDown');
    await app.page.keyboard.press('n');
    await typeInto(app.page.getByRole('textbox', { name: '快速记下一条意见' }), '请住建局会后答复。');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('complementary').getByText('请住建局会后答复。').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Alt+2');
    await app.page.getByRole('button', { name: '全部 7' }).waitFor();
  });
});
