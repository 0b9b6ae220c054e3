import { expect, test } from '@jest/globals';
import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import { typeAreaWidth } from '../../../shared/sheet/common.ts';
import { emptyInput, fullInput } from './opinions-input.ts';

test('the edits are a landscape table with a repeated head, one row for each proposed wording', () => {
  const [section] = buildEditsSheet(fullInput()).sections;
  expect(section?.orientation).toBe('landscape');
  const table = section?.blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no table');
  expect(table.head.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['序号', '位置', '原文', '建议改为', '理由', '提出人'],
  ]);
  expect(table.columns.reduce((sum, width) => sum + width, 0)).toBe(typeAreaWidth.landscape);
  expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['1', '第三部分第1段', '老旧小区', '增加“（含加装电梯）”', '—', '周文斌'],
    ['2', '第三部分第3段', '2.4万人以上', '3万人以上', '去年已达5.7万人', '周文斌'],
    ['3', '第三部分第4段', '聚焦', '删去', '多余\n另有说明', '周文斌'],
  ]);
});

test('who does not sign is not named, and nothing to change is said so', () => {
  const unsigned = buildEditsSheet(fullInput({ signature: 'unsigned' }));
  expect(JSON.stringify(unsigned)).not.toContain('周文斌');
  expect(JSON.stringify(buildEditsSheet(emptyInput()))).toContain('暂无文字修改建议。');
});
