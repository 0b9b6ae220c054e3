import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyCorrection } from '../../../shared/report/corrections.ts';
import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import { isBody, settleBlocks } from '../../../shared/report/numbering.ts';
import { correctionOf, moves } from '../../support/random-corrections.ts';
import { countingIds, smallContent } from '../../support/report-content.ts';

/** Everything that must hold of any content, however it was corrected. */
function expectSound(content: VersionContent): void {
  const { text, blocks, headings, measures, tasks, pairs } = content;
  let next = 0;
  for (const [ordinal, block] of blocks.entries()) {
    expect(block.ordinal).toBe(ordinal);
    expect(text.slice(next, block.start)).toMatch(/^\n?$/u);
    expect(block.end).toBeGreaterThan(block.start);
    next = block.end;
  }
  expect(next).toBe(text.length);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const within = (item: { blockId: string; start: number; end: number }) => {
    const block = byId.get(item.blockId);
    expect(block && isBody(block)).toBe(true);
    expect(item.start).toBeGreaterThanOrEqual(block?.start ?? Infinity);
    expect(item.end).toBeLessThanOrEqual(block?.end ?? -1);
    expect(item.end).toBeGreaterThan(item.start);
  };
  headings.forEach(within);
  measures.forEach(within);
  for (const { start: from, end, quote } of measures) expect(text.slice(from, end)).toBe(quote);
  const open: Heading[] = [];
  let last = -1;
  for (const heading of headings) {
    expect(heading.start).toBeGreaterThanOrEqual(last);
    expect(heading.level).toBeGreaterThanOrEqual(1);
    last = heading.end;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    expect(heading.parentId).toBe(open.at(-1)?.id ?? null);
    open.push(heading);
  }
  expect(settleBlocks({ text, blocks, headings })).toEqual(blocks);
  const measureIds = new Set(measures.map(({ id }) => id));
  const headingIds = new Set(headings.map(({ id }) => id));
  for (const task of tasks) {
    expect(task.end).toBeGreaterThan(task.start);
    expect(task.headingId === null || headingIds.has(task.headingId)).toBe(true);
    expect(byId.has(task.blockId)).toBe(true);
    for (const id of task.measureIds) expect(measureIds).toContain(id);
    for (const commitment of task.commitments) {
      expect(text.slice(commitment.start, commitment.end)).toBe(commitment.text);
      for (const id of commitment.measureIds) expect(measureIds).toContain(id);
    }
  }
  for (const pair of pairs) {
    expect(measureIds).toContain(pair.lastMeasureId);
    expect(measureIds).toContain(pair.thisMeasureId);
  }
  const ids = [...blocks, ...headings, ...measures, ...tasks, ...pairs].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('any row of corrections', () => {
  test('leaves the text as it is and every offset in its place', () => {
    fc.assert(
      fc.property(moves, (row) => {
        const first = smallContent();
        const ids = countingIds('made');
        let content = first;
        for (const move of row) {
          const correction = correctionOf(content, move);
          const after = correction && applyCorrection(content, correction, ids);
          if (after) content = after;
        }
        expect(content.text).toBe(first.text);
        expectSound(content);
      }),
      { numRuns: 150 },
    );
  });
});
