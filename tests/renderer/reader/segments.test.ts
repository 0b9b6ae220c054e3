import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Mark } from '../../../renderer/reader/marks.ts';
import { segmentsOf } from '../../../renderer/reader/segments.ts';

const mark = (start: number, end: number): Mark => ({
  id: `${start}-${end}`,
  start,
  end,
  kind: 'problem',
  lane: 1,
  number: 1,
});

test('segments make up the paragraph, each character under the marks that are over it', () => {
  const marks = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
    .map((list) =>
      list.map(([start, length]) => mark(start, start + length)).sort((a, b) => a.start - b.start),
    );
  fc.assert(
    fc.property(marks, (list) => {
      const paragraph = { start: 10, end: 30 };
      const segments = segmentsOf(paragraph, list);
      expect(segments[0]?.start).toBe(10);
      expect(segments.at(-1)?.end).toBe(30);
      segments.forEach(({ start, end, marks: over }, i) => {
        expect(segments[i + 1]?.start ?? 30).toBe(end);
        for (let at = start; at < end; at++) {
          expect(over).toEqual(list.filter((each) => each.start <= at && at < each.end));
        }
      });
      const ended = segments.flatMap(({ ending }) => ending);
      expect(ended.filter(({ end }) => end < 30)).toHaveLength(
        list.filter(({ end }) => end > 10 && end < 30).length,
      );
    }),
  );
});
