import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch, originalRange } from '../../../shared/text/folding.ts';

const SEED = 20240115;
/** Texts with the characters that make folding hard beside ordinary words. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Ａ',
        '①',
        'ﬁ',
        'ß',
        'ﾊﾞ',
        '　',
        '％',
        '、',
        'e\u0301',
        '\u200b',
        '（二）',
        '㎡',
        'Σ',
        '😀',
      ),
      fc.constantFrom('高质量', '发展', ' ', '\n', '5.2%', 'GDP', '。'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('foldForSearch', () => {
  test.each([
    ['ＧＤＰ增长5.2%，', 'gdp增长52'],
    ['（二）“两个确立”', '二两个确立'],
    ['100㎡\u200b ①', '100m21'],
    ['e\u0301COLE', 'école'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﾊﾞス', 'バス'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldForSearch(text).folded).toBe(folded);
  });

  test('a hit leads back to the characters it came from', () => {
    const text = '一、ＧＤＰ 增长 5.2％，好于预期';
    const folded = foldForSearch(text);
    const at = folded.folded.indexOf('gdp增长52');
    const { start, end } = originalRange(text, folded, at, at + 'gdp增长52'.length);
    expect(text.slice(start, end)).toBe('ＧＤＰ 增长 5.2');
  });

  test('the map rises, has one entry more than the folded text and ends at the end of the original', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const { folded, toOriginal } = foldForSearch(text);
        expect(toOriginal).toHaveLength(folded.length + 1);
        expect(toOriginal[folded.length]).toBe(text.length);
        expect([...toOriginal]).toEqual([...toOriginal].sort((a, b) => a - b));
      }),
      { seed: SEED },
    );
  });

  test('folding is the same piece by piece as for the whole text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const { folded } = foldForSearch(text);
        expect(foldForSearch(folded).folded).toBe(folded);
        expect(foldForSearch(text.normalize('NFKC')).folded).toBe(folded);
      }),
      { seed: SEED },
    );
  });

  test('the words of every hit fold to the query', () => {
    fc.assert(
      fc.property(hardText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldForSearch(text);
        const starts = [...folded.toOriginal.keys()].filter(
          (i) => i === 0 || folded.toOriginal[i] !== folded.toOriginal[i - 1],
        );
        const from = starts[a % starts.length] ?? 0;
        const to = starts[b % starts.length] ?? 0;
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const range = originalRange(text, folded, start, end);
        expect(foldForSearch(text.slice(range.start, range.end)).folded).toBe(
          folded.folded.slice(start, end),
        );
      }),
      { seed: SEED },
    );
  });
});
