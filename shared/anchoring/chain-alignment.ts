import { alignGap } from './gap-alignment.ts';
import { commonBackwards, commonForwards } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';
import { heaviestChain, uniqueRuns } from './seeds.ts';
import { commonSentences } from './sentences.ts';

/** A region up to this area is aligned directly. */
const SMALL_AREA = 40_000;
/** The largest area that is aligned directly when nothing else helps (16 MB, about 50 ms). */
const LARGEST_AREA = 4_000_000;
/** Lengths of the unique pieces tried, long ones first: they seldom deceive. */
const PIECE_LENGTHS = [16, 8] as const;

/**
 * Everything that kept its order inside the region: common ends, then pieces that occur once on each side,
 * then the same again in what lies between, and dynamic programming once the rest is small. Paragraph
 * breaks are ordinary characters here, so that split and joined paragraphs need no rule of their own.
 */
export function alignInOrder(pair: TextPair, region: Region): Run[] {
  const runs: Run[] = [];
  const open: Region[] = [region];
  for (let next = open.pop(); next; next = open.pop()) alignStep(pair, next, runs, open);
  return runs;
}

function alignStep(pair: TextPair, region: Region, runs: Run[], open: Region[]): void {
  const inner = takeCommonEnds(pair, region, runs);
  const height = inner.oldEnd - inner.oldStart;
  const width = inner.newEnd - inner.newStart;
  if (height === 0 || width === 0) return;
  const area = height * width;
  if (area <= SMALL_AREA) {
    runs.push(...alignGap(pair, inner));
    return;
  }
  const chain = findChain(pair, inner);
  if (chain.length > 0) {
    runs.push(...chain);
    open.push(...regionsBetween(inner, chain));
  } else if (area <= LARGEST_AREA) {
    runs.push(...alignGap(pair, inner));
  }
}

function findChain(pair: TextPair, region: Region): Run[] {
  for (const length of PIECE_LENGTHS) {
    const chain = heaviestChain(uniqueRuns(pair, region, length));
    if (chain.length > 0) return chain;
  }
  // A text that is printed twice has no unique pieces.
  return commonSentences(pair, region);
}

function takeCommonEnds(pair: TextPair, region: Region, runs: Run[]): Region {
  const shorter = Math.min(region.oldEnd - region.oldStart, region.newEnd - region.newStart);
  const head = commonForwards(pair, region.oldStart, region.newStart, shorter);
  const tail = commonBackwards(pair, region.oldEnd, region.newEnd, shorter - head);
  if (head > 0) runs.push({ old: region.oldStart, new: region.newStart, length: head });
  if (tail > 0) runs.push({ old: region.oldEnd - tail, new: region.newEnd - tail, length: tail });
  return {
    oldStart: region.oldStart + head,
    oldEnd: region.oldEnd - tail,
    newStart: region.newStart + head,
    newEnd: region.newEnd - tail,
  };
}

/** The regions a chain of runs (in order) leaves open, before, between and after. */
export function regionsBetween(region: Region, chain: readonly Run[]): Region[] {
  const between: Region[] = [];
  let { oldStart, newStart } = region;
  for (const run of chain) {
    between.push({ oldStart, oldEnd: run.old, newStart, newEnd: run.new });
    oldStart = run.old + run.length;
    newStart = run.new + run.length;
  }
  between.push({ oldStart, oldEnd: region.oldEnd, newStart, newEnd: region.newEnd });
  return between;
}
