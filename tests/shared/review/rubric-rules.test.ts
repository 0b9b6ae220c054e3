import { describe, expect, test } from '@jest/globals';
import type { Rubric } from '../../../shared/review/rubric.ts';
import {
  isWeighted,
  misfits,
  rubricFault,
  rubricFor,
  totalOf,
  valuesUnder,
} from '../../../shared/review/rubric-rules.ts';
import { sampleScore } from '../sheet/opinions-input.ts';

const rubric: Rubric = {
  id: 'r',
  revision: 2,
  builtIn: false,
  target: 'task',
  name: '三项',
  scale: { type: 'words', words: ['差', '中', '好'] },
  criteria: [
    { id: 'a', name: '甲', hint: '', weight: 3 },
    { id: 'b', name: '乙', hint: '', weight: 1 },
    { id: 'c', name: '丙', hint: '', weight: 1 },
  ],
};
const points: Rubric = { ...rubric, id: 'p', scale: { type: 'points', most: 100 } };

describe('the mean of the criteria', () => {
  test('is weighted, and 不评 and open ones do not count', () => {
    expect(totalOf({ a: 2, b: 0, c: 'skipped' }, rubric)).toEqual({
      value: 1.5,
      top: 2,
      weighted: true,
    });
    expect(totalOf({ a: 85, c: 60 }, points)?.value).toBeCloseTo(78.75);
  });

  test('is none while nothing has a value, and none of criteria that the rubric lacks', () => {
    expect(totalOf({ a: 'skipped' }, rubric)).toBeNull();
    expect(totalOf({ other: 2 }, rubric)).toBeNull();
  });

  test('is plain with equal weights', () => {
    expect(isWeighted({ criteria: rubric.criteria.slice(1) })).toBe(false);
    expect(isWeighted({ criteria: [] })).toBe(false);
  });
});

test('values go over to another rubric only where they mean the same', () => {
  const values = { a: 2, c: 'skipped', gone: 1 } as const;
  const same: Rubric = { ...rubric, id: 'q', criteria: rubric.criteria.slice(0, 2) };
  expect(valuesUnder(values, rubric, same)).toEqual({ a: 2 });
  expect(valuesUnder(values, rubric, points)).toEqual({ c: 'skipped' });
  expect(valuesUnder(values, undefined, rubric)).toEqual({ c: 'skipped' });
});

test('a value beyond the scale and a criterion that is not there do not fit', () => {
  expect(misfits({ criteria: { a: 2, b: 3, c: null, d: 0 } }, rubric)).toEqual(['b', 'd']);
  expect(misfits({ overall: 'satisfied' }, rubric)).toEqual([]);
});

test('criteria and words are told apart', () => {
  expect(rubricFault(rubric)).toBeNull();
  const [first] = rubric.criteria;
  if (!first) throw new Error('the sample has criteria');
  expect(rubricFault({ ...rubric, criteria: [first, { ...first, id: 'z' }] })).toBe('doubledName');
  expect(rubricFault({ ...rubric, criteria: [first, { ...first, name: '丁' }] })).toBe('doubledCriterion');
  expect(rubricFault({ ...rubric, scale: { type: 'words', words: ['好', '好'] } })).toBe('doubledWord');
});

test('a score with values is read by its own revision, one without by the rubric in use', () => {
  const shelf = { rubrics: [rubric, points], earlier: [{ ...rubric, revision: 1 }], inUse: 'p' };
  const old = sampleScore('s', 't', { rubricId: 'r', rubricRevision: 1, criteria: { a: 1 } });
  expect(rubricFor(old, shelf)).toMatchObject({ id: 'r', revision: 1 });
  expect(rubricFor({ ...old, criteria: {} }, shelf)).toMatchObject({ id: 'p' });
  expect(rubricFor(null, shelf)).toMatchObject({ id: 'p' });
  expect(rubricFor({ ...old, rubricId: 'elsewhere' }, shelf)).toBeUndefined();
});
