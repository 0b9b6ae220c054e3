import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  splitsSurrogatePair,
  toCodePointOffset,
  toCodePointOffsets,
  toUnitOffset,
  toUnitOffsets,
} from '../../../shared/text/code-points.ts';

const SEED = 20240115;

describe('offsets in code points', () => {
  test('characters beyond the basic plane count once', () => {
    const text = '𠮷野家😀好';
    expect(toCodePointOffset(text, 2)).toBe(1);
    expect(toCodePointOffset(text, 6)).toBe(4);
    expect(toUnitOffset(text, 4)).toBe(6);
    expect(toUnitOffset(text, 5)).toBe(text.length);
  });

  test('the middle of a pair counts as its start', () => {
    expect(splitsSurrogatePair('😀', 1)).toBe(true);
    expect(toCodePointOffset('好😀', 2)).toBe(1);
  });

  test.each([-1, 3, 0.5, Number.NaN])('offset %d outside the text is refused', (offset) => {
    expect(() => toCodePointOffset('好的', offset)).toThrow(RangeError);
    expect(() => toUnitOffset('好的', offset)).toThrow(RangeError);
  });

  test('there and back is the same place, one by one and in a batch, in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat()), (text, picks) => {
        const count = Array.from(text).length;
        const points = picks.map((pick) => pick % (count + 1));
        const units = toUnitOffsets(text, points);
        expect(toCodePointOffsets(text, units)).toEqual(points);
        expect(units).toEqual(points.map((point) => Array.from(text).slice(0, point).join('').length));
      }),
      { seed: SEED },
    );
  });
});
