import { expect, test } from '@jest/globals';
import { pointsOf } from '../../../renderer/features/tasks/points-field.tsx';

test.each([
  ['85', 85],
  ['８５', 85],
  [' 100 ', 100],
  ['0', 0],
  ['', null],
  ['101', undefined],
  ['8.5', undefined],
  ['-1', undefined],
  ['好', undefined],
])('%s is %s of 100 points', (typed, points) => {
  expect(pointsOf(typed, 100)).toBe(points);
});
