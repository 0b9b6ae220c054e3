import { expect, test } from '@jest/globals';
import { wholeNumber } from '../../../renderer/ui/whole-number-field.tsx';

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
  expect(wholeNumber(typed, 100)).toBe(points);
});
