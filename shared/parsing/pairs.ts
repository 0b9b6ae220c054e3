import { differenceOf } from './pair-difference.ts';
import { reached } from './pair-met.ts';
import { bigrams, sameSubject, subjectOf } from './pair-subject.ts';
import type { Subject } from './pair-subject.ts';
import type { IndicatorPair, PairResult, ParsedMeasure, ParsedReport } from './types.ts';

interface Candidate {
  readonly last: number;
  readonly this: number;
  readonly grade: 'A' | 'B' | 'C';
  readonly score: number;
}

/** A pair of characters that stands in more indicators than this tells nothing; it also keeps the work linear. */
const COMMON = 100;

/** Character pairs of the wording and of the thing that it speaks of. */
const gramsOf = ({ grams, topic }: Subject): Set<string> =>
  new Set([...grams, ...bigrams(topic.thing), ...(topic.matter === '' ? [] : [`${topic.matter}＃`])]);

/** Two subjects of this many pairs or more that share a single one are not alike enough to be compared. */
const FEW = 4;

/** Only subjects that share characters are compared. */
const candidatesOf = (lasts: readonly Subject[], nows: readonly Subject[]): Candidate[] => {
  const index = new Map<string, number[]>();
  lasts.forEach((last, at) => {
    for (const gram of gramsOf(last)) {
      const list = index.get(gram) ?? [];
      if (list.length < COMMON) list.push(at);
      index.set(gram, list);
    }
  });
  const out: Candidate[] = [];
  nows.forEach((now, j) => {
    const near = new Map<number, number>();
    for (const gram of gramsOf(now))
      for (const i of index.get(gram) ?? []) near.set(i, (near.get(i) ?? 0) + 1);
    for (const [i, shared] of near) {
      const last = lasts[i];
      if (last === undefined) continue;
      const few = shared === 1 && last.grams.length >= FEW && now.grams.length >= FEW;
      if (few && (now.topic.matter === '' || now.topic.matter !== last.topic.matter)) continue;
      const found = sameSubject(last, now);
      if (found !== null) out.push({ last: i, this: j, ...found });
    }
  });
  return out;
};

const pairUp = (
  lasts: readonly ParsedMeasure[],
  nows: readonly ParsedMeasure[],
  withMet: boolean,
): PairResult => {
  const candidates = candidatesOf(lasts.map(subjectOf), nows.map(subjectOf));
  // The best first; of equals the one that stands earlier, so that the result does not depend on chance.
  candidates.sort((a, b) => b.score - a.score || a.this - b.this || a.last - b.last);
  const usedLast = new Set<number>();
  const usedThis = new Set<number>();
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (usedLast.has(candidate.last) || usedThis.has(candidate.this)) continue;
    usedLast.add(candidate.last);
    usedThis.add(candidate.this);
    chosen.push(candidate);
  }
  chosen.sort((a, b) => a.grade.localeCompare(b.grade) || a.this - b.this);
  const pairs: IndicatorPair[] = [];
  for (const { last: i, this: j, grade } of chosen) {
    const last = lasts[i];
    const now = nows[j];
    if (last === undefined || now === undefined) continue;
    const same = grade === 'A' ? differenceOf(last, now) : null;
    pairs.push({
      grade,
      indicator: now.indicator.length >= last.indicator.length ? now.indicator : last.indicator,
      last,
      this: now,
      difference: same?.difference ?? null,
      differenceUnit: same?.differenceUnit ?? null,
      direction: same?.direction ?? null,
      met: same && withMet ? reached(last, now) : null,
    });
  }
  return {
    pairs,
    lastOnly: lasts.filter((_, i) => !usedLast.has(i)),
    thisOnly: nows.filter((_, j) => !usedThis.has(j)),
  };
};

const notRank = (measure: ParsedMeasure): boolean => measure.unit !== '位';

/** Inside one report: last year's results beside this year's targets. */
export function pairWithinReport(report: Pick<ParsedReport, 'measures'>): PairResult {
  const results = report.measures.filter((measure) => measure.stance === 'result' && notRank(measure));
  const targets = report.measures.filter((measure) => measure.stance === 'target' && notRank(measure));
  return pairUp(results, targets, false);
}

/** Across two reports: last year's targets beside the results this year's report gives, with whether they were met. */
export function pairAcrossYears(
  lastYear: Pick<ParsedReport, 'measures'>,
  thisYear: Pick<ParsedReport, 'measures'>,
): PairResult {
  const targets = lastYear.measures.filter((measure) => measure.stance === 'target' && notRank(measure));
  const results = thisYear.measures.filter((measure) => measure.stance === 'result' && notRank(measure));
  return pairUp(targets, results, true);
}
