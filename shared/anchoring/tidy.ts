import { priceOfChange } from './information.ts';
import { pairBreaks } from './paragraph-breaks.ts';
import type { Region, Run, TextPair } from './runs.ts';

/** Half-open range of the old text whose place an equally good alignment would put elsewhere. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
}

/** A chain of runs with what is uncertain about it. */
export interface TidyChain {
  readonly runs: readonly Run[];
  readonly doubts: readonly Doubt[];
  /** Deleted characters that an equally good alignment would keep, and where. */
  readonly alternatives: readonly Run[];
}

/**
 * For passages known to correspond: drops the islands that chance explains, then moves every pure insertion or
 * deletion to its natural border.
 */
export function tidyChain(pair: TextPair, region: Region, chain: readonly Run[]): TidyChain {
  return slideChanges(pair, region, pairBreaks(pair, region, dropIslands(pair, region, chain, lenient)));
}

/** For text whose paragraphs are not matched yet: stock phrases must not tie foreign paragraphs together. */
export function frameOf(pair: TextPair, region: Region, chain: readonly Run[]): readonly Run[] {
  return slideChanges(pair, region, dropIslands(pair, region, chain, strict)).runs;
}

const LINE_BREAK = 0x0a;
const isLineStart = (units: Uint16Array, at: number): boolean => at === 0 || units[at - 1] === LINE_BREAK;
const isLineEnd = (units: Uint16Array, at: number): boolean =>
  at === units.length || units[at] === LINE_BREAK || units[at - 1] === LINE_BREAK;

/** True when the run is whole lines in both texts: a heading between two rewritten paragraphs is no chance. */
function isWholeLines(pair: TextPair, run: Run): boolean {
  return (
    isLineStart(pair.old, run.old) &&
    isLineStart(pair.new, run.new) &&
    isLineEnd(pair.old, run.old + run.length) &&
    isLineEnd(pair.new, run.new + run.length)
  );
}

/** True for a run that is no chance; the counts are the unmatched characters between it and its neighbours. */
export type Evidence = (pair: TextPair, run: Run, changed: Surroundings) => boolean;

const doubling = (changed: Surroundings): number =>
  Math.log2((1 + changed.oldBefore + changed.oldAfter) * (1 + changed.newBefore + changed.newAfter));

const strict: Evidence = (_pair, run, changed) => run.length >= doubling(changed) - 4;

/** The run says more than two changes are less probable than one large one. */
const lenient: Evidence = (pair, run, changed) => {
  const { oldBefore, oldAfter, newBefore, newAfter } = changed;
  const apart = priceOfChange(oldBefore, newBefore) + priceOfChange(oldAfter, newAfter);
  return saysAtLeast(pair, run, apart - priceOfChange(oldBefore + oldAfter, newBefore + newAfter));
};

/** From here on the place of a run is certain, stock phrases included. */
export const certain: Evidence = (_pair, run, changed) => run.length >= doubling(changed) - 1;

/** Whether agreement in a run's words says so much, in sixteenths of a bit; long runs are not reckoned to their end. */
function saysAtLeast(pair: TextPair, run: Run, least: number): boolean {
  let said = 0;
  for (let i = 0; said < least && i < run.length; i++) {
    const unit = pair.old[run.old + i] ?? 0;
    said +=
      i === 0 ? pair.information.alone(unit) : pair.information.after(pair.old[run.old + i - 1] ?? 0, unit);
  }
  return said >= least;
}

/** Unmatched characters next to a run. */
export interface Surroundings {
  readonly oldBefore: number;
  readonly oldAfter: number;
  readonly newBefore: number;
  readonly newAfter: number;
}

const NOTHING: Surroundings = { oldBefore: 0, oldAfter: 0, newBefore: 0, newAfter: 0 };

/** Unmatched characters next to each run of a chain. */
export function changedAround(region: Region, runs: readonly Run[]): Surroundings[] {
  return runs.map((run, i) => {
    const before = runs[i - 1];
    const after = runs[i + 1];
    return {
      oldBefore: run.old - (before ? before.old + before.length : region.oldStart),
      newBefore: run.new - (before ? before.new + before.length : region.newStart),
      oldAfter: (after?.old ?? region.oldEnd) - run.old - run.length,
      newAfter: (after?.new ?? region.newEnd) - run.new - run.length,
    };
  });
}

function dropIslands(pair: TextPair, region: Region, chain: readonly Run[], evidence: Evidence): Run[] {
  let runs = [...chain];
  for (;;) {
    const around = changedAround(region, runs);
    const weak = runs.map((run, i) => !evidence(pair, run, around[i] ?? NOTHING) && !isWholeLines(pair, run));
    // Of two weak neighbours only the shorter goes in one round: the other may stand without it.
    const kept = runs.filter((run, i) => {
      const shorterBefore = weak[i - 1] === true && (runs[i - 1]?.length ?? 0) < run.length;
      const shorterAfter = weak[i + 1] === true && (runs[i + 1]?.length ?? 0) < run.length;
      return weak[i] !== true || shorterBefore || shorterAfter;
    });
    if (kept.length === runs.length) return runs;
    runs = kept;
  }
}

