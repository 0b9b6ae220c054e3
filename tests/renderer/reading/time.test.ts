import { expect, test } from '@jest/globals';
import { momentWords } from '../../../renderer/wording/time.ts';

const at = (month: number, day: number, hour: number, minute: number, year = 2024) =>
  new Date(year, month - 1, day, hour, minute).getTime();

test('today is the clock alone, yesterday says so, other days name the date', () => {
  const now = at(1, 18, 21, 30);
  expect(momentWords(at(1, 18, 9, 42), now)).toBe('9:42');
  expect(momentWords(at(1, 18, 0, 0), now)).toBe('0:00');
  expect(momentWords(at(1, 17, 21, 5), now)).toBe('昨天 21:05');
  expect(momentWords(at(1, 16, 21, 5), now)).toBe('1月16日 21:05');
  expect(momentWords(at(12, 31, 8, 0, 2023), now)).toBe('2023年12月31日 8:00');
});
