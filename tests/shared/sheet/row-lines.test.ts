import { expect, test } from '@jest/globals';
import type { TableBlock, TableRow } from '../../../shared/sheet/model.ts';
import {
  isBeforeSignature,
  isMovedTable,
  isWholeRow,
  isWholeTable,
} from '../../../shared/sheet/row-lines.ts';

const row = (...texts: string[]): TableRow => ({
  cells: texts.map((text) => ({ text, align: 'left', span: 1, label: false })),
  sourceId: null,
});
const table = (rows: readonly TableRow[]): TableBlock => ({
  type: 'table',
  style: 'list',
  columns: [116, 40],
  head: [],
  rows,
  whole: true,
});

test('a row stays whole by the lines of its narrowest cell, not by its characters', () => {
  const text = '建'.repeat(120);
  expect(isWholeRow(row(text, ''), table([]))).toBe(true);
  expect(isWholeRow(row('', text), table([]))).toBe(false);
  expect(isWholeRow(row('一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一', ''), table([]))).toBe(false);
});

test('a table stays whole where it asks for it and fits', () => {
  const lines = (count: number) => Array.from({ length: count }, () => ({ ...row('一', ''), height: 11 }));
  expect(isWholeTable(table(lines(16)), 'portrait')).toBe(true);
  expect(isWholeTable(table(lines(17)), 'portrait')).toBe(false);
  expect(isWholeTable(table(lines(16)), 'landscape')).toBe(false);
  expect(isWholeTable({ ...table(lines(2)), whole: false }, 'portrait')).toBe(false);
  expect(isMovedTable(table(lines(6)), 'portrait')).toBe(true);
  expect(isMovedTable(table(lines(7)), 'portrait')).toBe(false);
});

test('notes do not part a table from its 落款', () => {
  const note = { type: 'note', text: '说明' } as const;
  const signature = { type: 'signature', signer: null, date: '2024年1月9日' } as const;
  expect(isBeforeSignature([table([]), note, signature], 0)).toBe(true);
  expect(isBeforeSignature([table([]), note, table([]), signature], 0)).toBe(false);
  expect(isBeforeSignature([table([])], 0)).toBe(false);
});
