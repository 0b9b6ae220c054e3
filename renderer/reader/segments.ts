import type { TextRange } from '../state/version-index.ts';
import type { Mark } from './marks.ts';

/** A stretch of text under the same marks. */
export interface Segment extends TextRange {
  /** In text order; empty where nothing is marked. */
  readonly marks: readonly Mark[];
  /** Those that end where it ends. */
  readonly ending: readonly Mark[];
}

/** Cuts a paragraph wherever a mark begins or ends, for drawing marks by elements. `marks` are in text order. */
export function segmentsOf(paragraph: TextRange, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of inside) {
    if (start > paragraph.start) cuts.add(start);
    if (end < paragraph.end) cuts.add(end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, i) => {
    const end = ordered[i + 1] ?? paragraph.end;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, end, marks: over, ending: over.filter((mark) => mark.end === end) };
  });
}
