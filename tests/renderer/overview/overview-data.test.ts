import { describe, expect, test } from '@jest/globals';
import {
  areaLevels,
  heatBins,
  heatSections,
  partHeadings,
  placedTasks,
} from '../../../renderer/features/overview/overview-data.ts';
import type { Heading } from '../../../shared/report/model.ts';
import { score, task } from '../screen-fixtures.ts';

const heading = (id: string, start: number, more: Partial<Heading> = {}): Heading => ({
  id,
  blockId: 'b1',
  parentId: null,
  level: 1,
  style: 'standalone',
  mark: `${id}、`,
  title: '标题',
  start,
  end: start + 4,
  ...more,
});
const headings = [
  heading('一', 0),
  heading('二', 40),
  heading('二一', 50, { parentId: '二', level: 2 }),
  heading('甲', 52, { parentId: '二一', level: 3, style: 'runin' }),
];
const tasks = [
  task('1', 52, 60, { headingId: '甲' }),
  task('2', 60, 70, { path: ['二', '别处'] }),
  task('3', 70, 80, { path: ['二', '别处'] }),
];
const scores = new Map([
  ['1', score('1', { overall: 'satisfied', importance: 5 })],
  ['2', score('2', { overall: 'unknown', importance: 3 })],
]);

describe('what the pictures show', () => {
  test('levels are counted per area, tasks without 总体 among them', () => {
    expect(areaLevels({ tasks, headings }, scores)).toMatchObject([
      { title: '二一、标题', total: 1, counts: { satisfied: 1, unscored: 0 } },
      { title: '别处', total: 2, counts: { unknown: 1, unscored: 1, satisfied: 0 } },
    ]);
  });

  test('不了解 has no place between satisfied and unsatisfied', () => {
    expect(placedTasks({ tasks }, scores)).toEqual([
      { number: 1, taskId: '1', title: '任务1', importance: 5, overall: 'satisfied' },
    ]);
  });

  test('stretches cover the text without a gap, and every note falls into one', () => {
    const bins = heatBins(103, [0, 9, 10, 102], 10);
    expect(bins[0]).toEqual({ start: 0, end: 10, notes: 2 });
    expect(bins.every(({ end }, index) => end === (bins[index + 1]?.start ?? 103))).toBe(true);
    expect(bins.reduce((sum, { notes }) => sum + notes, 0)).toBe(4);
    expect(heatBins(5, [4], 10).reduce((sum, { notes }) => sum + notes, 0)).toBe(1);
  });

  test('parts are the outermost headings; the table names the lowest standalone ones', () => {
    expect(partHeadings(headings).map(({ id }) => id)).toEqual(['一', '二']);
    expect(partHeadings([])).toEqual([]);
    expect(heatSections(headings, 100, [3, 45, 60])).toMatchObject([
      { title: '一、标题', notes: 2 },
      { title: '二一、标题', notes: 1 },
    ]);
  });
});
