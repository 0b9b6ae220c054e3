import { describe, expect, test } from '@jest/globals';
import { assignLanes, marksAt } from '../../../renderer/reader/marks.ts';
import type { Mark } from '../../../renderer/reader/marks.ts';

const never = () => false;

describe('lines under overlapping marks', () => {
  test('marks apart from each other all have the near line', () => {
    expect(
      assignLanes(
        [
          { start: 0, end: 5 },
          { start: 5, end: 9 },
        ],
        never,
      ),
    ).toEqual([1, 1]);
  });

  test('the longer of two takes the far line, a third only tints', () => {
    const ranges = [
      { start: 0, end: 30 },
      { start: 10, end: 20 },
      { start: 8, end: 25 },
    ];
    expect(assignLanes(ranges, never)).toEqual([0, 1, 2]);
  });

  test('one long mark goes under two short ones', () => {
    const ranges = [
      { start: 0, end: 40 },
      { start: 2, end: 9 },
      { start: 12, end: 30 },
    ];
    expect(assignLanes(ranges, never)).toEqual([2, 1, 1]);
  });

  test('struck words need no line and take none away', () => {
    const ranges = [
      { start: 0, end: 10 },
      { start: 2, end: 6 },
    ];
    expect(assignLanes(ranges, (i) => i === 1)).toEqual([1, 0]);
  });
});

test('the marks at an offset come innermost first; an end is outside', () => {
  const mark = (id: string, start: number, end: number): Mark => ({
    id,
    start,
    end,
    kind: 'praise',
    lane: 1,
    number: 1,
  });
  const marks = [mark('long', 0, 30), mark('short', 10, 20)];
  expect(marksAt(marks, 12).map((m) => m.id)).toEqual(['short', 'long']);
  expect(marksAt(marks, 20).map((m) => m.id)).toEqual(['long']);
  expect(marksAt(marks, 30)).toEqual([]);
});
