import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanParagraphs, cleanText, shortenQuote } from '../../../shared/sheet/clean.ts';

describe('clean text', () => {
  test('leaves nothing that XML 1.0 forbids, whatever comes in', () => {
    const forbidden = /[^\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        (text, units) => {
          expect(cleanText(text + String.fromCharCode(...units))).not.toMatch(forbidden);
        },
      ),
    );
  });

  test.each(['𠮷龘㛃䶮', '\u{E123}', '👨‍👩‍👧 🇨🇳', 'שלום العالم', '63%～68%', '“”……——'])('keeps %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test('directional overrides go, a lone surrogate becomes U+FFFD', () => {
    expect(cleanText('a\u202Eb\u2066c\uD800d')).toBe('abc\uFFFDd');
  });

  test('line ends make paragraphs, and blanks in a line', () => {
    expect(cleanParagraphs('　　甲\r\n\r\n乙\u2028丙\r')).toEqual(['甲', '乙', '丙']);
    expect(cleanLine(' 甲\n乙\t丙 ')).toBe('甲 乙 丙');
  });

  test('a long quote loses its middle, never half a character', () => {
    expect(shortenQuote('一二三四五六七八九十', 10)).toBe('一二三四五六七八九十');
    expect(shortenQuote('𠮷二三四五六七八九十𠮷', 8)).toBe('𠮷二三……九十𠮷');
  });
});
