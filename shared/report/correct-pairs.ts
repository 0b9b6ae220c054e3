import { differenceOf } from '../parsing/pair-difference.ts';
import type { Corrected } from './correct-outline.ts';
import { isAt } from './correct-measures.ts';
import type { CorrectionOf, MeasureAddress } from './correction.ts';
import type { IndicatorPair, Measure, VersionContent } from './model.ts';

/**
 * A pair as it is stored: only grade A tells a difference and a direction. Null where the two cannot be compared so:
 * a result with a target, and for grade A in units that can be compared.
 */
export function pairOf(
  id: string,
  last: Measure,
  now: Measure,
  grade: IndicatorPair['grade'],
  indicator: string,
): IndicatorPair | null {
  if (last.stance !== 'result' || now.stance !== 'target') return null;
  const pair = { id, grade, indicator, lastMeasureId: last.id, thisMeasureId: now.id };
  if (grade !== 'A') return { ...pair, difference: null, differenceUnit: null, direction: null };
  const difference = differenceOf(last, now);
  return difference === null ? null : { ...pair, ...difference };
}

/** Pairs two measures, or gives their pair another grade; what either was paired with before is free again. */
export function changePair(
  content: VersionContent,
  { last: lastAt, now: nowAt, grade }: CorrectionOf<'pair'>,
  newId: () => string,
): Corrected {
  const [last, now] = find(content, lastAt, nowAt);
  if (!last || !now) return null;
  const known = content.pairs.find(isOf(last, now));
  const longer = now.indicator.length >= last.indicator.length ? now.indicator : last.indicator;
  const pair = pairOf(known?.id ?? newId(), last, now, grade, known?.indicator ?? longer);
  if (!pair) return null;
  const others = content.pairs.filter(
    ({ lastMeasureId, thisMeasureId }) => lastMeasureId !== last.id && thisMeasureId !== now.id,
  );
  return { ...content, pairs: [...others, pair] };
}

/** The two measures are compared no more. */
export function dropPair(content: VersionContent, { last, now }: CorrectionOf<'noPair'>): Corrected {
  const [from, to] = find(content, last, now);
  const index = from && to ? content.pairs.findIndex(isOf(from, to)) : -1;
  return index < 0 ? null : { ...content, pairs: content.pairs.toSpliced(index, 1) };
}

const find = ({ measures }: VersionContent, last: MeasureAddress, now: MeasureAddress) =>
  [measures.find(isAt(last)), measures.find(isAt(now))] as const;

const isOf =
  (last: Measure, now: Measure) =>
  ({ lastMeasureId, thisMeasureId }: IndicatorPair): boolean =>
    lastMeasureId === last.id && thisMeasureId === now.id;
