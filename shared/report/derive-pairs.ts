import { pairWithinReport } from '../parsing/pairs.ts';
import { measureSpans } from '../parsing/measure-span.ts';
import { readMeasures } from '../parsing/read-measures.ts';
import { stanceMap } from '../parsing/stance.ts';
import type { ParsedMeasure } from '../parsing/types.ts';
import { pairOf } from './correct-pairs.ts';
import type { IndicatorPair, VersionContent } from './model.ts';
import { parsedHeading, parsedMeasure } from './parsed-view.ts';
import { textLines } from './text-lines.ts';

/** What pairs are derived from. */
export type PairSource = Pick<VersionContent, 'text' | 'headings' | 'measures' | 'pairs'> & {
  readonly report: Pick<VersionContent['report'], 'year'>;
};

/** The measures as the parser compares them, each with the id that it is stored by. */
export function comparableMeasures({
  text,
  headings,
  measures,
  report,
}: Omit<PairSource, 'pairs'>): Map<ParsedMeasure, string> {
  const lines = textLines(text);
  // The verb that governs a number and the time it speaks of are compared and not stored; the text still says them.
  const read = readMeasures(lines.paragraphs, 0, lines.paragraphs.length - 1, stanceMap([]), () => '');
  const actions = new Map(read.map(({ line, start, action }) => [lines.startOf(line) + start, action]));
  const placed = measures.map((measure) => parsedMeasure(measure, lines));
  const outline = headings.map((heading) => parsedHeading(heading, lines));
  const spans = measureSpans(lines.paragraphs, outline, placed, report.year);
  return new Map(
    measures.flatMap(({ id, start }, index): [ParsedMeasure, string][] => {
      const measure = placed[index];
      if (!measure) return [];
      return [[{ ...measure, action: actions.get(start) ?? '', span: spans[index] ?? 'year' }, id]];
    }),
  );
}

/** Pairs of last year's results with this year's targets; a pair of the same two measures keeps its id. */
function derivePairs(content: PairSource, newId: () => string): IndicatorPair[] {
  const ids = comparableMeasures(content);
  const known = new Map(
    content.pairs.map((pair) => [`${pair.lastMeasureId} ${pair.thisMeasureId}`, pair.id]),
  );
  return pairWithinReport({ measures: [...ids.keys()] }).pairs.flatMap((pair): IndicatorPair[] => {
    const lastMeasureId = ids.get(pair.last);
    const thisMeasureId = ids.get(pair.this);
    if (lastMeasureId === undefined || thisMeasureId === undefined) return [];
    const { grade, indicator, difference, differenceUnit, direction } = pair;
    const id = known.get(`${lastMeasureId} ${thisMeasureId}`) ?? newId();
    return [{ id, grade, indicator, lastMeasureId, thisMeasureId, difference, differenceUnit, direction }];
  });
}

const keyOf = ({ lastMeasureId, thisMeasureId }: IndicatorPair): string =>
  `${lastMeasureId} ${thisMeasureId}`;

/**
 * The pairs after a correction of measures. What a person decided is what differs from the rule: their own pairs and
 * grades stay as long as both measures do, and a pair that they took apart does not come back.
 */
export function followPairs(before: VersionContent, after: PairSource, newId: () => string): IndicatorPair[] {
  const ruled = new Map(derivePairs(before, () => '').map((pair) => [keyOf(pair), pair.grade]));
  const stored = new Set(before.pairs.map(keyOf));
  const measures = new Map(after.measures.map((measure) => [measure.id, measure]));
  const decided = before.pairs.flatMap((pair): IndicatorPair[] => {
    const last = measures.get(pair.lastMeasureId);
    const now = measures.get(pair.thisMeasureId);
    if (!last || !now || ruled.get(keyOf(pair)) === pair.grade) return [];
    const kept = pairOf(pair.id, last, now, pair.grade, pair.indicator);
    return kept ? [kept] : [];
  });
  const taken = new Set(
    decided.flatMap(({ lastMeasureId, thisMeasureId }) => [lastMeasureId, thisMeasureId]),
  );
  const derived = derivePairs(after, newId).filter(
    (pair) =>
      !taken.has(pair.lastMeasureId) &&
      !taken.has(pair.thisMeasureId) &&
      (stored.has(keyOf(pair)) || !ruled.has(keyOf(pair))),
  );
  return [...derived, ...decided];
}
