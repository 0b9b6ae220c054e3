import { describe, expect, test } from '@jest/globals';
import { passageParts } from '../../../renderer/features/comparison/passage.tsx';
import { columnsOf } from '../../../renderer/features/comparison/columns.tsx';
import {
  countsOf,
  directionCounts,
  groupOf,
  itemsOf,
  notesOf,
  targetOf,
} from '../../../renderer/features/comparison/comparison-items.ts';
import { preparedNotes } from '../../../renderer/features/comparison/prepared.ts';
import { axisMarks, yearPoints } from '../../../renderer/features/comparison/year-points.ts';
import { buildRegister } from '../../../shared/report/register.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';
import { smallContent } from '../../support/report-content.ts';
import { annotation } from '../screen-fixtures.ts';

const content = smallContent();
const register = buildRegister(content, []);
const items = itemsOf(register, 'same', content);
const jobs = items.find((item) => item.type === 'indicator' && item.row.indicator === '城镇新增就业');
if (jobs?.type !== 'indicator') throw new Error('the small report compares 城镇新增就业');
const { row } = jobs;

describe('lines of a list', () => {
  test('what can only be looked at stands below what can be compared, each under its name', () => {
    const group = groupOf('same', false);
    const titles = [...new Set(items.map((item) => group(item).title))];
    expect(titles[0]).toBe('同口径对比');
    expect(items.slice(0, 2).map((item) => group(item).key)).toEqual(['group-same', 'group-same']);
  });

  test('every number has a row in the order of the text, under the part that it stands in', () => {
    const all = itemsOf(register, 'all', content);
    const paired = content.pairs.length;
    const assigned = register.rows.filter(({ provinceAssigned }) => provinceAssigned !== null).length;
    expect(all).toHaveLength(content.measures.length - paired + assigned);
    expect(countsOf(register, content).all).toBe(all.length);
    const starts = all.map((item) => (item.type === 'indicator' ? item.row.start : -1));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const areas = new Set(all.map((item) => groupOf('all', false)(item).title));
    expect([...areas]).toEqual([
      '一、2023年工作回顾',
      '二、2024年目标任务和重点工作',
      '（一）扩大有效投资',
      '（二）保障改善民生',
    ]);
  });

  test('counts ways up, down and equal of what is on the same basis', () => {
    expect(directionCounts(register)).toEqual({ down: 2, equal: 0, up: 0 });
  });

  test('last year’s targets have a column only where that report is there', () => {
    const names = (there: boolean) =>
      columnsOf({ view: 'same', year: 2024, withLastTargets: there, manyReports: false }).map(
        ({ name }) => name,
      );
    expect(names(false)).not.toContain('2023年目标');
    expect(names(true).slice(1, 4)).toEqual(['2023年目标', '2023年实绩', '2024年目标']);
    expect(
      columnsOf({ view: 'lastOnly', year: null, withLastTargets: true, manyReports: true }).map(
        ({ name }) => name,
      ),
    ).toEqual(expect.arrayContaining(['去年目标', '报告']));
  });
});

describe('a note made of a row', () => {
  test('is on this year’s target and begins with the figures', () => {
    expect(targetOf(jobs, content)).toEqual({ type: 'measure', measureId: row.now?.id });
    expect(preparedNotes(jobs).map(({ kind, body }) => [kind, body])).toEqual([
      [
        'question',
        '城镇新增就业去年实绩3.2万人，今年目标3万人（少0.2万人）。今年目标低于去年实绩，依据是什么？',
      ],
      ['question', '城镇新增就业去年实绩3.2万人，今年目标3万人（少0.2万人）。与去年的统计口径一致吗？'],
      ['suggestion', '城镇新增就业去年实绩3.2万人，今年目标3万人（少0.2万人）。建议说明测算过程和保障措施。'],
    ]);
  });

  test('is found again at its row and at no other', () => {
    const note = annotation('n', targetOf(jobs, content));
    expect(notesOf(jobs, [note])).toEqual([note]);
    for (const other of items.filter((item) => item !== jobs)) expect(notesOf(other, [note])).toEqual([]);
  });

  test('on a promise without a number is on its words', () => {
    const base = {
      ...row,
      last: null,
      now: null,
      grade: null,
      provinceAssigned: '完成省下达目标',
    } as IndicatorRow;
    expect(targetOf({ ...jobs, key: 'p', row: base }, content).type).toBe('range');
  });

  test('of a task is on the task', () => {
    const [task] = itemsOf(register, 'unassigned', content);
    if (!task) throw new Error('there are tasks');
    expect(targetOf(task, content)).toMatchObject({ type: 'task' });
    expect(preparedNotes(task)[0]?.body).toMatch(/^“.+”责任单位是谁，什么时候完成？$/u);
  });
});

describe('the passage', () => {
  const block = { start: 0, end: 44 };
  const text = '过去一年，全市经济稳中有进；城镇新增就业5.7万人，零就业家庭保持动态清零。下一句在这里。';
  test('is the clause, and a short one with the next', () => {
    const start = text.indexOf('5.7万人');
    expect(passageParts(text, { ...block, end: text.length }, { start, end: start + 5 })).toEqual([
      '……城镇新增就业',
      '5.7万人',
      '，零就业家庭保持动态清零。',
    ]);
  });
  test('never leaves the paragraph', () => {
    expect(passageParts('增长5%', { start: 0, end: 4 }, { start: 2, end: 4 })).toEqual(['增长', '5%', '']);
  });
});

describe('years', () => {
  test('last year’s result and this year’s target are two years', () => {
    expect(
      yearPoints(row, 2024).map(({ year, result, target }) => [year, result?.value, target?.value]),
    ).toEqual([
      [2023, 3.2, undefined],
      [2024, undefined, 3],
    ]);
  });
  test('nothing is drawn where the basis differs or the year is unknown', () => {
    expect(yearPoints({ ...row, grade: 'B' }, 2024)).toEqual([]);
    expect(yearPoints(row, null)).toEqual([]);
  });
  test.each([
    [5.9, [0, 2, 4, 6]],
    [71, [0, 25, 50, 75]],
    [1800, [0, 1000, 2000]],
    [0, [0]],
  ])('an axis up to %d has round marks', (most, marks) => {
    expect(axisMarks(most)).toEqual(marks);
  });
});
