import { z } from 'zod';
import { pairAcrossYears } from '../parsing/pairs.ts';
import { comparableMeasures } from './derive-pairs.ts';
import type { PairSource } from './derive-pairs.ts';
import type { IndicatorPair } from './model.ts';
import { measure } from './model.ts';

/** What one year's result in this report looks like in earlier reports of the same place. */
export const earlierYears = z.object({
  /** A result of this report. */
  measureId: z.string(),
  /**
   * Newest first, beginning with the year of the result itself. `target` stands in the report that was made for that
   * year, `result` in the one after it (null in the first entry, where the result is `measureId`).
   */
  years: z.array(z.object({ year: z.int(), target: measure.nullable(), result: measure.nullable() })),
});

export type EarlierYears = z.infer<typeof earlierYears>;

/** The part of a version that is followed over the years. */
export type YearReport = PairSource;

/**
 * Follows each result of a report back: the target that last year's report had set for it, the result that report
 * gave for the year before, its target, and so on. `chain` is this report, last year's, the one before …; only what
 * stands on the same basis (grade A) is followed.
 */
export function followYears(chain: readonly YearReport[]): EarlierYears[] {
  const [now] = chain;
  const year = now?.report.year ?? null;
  if (!now || year === null) return [];
  const steps = chain.slice(1).map((earlier, index) => targetsOfResults(earlier, chain[index] ?? now));
  return now.measures
    .filter(({ stance }) => stance === 'result')
    .flatMap((result): EarlierYears[] => {
      const years: EarlierYears['years'] = [];
      let resultId: string | null = result.id;
      for (const [index, targets] of steps.entries()) {
        const earlier = chain[index + 1];
        const targetId: string | undefined = resultId === null ? undefined : targets.get(resultId);
        const target = earlier?.measures.find(({ id }) => id === targetId);
        if (!earlier || !target) break;
        const own = index === 0 ? null : (chain[index]?.measures.find(({ id }) => id === resultId) ?? null);
        years.push({ year: year - 1 - index, target, result: own });
        const pair: IndicatorPair | undefined = earlier.pairs.find(
          ({ thisMeasureId, grade }) => thisMeasureId === targetId && grade === 'A',
        );
        resultId = pair?.lastMeasureId ?? null;
        const before = earlier.measures.find(({ id }) => id === resultId) ?? null;
        if (before && index === steps.length - 1)
          years.push({ year: year - 2 - index, target: null, result: before });
      }
      return years.length === 0 ? [] : [{ measureId: result.id, years }];
    });
}

/** Id of the earlier report's target by id of the later report's result on the same basis. */
function targetsOfResults(earlier: YearReport, later: YearReport): Map<string, string> {
  const [targets, results] = [comparableMeasures(earlier), comparableMeasures(later)];
  const { pairs } = pairAcrossYears({ measures: [...targets.keys()] }, { measures: [...results.keys()] });
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      const [target, result] = [targets.get(pair.last), results.get(pair.this)];
      return pair.grade === 'A' && target !== undefined && result !== undefined ? [[result, target]] : [];
    }),
  );
}
