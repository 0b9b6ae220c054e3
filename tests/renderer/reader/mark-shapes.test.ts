import { describe, expect, test } from '@jest/globals';
import { joinLines, shapesOf } from '../../../renderer/reader/mark-shapes.ts';
import type { LineBox } from '../../../renderer/reader/mark-shapes.ts';
import type { Mark } from '../../../renderer/reader/marks.ts';

// Ten characters of 20 px stand in a line of 36 px; the boxes of the words are 28 px high.
const linesOf = ({ start, end }: { start: number; end: number }): LineBox[] => {
  const boxes: LineBox[] = [];
  for (let at = start; at < end;) {
    const line = Math.floor(at / 10);
    const to = Math.min(end, (line + 1) * 10);
    boxes.push({
      left: (at % 10) * 20,
      right: (to - line * 10) * 20,
      top: line * 36,
      bottom: line * 36 + 28,
    });
    at = to;
  }
  return boxes;
};
const type = { em: 20, descent: 5 };
const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  id: `${start}-${end}`,
  start,
  end,
  kind: 'praise',
  lane: 1,
  number: 1,
  ...more,
});
const drawn = (marks: readonly Mark[], struck: readonly string[] = []) =>
  shapesOf(marks, new Set(struck), linesOf, type);

describe('the shapes of marks', () => {
  test('a mark over a line’s end is a tint under the words and a line below them, on each of its lines', () => {
    expect(drawn([mark(8, 12)])).toEqual([
      { layer: 'under', look: 'tint-praise', path: 'M160 0H200V28H160zM0 36H40V64H0z' },
      { layer: 'over', look: 'line-praise', path: 'M160 30.4H200M0 66.4H40' },
    ]);
  });

  test('marks of one look that touch or overlap are one stretch', () => {
    const [tint] = drawn([mark(0, 4), mark(2, 6), mark(6, 8), mark(9, 10)]);
    expect(tint?.path).toBe('M0 0H160V28H0zM180 0H200V28H180z');
  });

  test('the far line stands below the near one, and a third mark only tints', () => {
    const kinds = drawn([mark(0, 4, { lane: 2, kind: 'question' }), mark(1, 3), mark(1, 4, { lane: 0 })]);
    expect(kinds.map(({ look, path }) => [look, path])).toEqual([
      ['tint-question', 'M0 0H80V28H0z'],
      ['tint-praise', 'M20 0H80V28H20z'],
      ['line-question', 'M0 36.4H80'],
      ['line-praise', 'M20 30.4H60'],
    ]);
  });

  test('struck words have a line through them and none below', () => {
    const edit = mark(0, 3, { kind: 'textEdit' });
    expect(drawn([edit], [edit.id]).map(({ look, path }) => [look, path])).toEqual([
      ['tint-textEdit', 'M0 0H60V28H0z'],
      ['struck-textEdit', 'M0 15.4H60'],
    ]);
  });

  test('a wave ends where its words end', () => {
    const [, line] = drawn([mark(0, 5, { kind: 'problem' })]);
    const steps = line?.path.match(/[qt][^a-zA-Z]*?([\d.]+) 0/gu) ?? [];
    const last = (step: string) => Number(/([\d.]+) 0$/u.exec(step)?.[1]);
    expect(steps.reduce((sum, step) => sum + last(step), 0)).toBeCloseTo(100, 0);
  });

  test('in a crowd all words have one tint, whatever the kinds', () => {
    const kinds = ['praise', 'problem'] as const;
    const crowd = Array.from({ length: 41 }, (_, i) =>
      mark(i, i + 2, { id: String(i), kind: kinds[i % 2] ?? 'praise' }),
    );
    const tints = drawn(crowd).filter(({ layer }) => layer === 'under');
    expect(tints.map(({ look }) => look)).toEqual(['tint-crowd']);
  });
});

test('boxes that touch on one line are one, those of another line or after new wording are not', () => {
  const box = (left: number, right: number, top: number): LineBox => ({ left, right, top, bottom: top + 28 });
  expect(joinLines([box(0, 40, 0), box(41, 80, 1), box(140, 160, 0), box(0, 20, 36)], 10)).toEqual([
    { left: 0, right: 80, top: 0, bottom: 29 },
    box(140, 160, 0),
    box(0, 20, 36),
  ]);
});
