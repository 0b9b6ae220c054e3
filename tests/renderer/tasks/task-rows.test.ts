import { describe, expect, test } from '@jest/globals';
import type { Heading } from '../../../shared/report/model.ts';
import {
  filterCounts,
  neighbour,
  nextUnscored,
  shownRows,
} from '../../../renderer/features/tasks/task-list.ts';
import {
  buildTaskRows,
  compareTask,
  concernsTask,
  groupOfRow,
  progressOf,
} from '../../../renderer/features/tasks/task-rows.ts';
import { annotation, content, measure, pair, range, score, task } from '../screen-fixtures.ts';

function heading(id: string, parentId: string | null, mark: string, title: string): Heading {
  return { id, blockId: 'b1', parentId, level: 1, style: 'standalone', mark, title, start: 0, end: 1 };
}

describe('comparison with last year', () => {
  test('only grade A counts as higher, lower or equal', () => {
    const own = task('1', 0, 10, { measureIds: ['a', 'b', 'c', 'd'] });
    const pairs = [
      pair('a', 'A', 'up'),
      pair('b', 'A', 'down'),
      pair('c', 'A', 'equal'),
      pair('d', 'B', null),
      pair('d', 'C', null),
      pair('of another task', 'A', 'down'),
    ];
    expect(compareTask(own, pairs)).toEqual({ higher: 1, lower: 1, equal: 1, differing: 2 });
  });
});

describe('notes of a task', () => {
  const own = task('1', 10, 20, { headingId: 'h', measureIds: ['m'] });
  test.each([
    [range(5, 10), false],
    [range(5, 11), true],
    [range(19, 30), true],
    [range(20, 30), false],
    [{ type: 'task', taskId: '1' } as const, true],
    [{ type: 'task', taskId: '2' } as const, false],
    [{ type: 'heading', headingId: 'h' } as const, true],
    [{ type: 'measure', measureId: 'm' } as const, true],
    [{ type: 'report' } as const, false],
  ])('%j: %s', (target, expected) => {
    expect(concernsTask(annotation('x', target), own)).toBe(expected);
  });
});

describe('progress', () => {
  test('is done with the overall rating, started with anything else', () => {
    expect(progressOf(null)).toBe('none');
    expect(progressOf(score('1'))).toBe('none');
    expect(progressOf(score('1', { criteria: { measurable: 'skipped' } }))).toBe('started');
    expect(progressOf(score('1', { importance: 5 }))).toBe('started');
    expect(progressOf(score('1', { overall: 'unknown' }))).toBe('done');
  });
});

describe('the register', () => {
  const rows = buildTaskRows({
    content: content({
      headings: [
        heading('seven', null, '（七）', '用力增进民生福祉'),
        heading('h1', 'seven', '', '稳步提升城市功能品质'),
        heading('h2', 'seven', '', '着力改善乡村人居环境'),
      ],
      tasks: [
        task('1', 0, 40, { headingId: 'h1', measureIds: ['late', 'early'] }),
        task('2', 40, 80, { headingId: 'h2' }),
        task('3', 80, 100, { path: ['加强政府自身建设'] }),
      ],
      measures: [measure('late', 30, '20处', '积水点'), measure('early', 10, '130万平方米', '老旧小区')],
      pairs: [pair('early', 'A', 'down')],
    }),
    annotations: [annotation('n', range(5, 8))],
    scores: [score('2', { overall: 'satisfied' }), score('1', { importance: 5 })],
  });

  test('groups by the heading above, with its mark', () => {
    expect(rows.map((row) => [groupOfRow(false)(row).title, row.progress])).toEqual([
      ['（七）用力增进民生福祉', 'started'],
      ['（七）用力增进民生福祉', 'done'],
      ['加强政府自身建设', 'none'],
    ]);
  });

  test('names place, first number in text order, notes and score', () => {
    const [row] = rows;
    expect(row?.place).toBe('第三部分第23段');
    expect(row?.firstMeasure?.id).toBe('early');
    expect(row?.measureCount).toBe(2);
    expect(row?.annotations.map(({ id }) => id)).toEqual(['n']);
    expect(row?.progress).toBe('started');
  });

  test('counts the filters', () => {
    expect(filterCounts(rows)).toEqual({
      all: 3,
      unscored: 2,
      noMeasure: 2,
      unassigned: 3,
      belowLast: 1,
      annotated: 1,
    });
  });

  test('keeps the chosen row although it no longer passes, and looks for words in name and text', () => {
    const shown = (chosen: string | null, sought = '') =>
      shownRows(rows, 'unscored', sought, chosen).map(({ task: { id } }) => id);
    expect(shown(null)).toEqual(['1', '3']);
    expect(shown('2')).toEqual(['1', '2', '3']);
    expect(shownRows(rows, 'all', rows[1]?.task.title ?? '', null).map(({ task: { id } }) => id)).toContain(
      '2',
    );
    expect(shown(null, '没有这些字')).toEqual([]);
  });

  test('walks to neighbours and to the next unscored task, going round', () => {
    expect(neighbour(rows, null, 1)?.task.id).toBe('1');
    expect(neighbour(rows, '3', 1)?.task.id).toBe('3');
    expect(neighbour(rows, '2', -1)?.task.id).toBe('1');
    expect(nextUnscored(rows, '1')?.task.id).toBe('3');
    expect(nextUnscored(rows, '3')?.task.id).toBe('1');
    expect(
      nextUnscored(
        rows.filter((row) => row.progress === 'done'),
        '2',
      ),
    ).toBeNull();
  });
});
