import { test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { miniReport, miniReportDocx } from '../support/mini-report.ts';
import { openDemo } from '../support/open-app.ts';

// A report comes in: dropped, corrected, stored, corrected once more, and taken back.

const NAME = '江北报告.docx';
const TITLE = '江北市2024年政府工作报告';

const { page } = await openDemo('import');

test('a report is dropped, corrected, stored, opened again, undone', async () => {
  await page.getByRole('button', { name: '资料' }).click();
  await page.getByText('把文件拖到这一页，也可以导入。').waitFor();
  const bytes = [...(await miniReportDocx())];
  const dropped = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], name));
      return transfer;
    },
    [NAME, bytes] as const,
  );
  await page.locator('main > div').dispatchEvent('drop', { dataTransfer: dropped });

  await page.getByRole('heading', { name: '导入预览' }).waitFor();
  const title = page.getByRole('textbox', { name: '题目' });
  await title.waitFor();
  await eventually(() => title.inputValue(), miniReport.title);
  await title.fill(TITLE);
  await title.press('Enter');

  // A found heading is taken away by the menu of its paragraph, made again by it, and promoted by its key.
  await page.getByRole('treeitem', { name: '扩大有效投资' }).waitFor();
  await page.getByRole('button', { name: '改这一段，第二部分第1段' }).click();
  await page.getByRole('menuitem', { name: '不是标题' }).click();
  await page.getByRole('treeitem', { name: '扩大有效投资' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '改这一段，第二部分第1段' }).click();
  await page.getByRole('menuitem', { name: '开头一句设为标题' }).click();
  const runIn = page.getByRole('treeitem', { name: '扩大有效投资' });
  await runIn.waitFor();
  await eventually(() => runIn.getAttribute('aria-level'), '2');
  await runIn.click();
  await runIn.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelector('[role=treeitem][aria-level="2"]') === null);
  await page.getByRole('checkbox', { name: '文件里带有 1 条批注、1 处修订，一起放进来' }).waitFor();
  await page.getByRole('button', { name: '存入本机' }).click();

  await page.getByText(`已存入《${TITLE}》`).waitFor();
  await page.getByRole('article').getByText('实施', { exact: false }).first().waitFor();
  await page.getByText('请说明口径。', { exact: false }).first().waitFor();

  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: `核对报告结构 ${TITLE} 审议稿` }).click();
  await page.getByRole('heading', { name: '核对报告结构' }).waitFor();
  await eventually(() => page.getByRole('textbox', { name: '题目' }).inputValue(), TITLE);
  const stored = page.getByRole('treeitem', { name: '扩大有效投资' });
  await eventually(() => stored.getAttribute('aria-level'), '1');
  await stored.click();
  await stored.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('[role=treeitem][aria-level="2"]') !== null);
  // The notice of the import offers 撤销 as well, until this correction has its own.
  await page.getByRole('status').filter({ hasText: '已改好' }).getByRole('button', { name: '撤销' }).click();
  await page.waitForFunction(() => document.querySelector('[role=treeitem][aria-level="2"]') === null);
  await page.getByRole('button', { name: '核对好了' }).click();

  // The next step back is the import itself.
  await page.keyboard.press('Control+z');
  await page.getByText(`已撤销：导入《${TITLE}》`).waitFor();
  // The list is asked anew after the step.
  await page.waitForFunction((name) => !document.body.innerText.includes(name), NAME);
});
