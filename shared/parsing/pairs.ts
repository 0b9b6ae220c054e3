import { differenceOf } from './pair-difference.ts';
import { reached } from './pair-met.ts';
import { sameSubject, subjectsOf } from './pair-subject.ts';
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

/** Two subjects of this many pairs or more that share a single one are not alike enough to be compared. */
const FEW = 4;

/** Only subjects that share characters are compared; what several measures say alike, once for all of them. */
const candidatesOf = (lasts: readonly Subject[], nows: readonly Subject[]): Candidate[] => {
  const index = new Map<string, number[]>();
  lasts.forEach((last, at) => {
    for (const key of last.keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [at]);
      else if (list.length < COMMON) list.push(at);
    }
  });
  const near = (now: Subject): Map<number, number> => {
    const shared = new Map<number, number>();
    for (const key of now.keys) for (const i of index.get(key) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    return shared;
  };
  const alike = (now: Subject): Omit<Candidate, 'this'>[] => {
    const graded = new Map<Subject, ReturnType<typeof sameSubject>>();
    const out: Omit<Candidate, 'this'>[] = [];
    for (const [i, shared] of near(now)) {
      const last = lasts[i];
      if (last === undefined) continue;
      const few = shared === 1 && last.grams.length >= FEW && now.grams.length >= FEW;
      if (few && (now.topic.matter === '' || now.topic.matter !== last.topic.matter)) continue;
      const known = graded.get(last);
      const found = known === undefined ? sameSubject(last, now) : known;
      graded.set(last, found);
      if (found !== null) out.push({ last: i, ...found });
    }
    return out;
  };
  const known = new Map<Subject, Omit<Candidate, 'this'>[]>();
  return nows.flatMap((now, j) => {
    const found = known.get(now) ?? alike(now);
    known.set(now, found);
    return found.map((candidate) => ({ ...candidate, this: j }));
  });
};

const pairUp = (
  lasts: readonly ParsedMeasure[],
  nows: readonly ParsedMeasure[],
  withMet: boolean,
): PairResult => {
  const candidates = candidatesOf(subjectsOf(lasts), subjectsOf(nows));
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
