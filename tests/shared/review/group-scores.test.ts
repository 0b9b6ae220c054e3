import { describe, expect, test } from '@jest/globals';
import { groupScores } from '../../../shared/review/group-scores.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import type { ScoreOfOne } from '../../../shared/review/group-scores.ts';
import { DEFAULT_RUBRIC_ID } from '../../../shared/review/rubrics.ts';

const score = (person: string, taskId: string, more: Partial<ScoreOfOne>): ScoreOfOne => ({
  person,
  named: true,
  target: { type: 'task', taskId },
  rubricId: DEFAULT_RUBRIC_ID,
  rubricRevision: 1,
  rubric: null,
  criteria: {},
  overall: null,
  importance: null,
  ...more,
});

test('counts the people of every level, with median and spread', () => {
  const [row] = groupScores([
    score('甲', 'a', { overall: 'satisfied', criteria: { deadline: 0 } }),
    score('乙', 'a', { overall: 'unsatisfied', criteria: { deadline: 'skipped' } }),
    score('丙', 'a', { overall: 'unknown', criteria: { deadline: 1 } }),
  ]);
  expect(row).toMatchObject({ scorers: 3, nameless: false, dispute: 1 });
  expect(row?.distributions).toEqual([
    { key: 'overall', name: '', levels: [], counts: [1, 0, 1], median: 1, spread: 1 },
    {
      key: `${DEFAULT_RUBRIC_ID}/deadline`,
      name: '时限明确',
      levels: ['缺', '弱', '可', '好'],
      counts: [1, 1, 0, 0],
      median: 0.5,
      spread: expect.closeTo(1 / 3),
    },
  ]);
});

test('puts the most disputed task first and leaves out what was not found', () => {
  const rows = groupScores([
    score('甲', 'agreed', { importance: 5 }),
    score('乙', 'agreed', { importance: 5 }),
    score('甲', 'disputed', { importance: 1 }),
    score('乙', 'disputed', { importance: 5 }),
    score('甲', 'gone', { target: null, importance: 5 }),
  ]);
  expect(rows.map(({ target }) => target)).toEqual([
    { type: 'task', taskId: 'disputed' },
    { type: 'task', taskId: 'agreed' },
  ]);
});

test('tells where somebody scored without a name', () => {
  const rows = groupScores([
    score('甲', 'a', { importance: 5 }),
    score('乙', 'a', { importance: 4, named: false }),
    score('甲', 'b', { importance: 1 }),
  ]);
  expect(rows.map(({ nameless, scorers }) => [nameless, scorers])).toEqual([
    [true, 2],
    [false, 1],
  ]);
});

describe('rubrics of the deputies’ own', () => {
  const own = (id: string, scale: Rubric['scale'], name = '本组评分表'): Rubric => ({
    ...{ id, revision: 1, builtIn: false, target: 'task', name, scale },
    criteria: [{ id: `${id}-c`, name: '办得实不实', hint: '', weight: 1 }],
  });
  const by = (person: string, rubric: Rubric, value: number) =>
    score(person, 'a', { rubricId: rubric.id, rubric, criteria: { [`${rubric.id}-c`]: value } });
  const words: Rubric['scale'] = { type: 'words', words: ['差', '中', '好'] };

  test('the same form under two ids is one, told by its own names and levels', () => {
    const [row] = groupScores([by('甲', own('x', words), 2), by('乙', own('y', words), 0)]);
    expect(row?.distributions).toMatchObject([
      { key: 'x/x-c', name: '办得实不实', levels: ['差', '中', '好'], counts: [1, 0, 1] },
    ]);
  });

  test('a revision with other levels stands apart, and points are told in five bands', () => {
    const [row] = groupScores([
      by('甲', own('x', { type: 'words', words: ['差', '中', '好'] }), 2),
      by('乙', own('x', { type: 'words', words: ['差', '好'] }), 1),
      by('丙', own('z', { type: 'points', most: 100 }, '百分表'), 100),
      by('丁', own('z', { type: 'points', most: 100 }, '百分表'), 19),
    ]);
    expect(row?.distributions.map(({ name, levels, counts }) => [name, levels.join(''), counts])).toEqual([
      ['办得实不实（本组评分表）', '差中好', [0, 0, 1]],
      ['办得实不实（本组评分表）', '差好', [0, 1]],
      ['办得实不实（百分表）', '0分起20分起40分起60分起80分起', [1, 0, 0, 0, 1]],
    ]);
  });
});
