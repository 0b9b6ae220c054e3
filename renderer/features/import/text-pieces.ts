import type { Block, Heading, Measure } from '../../../shared/report/model.ts';

/** A stretch of one paragraph that is drawn alike. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** The measure that holds it; the innermost where two overlap. */
  readonly measure: Measure | null;
}

/** Cuts a paragraph where headings and measures begin and end; the pieces cover it without a gap. */
export function textPieces(
  block: Pick<Block, 'start' | 'end'>,
  headings: readonly Heading[],
  measures: readonly Measure[],
): TextPiece[] {
  const ranges = [...headings, ...measures];
  const cuts = [...new Set([block.start, block.end, ...ranges.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= block.start && at <= block.end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index): TextPiece => {
    const end = cuts[index + 1] ?? block.end;
    const holds = (range: { readonly start: number; readonly end: number }): boolean =>
      range.start <= start && range.end >= end;
    return { start, end, heading: headings.some(holds), measure: measures.findLast(holds) ?? null };
  });
}
