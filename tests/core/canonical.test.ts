import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, canonicalOffset, paragraphAt, sourcePlace } from '../../shared/text/canonical.ts';
import type { SourceBlock } from '../../shared/text/source.ts';
import { sourceBlocksOfText } from '../../shared/text/source.ts';

/** Decomposed letters, Hangul jamo, marks out of order, compatibility Han, pairs, white space: all that NFC touches. */
const pieces = fc.constantFrom(
  ...['镇', '江', '2024', '。', 'é', 'e\u0301', 'a\u0323\u0301', 'a\u0301\u0323', 'A\u030a', '\u212b'],
  ...[
    '\u1112\u1161\u11ab',
    '\uac00\u11a8',
    '\u0301',
    '\uf9dc',
    '𠮷',
    '\u3000',
    ' ',
    '\t',
    '\n',
    '豈',
    'か\u3099',
  ],
);
const line = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const sources = fc
  .array(line, { maxLength: 8 })
  .map((lines): SourceBlock[] => lines.map((text, index) => ({ line: index + 1, text })));

describe('canonical text', () => {
  test('joins trimmed paragraphs by one LF and drops blank ones', () => {
    const { text, paragraphs } = canonicalize(sourceBlocksOfText('\u3000各位代表：\r\n\r\n  一、回顾 \n'));
    expect(text).toBe('各位代表：\n一、回顾');
    expect(paragraphs.map(({ line: number, start, end }) => [number, start, end])).toEqual([
      [1, 0, 5],
      [3, 6, 10],
    ]);
  });

  test('composes decomposed characters and carries positions across them', () => {
    const canonical = canonicalize([{ line: 7, text: ' 中e\u0301国' }]);
    expect(canonical.text).toBe('中é国');
    const offsets = [0, 1, 2, 3, 4, 5].map((offset) =>
      ['start', 'end'].map((side) =>
        canonicalOffset(canonical, { line: 7, offset }, side as 'start' | 'end'),
      ),
    );
    expect(offsets).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
    expect(sourcePlace(canonical, 2, 'start')).toEqual({ line: 7, offset: 4 });
  });

  test('a line without a paragraph has no place, and an empty text has none at all', () => {
    expect(
      canonicalOffset(canonicalize([{ line: 1, text: '甲' }]), { line: 2, offset: 0 }, 'start'),
    ).toBeNull();
    expect(sourcePlace(canonicalize([]), 0, 'start')).toBeNull();
  });

  test('is NFC, holds no blank or padded paragraph, and is its own canonical text', () => {
    fc.assert(
      fc.property(sources, (blocks) => {
        const { text } = canonicalize(blocks);
        expect(text.normalize('NFC')).toBe(text);
        for (const paragraph of text === '' ? [] : text.split('\n')) {
          expect(paragraph).not.toBe('');
          expect(paragraph.trim()).toBe(paragraph);
        }
        expect(canonicalize(sourceBlocksOfText(text)).text).toBe(text);
      }),
    );
  });

  test('loses no character but white space', () => {
    fc.assert(
      fc.property(sources, (blocks) => {
        const bare = (text: string): string => text.replace(/\s/gu, '').normalize('NFC');
        const expected = blocks.flatMap(({ text }) => text.split('\n')).map((part) => bare(part.trim()));
        const found = canonicalize(blocks).text.split('\n').map(bare);
        expect(found.filter((part) => part !== '')).toEqual(expected.filter((part) => part !== ''));
      }),
    );
  });

  test('every source range comes back from its canonical range, whole characters around it included', () => {
    fc.assert(
      fc.property(sources, fc.nat(), fc.nat(), fc.nat(), (blocks, pick, first, second) => {
        const canonical = canonicalize(blocks);
        const paragraph = canonical.paragraphs[pick % Math.max(1, canonical.paragraphs.length)];
        if (!paragraph) return;
        const width = paragraph.sourceEnd - paragraph.sourceStart + 1;
        const [from, to] = [first % width, second % width]
          .map((offset) => paragraph.sourceStart + offset)
          .sort((a, b) => a - b) as [number, number];
        const start = canonicalOffset(canonical, { line: paragraph.line, offset: from }, 'start') ?? -1;
        const end = canonicalOffset(canonical, { line: paragraph.line, offset: to }, 'end') ?? -1;
        expect(start).toBeLessThanOrEqual(end);
        const back = [sourcePlace(canonical, start, 'start'), sourcePlace(canonical, end, 'end')];
        const raw = blocks[paragraph.line - 1]?.text ?? '';
        const [left, right] = back.map((place) => place?.offset ?? -1) as [number, number];
        expect(left).toBeLessThanOrEqual(from);
        expect(right).toBeGreaterThanOrEqual(to);
        expect(raw.slice(left, right).normalize('NFC')).toBe(canonical.text.slice(start, end));
      }),
      { numRuns: 2000 },
    );
  });

  test('every canonical position goes to the source and back', () => {
    fc.assert(
      fc.property(sources, (blocks) => {
        const canonical = canonicalize(blocks);
        for (let offset = 0; offset <= canonical.text.length && canonical.text !== ''; offset += 1) {
          const before = sourcePlace(canonical, offset, 'start');
          const after = sourcePlace(canonical, offset, 'end');
          if (!before || !after) throw new Error('no place');
          expect(canonicalOffset(canonical, before, 'start')).toBeLessThanOrEqual(offset);
          expect(canonicalOffset(canonical, after, 'end')).toBeGreaterThanOrEqual(offset);
          expect(paragraphAt(canonical, offset)?.line).toBe(before.line);
        }
      }),
    );
  });
});
