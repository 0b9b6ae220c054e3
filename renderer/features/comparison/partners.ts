import type { Measure, VersionContent } from '../../../shared/report/model.ts';
import { isRank } from '../../../shared/report/register.ts';

/** What a number could be compared with: targets for a result, results for a target, those not compared yet. */
export function partnersOf(
  own: Measure,
  { measures, pairs }: Pick<VersionContent, 'measures' | 'pairs'>,
): Measure[] {
  const used = new Set(pairs.flatMap(({ lastMeasureId, thisMeasureId }) => [lastMeasureId, thisMeasureId]));
  return measures.filter((each) => each.stance !== own.stance && !isRank(each) && !used.has(each.id));
}

/** The most similar names first; of equals the one that stands earlier in the text. */
export function likely(own: Measure, partners: readonly Measure[]): Measure[] {
  const signs = new Set(own.indicator);
  const score = ({ indicator, unit }: Measure): number => {
    const shared = new Set(Array.from(indicator).filter((sign) => signs.has(sign))).size;
    return shared / Math.max(1, signs.size, new Set(indicator).size) + (unit === own.unit ? 0.1 : 0);
  };
  return partners.toSorted((a, b) => score(b) - score(a) || a.start - b.start);
}