interface OpenRun {
  old: number;
  new: number;
  length: number;
}

/**
 * 改革|发展发展 and 改革发展|发展 are the same insertion to a machine. Picks the border a writer would (whole
 * paragraphs, then sentences, then clauses) and notes what stays open between equally natural borders.
 */
function slideChanges(pair: TextPair, region: Region, chain: readonly Run[]): TidyChain {
  const runs: OpenRun[] = [
    { old: region.oldStart, new: region.newStart, length: 0 },
    ...chain.map((run) => ({ ...run })),
    { old: region.oldEnd, new: region.newEnd, length: 0 },
  ];
  const doubts: Doubt[] = [];
  const alternatives: Run[] = [];
  for (let i = 1; i < runs.length; i++) {
    const left = runs[i - 1];
    const right = runs[i];
    if (!left || !right) continue;
    const deleted = right.old - left.old - left.length;
    const inserted = right.new - left.new - left.length;
    if (deleted > 0 === inserted > 0) continue;
    const isDeletion = deleted > 0;
    const side = isDeletion ? 'old' : 'new';
    const slide = bestSlide(pair[side], left[side] + left.length, right[side], left.length, right.length);
    left.length += slide.shift;
    right.old += slide.shift;
    right.new += slide.shift;
    right.length -= slide.shift;
    const cut = left.old + left.length;
    const { back, forth } = slide;
    if (back > 0) {
      doubts.push({ start: cut - back, end: cut });
      if (isDeletion)
        alternatives.push({ old: right.old - back, new: left.new + left.length - back, length: back });
    }
    if (forth > 0) {
      doubts.push({ start: right.old, end: right.old + forth });
      if (isDeletion) alternatives.push({ old: cut, new: right.new, length: forth });
    }
  }
  return { runs: runs.filter((run) => run.length > 0), doubts, alternatives };
}

interface Slide {
  /** Where the change goes, relative to where it was. */
  readonly shift: number;
  /** How far it could go back and forth from there, to borders as natural. */
  readonly back: number;
  readonly forth: number;
}

/** The change is `units[start..end)`; it may move by at most `before` back and `after` forth. */
function bestSlide(units: Uint16Array, start: number, end: number, before: number, after: number): Slide {
  let back = 0;
  while (back < before && units[start - 1 - back] === units[end - 1 - back]) back += 1;
  let forth = 0;
  while (forth < after && units[start + forth] === units[end + forth]) forth += 1;
  if (back === 0 && forth === 0) return { shift: 0, back: 0, forth: 0 };
  let shift = 0;
  let best = borderRank(units, start, end);
  for (let k = -back; k <= forth; k++) {
    const rank = borderRank(units, start + k, end + k);
    if (rank > best || (rank === best && Math.abs(k) < Math.abs(shift))) {
      best = rank;
      shift = k;
    }
  }
  if (best < WHOLE_LINES) return { shift, back: back + shift, forth: forth - shift };
  // Whole paragraphs come and go as such: only other whole-paragraph borders leave a doubt.
  let first = shift;
  let last = shift;
  for (let k = -back; k <= forth; k++) {
    if (borderRank(units, start + k, end + k) < WHOLE_LINES - 1) continue;
    first = Math.min(first, k);
    last = Math.max(last, k);
  }
  return { shift, back: shift - first, forth: last - shift };
}

const WHOLE_LINES = 6;
const endsSentence = (unit: number | undefined): boolean =>
  unit === LINE_BREAK || unit === 0x3002 || unit === 0xff1b || unit === 0xff01;
const isBreak = (unit: number | undefined): boolean =>
  endsSentence(unit) || unit === 0xff0c || unit === 0x3001 || unit === 0xff1a || unit === 0x20;

/** How natural it is for a change to begin at `start` and end before `end`. */
function borderRank(units: Uint16Array, start: number, end: number): number {
  const last = units[end - 1];
  if (isLineStart(units, start) && last === LINE_BREAK) return WHOLE_LINES;
  if (units[start] === LINE_BREAK && isLineEnd(units, end) && last !== LINE_BREAK) return WHOLE_LINES - 1;
  const previous = units[start - 1];
  if ((start === 0 || endsSentence(previous)) && endsSentence(last)) return 4;
  if ((start === 0 || isBreak(previous)) && isBreak(last)) return 3;
  if (isBreak(units[start]) && (end === units.length || isBreak(units[end]))) return 2;
  return isBreak(previous) || isBreak(last) ? 1 : 0;
}
