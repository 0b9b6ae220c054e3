import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { encodeCsv } from '../../../electron/core/exports/csv/encode.ts';
import { encodeRegister } from '../../../electron/core/exports/register-file.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { smallReport } from '../../support/report-content.ts';
import { repositoryRoot } from '../../support/test-core.ts';

const builtIn = {
  name: '2024-zhenjiang.txt',
  blocks: sourceBlocksOfText(readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8')),
};
const small = (text: string) => ({ name: '报告.txt', blocks: sourceBlocksOfText(text) });
const lastYear = small(smallReport.replaceAll('2023年', '2022年').replaceAll('2024年', '2023年'));

async function workbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

const formulaOf = (cell: ExcelJS.Cell): { formula: string; result: unknown } | null =>
  cell.type === ExcelJS.ValueType.Formula ? { formula: cell.formula, result: cell.result } : null;

/** The two numbers that a formula over its own row names, in the order of the formula. */
function operands(sheet: ExcelJS.Worksheet, formula: string): number[] {
  return [...formula.matchAll(/([A-Z])(\d+)/gu)].map(([address]) => Number(sheet.getCell(address).value));
}

describe('the workbook', () => {
  let book: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    book = await workbook(await encodeRegister(builtIn, null, 'xlsx'));
    const first = book.worksheets[0];
    if (!first) throw new Error('no sheet');
    sheet = first;
  });

  test('has a sheet for indicators, for tasks and for numbers, each ready for A4 landscape', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['指标对比', '任务清单', '数值清单']);
    for (const each of book.worksheets) {
      expect(each.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(each.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      });
      each.columns.forEach(({ width }) => expect(width).toBeGreaterThan(5));
    }
  });

  test('sixteen changes are formulas over real numbers, with the figures of the program', () => {
    let changes = 0;
    sheet.eachRow((row, number) => {
      const change = formulaOf(row.getCell('F'));
      if (number < 4 || !change) return;
      changes += 1;
      expect(change.formula).toBe(`ROUND(E${number}-D${number},6)`);
      const [now = NaN, last = NaN] = operands(sheet, change.formula);
      expect(Number((now - last).toFixed(6))).toBe(change.result);
      const share = formulaOf(row.getCell('G'));
      expect(share?.formula).toBe(`E${number}/D${number}`);
      expect(share?.result).toBeCloseTo(now / last, 12);
      const word = now < last ? '低于去年实绩' : now > last ? '高于去年实绩' : '持平';
      expect(formulaOf(row.getCell('H'))?.result).toBe(word);
    });
    expect(changes).toBe(16);
  });

  test('a number shows its unit and bound and stays a number', () => {
    const row = sheet.getRows(4, 16)?.find((each) => each.getCell('B').value === '城镇新增就业');
    expect([row?.getCell('D').value, row?.getCell('D').numFmt]).toEqual([5.7, '0.0"万人"']);
    expect([row?.getCell('E').value, row?.getCell('E').numFmt]).toEqual([2.4, '0.0"万人以上"']);
    expect(row?.getCell('F').numFmt).toBe('"多"0.0"万人";"少"0.0"万人";"持平"');
  });

  test('falls stand below zero and are compared as falls; a range is words that no formula reckons with', async () => {
    const text = [
      '2024年政府工作报告',
      '各位代表：',
      '现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2023年工作回顾',
      '单位GDP能耗下降5%，一般公共预算收入下降2%，地区生产总值增长6%。',
      '二、2024年工作安排',
      '单位GDP能耗下降3.5%以上，一般公共预算收入增长4%，地区生产总值增长7%—7.5%。',
      '各位代表！让我们为实现全年目标任务而努力奋斗！',
    ].join('\n');
    const falls = (await workbook(await encodeRegister(small(text), null, 'xlsx'))).worksheets[0];
    const cells = (name: string) => {
      const row = falls?.getRows(4, 3)?.find((each) => each.getCell('B').value === name);
      const change = row?.getCell('F');
      const formula = change && formulaOf(change);
      const signs = formula && falls ? operands(falls, formula.formula) : [];
      const words = change?.numFmt.split(';').map((each) => /"([^"]*)"/u.exec(each)?.[1]);
      return [
        row?.getCell('D').value,
        row?.getCell('E').value,
        formula?.result ?? change?.value,
        signs,
        words,
      ];
    };
    const fall = ['降幅大', '降幅小', '持平'];
    expect(cells('单位GDP能耗')).toEqual([-5, -3.5, -1.5, [-5, -3.5], fall]);
    expect(cells('一般公共预算收入')).toEqual([-2, 4, 6, [4, -2], ['高', '低', '持平']]);
    expect(cells('地区生产总值增速')).toEqual([6, '7～7.5%', 1, [], ['高', '低', '持平']]);
  });

  test('the line below the title counts by formula', () => {
    const summary = formulaOf(sheet.getCell('A2'));
    expect(summary?.formula).toContain('COUNTIF(H4:H');
    expect(summary?.result).toContain('同口径 16 项：低于去年实绩 11 项，持平 1 项，高于 4 项');
  });

  test('rows on another basis have no change, and what the province assigns says so', () => {
    const rows = sheet.getRows(4, sheet.rowCount - 3) ?? [];
    const differing = rows.filter((row) => ['B', 'C'].includes(row.getCell('I').text));
    expect(differing.length).toBeGreaterThan(3);
    for (const row of differing)
      expect([row.getCell('F').value, row.getCell('G').value]).toEqual([null, null]);
    expect(rows.some((row) => row.getCell('E').value === '省下达')).toBe(true);
  });

  test('last year’s target stands in its column where last year’s report is given', async () => {
    const both = await workbook(await encodeRegister(small(smallReport), lastYear, 'xlsx'));
    const head = both.worksheets[0]?.getRow(3).values as unknown[];
    expect(head.slice(3, 6)).toEqual(['2023年目标', '2023年实绩', '2024年目标']);
    const row = both.worksheets[0]?.getRows(4, 9)?.find((each) => each.getCell('B').value === '城镇新增就业');
    expect(row?.getCell('C').value).toBe(3);
  });
});

describe('the CSV file', () => {
  const read = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

  test('begins with a byte order mark and has a line for each indicator and task', async () => {
    const text = read(await encodeRegister(builtIn, null, 'csv'));
    expect(text.startsWith('\uFEFF清单,名称,')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.startsWith('同口径对比,'))).toHaveLength(16);
    expect(lines.filter((line) => line.startsWith('任务,'))).toHaveLength(32);
    expect(text).toContain('城镇新增就业,,,5.7万人,2.4万人以上,-3.3,万人,少3.3万人,A');
  });

  test.each([
    ['=1+1', `'=1+1`],
    ['+86', `'+86`],
    ['-3', `'-3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['＝1', `'＝1`],
    ['\t=1', `'\t=1`],
    ['平常的话', '平常的话'],
    ['有,逗号和"引号"', '"有,逗号和""引号"""'],
  ])('words that could be a formula are neutral: %j', (words, wanted) => {
    expect(read(encodeCsv([[words, -3, null]]))).toBe(`\uFEFF${wanted},-3,\r\n`);
  });
});
