import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Correction } from '../../shared/report/correction.ts';
import { smallReport } from '../support/report-content.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import type { TestCore } from '../support/test-core.ts';

let folder: string;
let opened: TestCore;
beforeEach(async () => {
  folder = temporaryFolder('register');
  opened = await openTestCore(folder);
});
afterEach(async () => {
  await opened.core.close();
  removeFolder(folder);
});

const ofYear = (year: number, place = '江北市') =>
  smallReport
    .replace(/202[34](?=年)/gu, (found) => String(Number(found) - 2024 + year))
    .replaceAll('江北', place.replace('市', ''));

const imported = (text: string) =>
  opened.client.call('library.import', { source: { type: 'text', name: '报告.txt', text } });

describe('earlier reports', () => {
  test('are found by place and year without being asked for, and end at a gap', async () => {
    const now = await imported(ofYear(2024));
    const ask = () => opened.client.call('register.earlier', { versionId: now.versionId });
    expect(await ask()).toEqual({ reports: [], earlier: [] });
    await imported(ofYear(2023, '江南市'));
    await imported(ofYear(2021));
    expect((await ask()).reports).toEqual([]);
    const last = await imported(ofYear(2023));
    expect((await ask()).reports.map(({ year, versionId }) => [year, versionId])).toEqual([
      [2023, last.versionId],
    ]);
    await imported(ofYear(2022));
    expect((await ask()).reports.map(({ year }) => year)).toEqual([2023, 2022, 2021]);
  });

  test('give last year’s target to the result of this year', async () => {
    const now = await imported(ofYear(2024));
    await imported(ofYear(2023).replace('城镇新增就业3万人', '城镇新增就业2.8万人'));
    const { earlier } = await opened.client.call('register.earlier', { versionId: now.versionId });
    const { measures } = await opened.client.call('library.open', { versionId: now.versionId });
    const jobs = measures.find(
      ({ indicator, stance }) => indicator === '城镇新增就业' && stance === 'result',
    );
    const found = earlier.find(({ measureId }) => measureId === jobs?.id);
    expect(found?.years[0]).toMatchObject({ year: 2023, target: { value: 2.8 }, result: null });
  });
});

describe('correcting a comparison', () => {
  test('is one step that undo takes back to the very pairs there were', async () => {
    const { versionId } = await imported(smallReport);
    const open = () => opened.client.call('library.open', { versionId });
    const before = await open();
    const [wrong] = before.pairs;
    const measure = (id: string | undefined) => {
      const found = before.measures.find((each) => each.id === id);
      if (!found) throw new Error('a pair names its measures');
      return { start: found.start, end: found.end, indicator: found.indicator };
    };
    const pair = { last: measure(wrong?.lastMeasureId), now: measure(wrong?.thisMeasureId) };
    const correct = (correction: Correction) =>
      opened.client.call('library.correct', { versionId, corrections: [correction] });
    await correct({ type: 'pair', ...pair, grade: 'B' });
    expect((await open()).pairs.find(({ id }) => id === wrong?.id)).toMatchObject({
      grade: 'B',
      difference: null,
      direction: null,
    });
    await correct({ type: 'noPair', ...pair });
    expect((await open()).pairs).toHaveLength(before.pairs.length - 1);
    const { step } = await opened.client.call('history.undo', {});
    expect(step.label).toContain('拆开指标的对比');
    await opened.client.call('history.undo', {});
    expect((await open()).pairs).toEqual(before.pairs);
  });
});

describe('the table of a version', () => {
  test('is written with last year’s targets where that report is in the workspace', async () => {
    const { versionId } = await imported(ofYear(2024));
    await imported(ofYear(2023).replace('城镇新增就业3万人', '城镇新增就业2.8万人'));
    const path = join(folder, '对比表.csv');
    const written = await opened.client.call('paper.export', {
      paper: 'indicators',
      versionId,
      format: 'csv',
      path,
    });
    expect(written).toMatchObject({ path, pageCount: null, bytes: readFileSync(path).length });
    expect(readFileSync(path, 'utf8')).toContain('城镇新增就业,,2.8万人,3.2万人,3万人,-0.2,万人,少0.2万人,A');
  });

  test.each([
    ['speech', 'csv'],
    ['opinions', 'xlsx'],
  ] as const)('%s as %s is refused', async (paper, format) => {
    const { versionId } = await imported(smallReport);
    const path = join(folder, 'x');
    await expect(
      opened.client.call('paper.export', { paper, versionId, format, path }),
    ).rejects.toMatchObject({ code: 'paperUnsupported' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('the scores of a version', () => {
  test('are numbers with a mean by formula, 不评 counts for nothing, and 个人参考 stands above', async () => {
    const { versionId } = await imported(smallReport);
    const { tasks } = await opened.client.call('library.open', { versionId });
    const [task] = tasks;
    if (!task) throw new Error('the small report has tasks');
    await opened.client.call('score.set', {
      versionId,
      target: { type: 'task', taskId: task.id },
      changes: {
        criteria: { measurable: 3, comparable: 2, deadline: 'skipped' },
        overall: 'basicallySatisfied',
        importance: 5,
        note: '=口径请说明',
      },
    });
    const path = join(folder, '评分表.xlsx');
    await opened.client.call('paper.export', { paper: 'scores', versionId, format: 'xlsx', path });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    const row = sheet?.getRow(4);
    const cells = (row?.values ?? []) as unknown[];
    expect(cells.slice(4, 12)).toEqual([3, 2, undefined, undefined, '不评', undefined, undefined, undefined]);
    expect(cells.slice(12, 15)).toEqual([
      { formula: 'IF(COUNT(D4:K4)=0,"",AVERAGE(D4:K4))', result: 2.5 },
      5,
      '基本满意',
    ]);
    expect(row?.getCell(16).value).toBe('=口径请说明');
    expect(sheet?.getCell('A2').result).toBe(
      '个人参考，非正式测评　评分表：任务和指标评分（八项）；0 缺，1 弱，2 可，3 好　满意 0　基本满意 1　不满意 0　不了解 0',
    );
    expect(sheet?.rowCount).toBe(3 + tasks.length);
  });
});
