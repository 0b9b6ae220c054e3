import { describe, expect, test } from '@jest/globals';
import { buildRegister } from '../../../shared/report/register.ts';
import { builtInRubrics, DEFAULT_RUBRIC_ID } from '../../../shared/review/rubrics.ts';
import { typeAreaWidth } from '../../../shared/sheet/common.ts';
import { buildIndicatorsSheet } from '../../../shared/sheet/indicators.ts';
import type { Sheet, TableBlock } from '../../../shared/sheet/model.ts';
import { buildScoresSheet } from '../../../shared/sheet/scores-sheet.ts';
import { emptyInput, sampleContent, sampleScore } from './opinions-input.ts';

const tablesOf = (sheet: Sheet): TableBlock[] =>
  sheet.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block] : [])));
const headOf = (table: TableBlock | undefined): string[] =>
  (table?.head ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));
const rowsOf = (table: TableBlock | undefined): string[][] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const widthOf = ({ columns }: TableBlock): number => columns.reduce((sum, width) => sum + width, 0);

describe('the scores', () => {
  const sheetOf = (scores: ReturnType<typeof sampleScore>[]): Sheet => {
    const { profile, signature, pageNumbers, today } = emptyInput();
    const shelf = { rubrics: builtInRubrics, earlier: [], inUse: DEFAULT_RUBRIC_ID };
    return buildScoresSheet({
      profile,
      signature,
      pageNumbers,
      today,
      content: sampleContent(),
      scores,
      shelf,
    });
  };

  test('list what was scored, count the rest, and say that they are personal', () => {
    const sheet = sheetOf([
      sampleScore('s', 'task-2', {
        ...{ rubricId: DEFAULT_RUBRIC_ID, rubricRevision: 1 },
        criteria: { measurable: 3, comparable: 2, risk: 'skipped' },
      }),
    ]);
    const words = JSON.stringify(sheet);
    expect(words).toContain('个人参考，非正式测评');
    expect(words).toContain('共评任务1项：满意1项。另有3项未评。');
    const [table] = tablesOf(sheet);
    expect(rowsOf(table)).toEqual([
      [
        '1',
        '任务2的题目',
        '第三部分第2段',
        '好',
        '可',
        '—',
        '—',
        '—',
        '—',
        '—',
        '不评',
        '2.5',
        '4',
        '满意',
        '—',
      ],
    ]);
    expect(table && widthOf(table)).toBe(typeAreaWidth.landscape);
  });

  test('say so where nothing was scored', () => {
    expect(JSON.stringify(sheetOf([]))).toContain('暂无评分。');
  });
});

describe('the indicators', () => {
  const content = sampleContent();
  const measure = (id: string, value: number, stance: 'result' | 'target', start: number) => ({
    ...{ id, blockId: 'b1-1', start, end: start + 4, quote: '', indicator: '新增就业', value, value2: null },
    ...{ unit: '人', scale: 1e4, bound: 'eq' as const, aspect: 'increment' as const, stance },
  });
  const pair = {
    ...{
      id: 'p',
      grade: 'A' as const,
      indicator: '城镇新增就业',
      lastMeasureId: 'last',
      thisMeasureId: 'now',
    },
    ...{ difference: -33_000, differenceUnit: '人', direction: 'down' as const },
  };
  const sheetOf = (changes: Partial<typeof content>): Sheet => {
    const full = { ...content, tasks: [], ...changes };
    const { profile, pageNumbers, today } = emptyInput();
    return buildIndicatorsSheet({
      session: profile.session,
      pageNumbers,
      content: full,
      register: buildRegister(full, []),
      today,
    });
  };

  test('set last year beside this year and tell the change without a verdict', () => {
    const measures = [
      measure('last', 5.7, 'result', 10),
      measure('now', 2.4, 'target', 20),
      measure('alone', 1, 'target', 30),
    ];
    const sheet = sheetOf({ measures, pairs: [pair] });
    const [same, alone] = tablesOf(sheet);
    expect(headOf(same)).toEqual([
      '序号',
      '指标',
      '2023年实绩',
      '2024年目标',
      '变化',
      '2023年实绩在',
      '2024年目标在',
    ]);
    expect(rowsOf(same)[0]?.slice(0, 5)).toEqual(['1', '城镇新增就业', '5.7万人', '2.4万人', '▼少3.3万人']);
    expect(headOf(alone)).toEqual(['序号', '指标', '2024年目标', '2024年目标在']);
    expect(tablesOf(sheet).map(widthOf)).toEqual([225, 225]);
    const headings = sheet.sections[0]?.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['一、同口径对比', '二、今年新提']);
  });

  test('say so where there is nothing to compare', () => {
    expect(JSON.stringify(sheetOf({}))).toContain('没有可以对比的指标。');
  });
});
