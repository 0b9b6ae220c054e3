import { describe, expect, test } from '@jest/globals';
import type { Mark } from '../../../renderer/reader/marks.ts';
import { chipsOf } from '../../../renderer/reader/number-slots.ts';

const WIDTH = 26;

const ending = (number: number, right: number, top = 0) => ({
  mark: { id: `n${number}`, start: 0, end: 10 + number, kind: 'praise', lane: 1, number } satisfies Mark,
  right,
  top,
});

describe('the small numbers of a paragraph', () => {
  test('each stands where its mark ends', () => {
    expect(chipsOf([ending(1, 100), ending(2, 300), ending(3, 100, 36)], WIDTH)).toEqual([
      expect.objectContaining({ words: '1', left: 100, top: 0 }),
      expect.objectContaining({ words: '2', left: 300, top: 0 }),
      expect.objectContaining({ words: '3', left: 100, top: 36 }),
    ]);
  });

  test('those that would cover each other stand beside each other, towards the words', () => {
    const chips = chipsOf([ending(1, 100), ending(2, 102)], WIDTH);
    expect(chips.map(({ left }) => left)).toEqual([100, 102 - WIDTH]);
  });

  test('the fifth of a place says how many more there are, and opens all of them', () => {
    const chips = chipsOf(
      Array.from({ length: 7 }, (_, i) => ending(i + 1, 100)),
      WIDTH,
    );
    expect(chips.map(({ words }) => words)).toEqual(['1', '2', '3', '4', '+3']);
    expect(chips[4]?.crowd).toEqual({ ids: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'], offset: 14 });
  });

  test('a crowded paragraph tells counts, and a number by itself where one mark ends alone', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ending(i + 1, 100));
    const chips = chipsOf([...crowd, ending(61, 900)], WIDTH);
    expect(chips.map(({ words }) => words)).toEqual(['+60', '61']);
  });
});
