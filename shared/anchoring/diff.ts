import { alignInOrder, regionsBetween } from './chain-alignment.ts';
import { findMoves } from './moves.ts';
import { alignSpans, freeSpans, joinSpans, without } from './spans.ts';
import type { Span } from './spans.ts';
import { joinRuns, pairOf, wholeRegion } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';
import { certain as isCertain, changedAround, frameOf } from './tidy.ts';
import type { Doubt, TidyChain } from './tidy.ts';

/** A run of the whole comparison. */
export interface MappedRun extends Run {
  /** 0 for text that kept its order, otherwise the number of the moved passage. */
  readonly move: number;
  /** False where chance or a rival passage could explain the match. */
  readonly certain: boolean;
}

/** The character map between two texts; each character of either text takes part in one run at most. */
export interface TextDiff {
  readonly old: string;
  readonly new: string;
  /** In the order of the old text. */
  readonly runs: readonly MappedRun[];
  /** Places of the old text that an equally good map would put elsewhere, in order and apart. */
  readonly doubts: readonly Doubt[];
  /** Deleted characters that an equally good map would keep, and where it would put them. */
  readonly alternatives: readonly Run[];
  /** What of the new text no run covers, in order. */
  readonly inserted: readonly Span[];
}

/**
 * Compares two texts (code units). Text that kept its order is aligned first, moved passages are looked for
 * in what remains, so that the map is one to one.
 */
export function diffTexts(oldText: string, newText: string): TextDiff {
  const pair = pairOf(oldText, newText);
  const region = wholeRegion(pair);
  // Free of short matches, which would tie foreign paragraphs together and hide the moved ones.
  const frame = frameOf(pair, region, joinRuns(alignInOrder(pair, region)));
  const moves = findMoves(pair, frame);
  const regions = moves.map((move) => move.region);
  const main = alignOutside(pair, region, regions);
  const moved = regions.map((part, i) => alignOutside(pair, part, regions.slice(i + 1)));
  const runs = [
    ...mapped(pair, region, main, 0, true),
    ...moved.flatMap((chain, i) =>
      mapped(pair, regions[i] ?? region, chain, i + 1, moves[i]?.certain ?? false),
    ),
  ].sort((a, b) => a.old - b.old);
  const chains: TidyChain[] = [main, ...moved];
  return {
    old: oldText,
    new: newText,
    runs,
    doubts: joinSpans([
      ...chains.flatMap((chain) => chain.doubts),
      ...edgeDoubts(oldText, region, main.runs),
      ...moved.flatMap((chain, i) => edgeDoubts(oldText, regions[i] ?? region, chain.runs)),
    ]),
    alternatives: chains.flatMap((chain) => chain.alternatives),
    inserted: freeSpans(runs, 'new', newText.length),
  };
}

/** Aligns what of a region has not moved (elsewhere), as if the moved passages were not there. */
function alignOutside(pair: TextPair, region: Region, moves: readonly Region[]): TidyChain {
  const olds = moves.map(({ oldStart, oldEnd }) => ({ start: oldStart, end: oldEnd }));
  const news = moves.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd }));
  return alignSpans(
    pair,
    without({ start: region.oldStart, end: region.oldEnd }, olds),
    without({ start: region.newStart, end: region.newEnd }, news),
  );
}

/**
 * Where words were replaced, old and new ones may begin or end in the same mark by chance: a note that ends or
 * begins with such marks is not certain. What stands beyond a line break is.
 */
function edgeDoubts(text: string, region: Region, runs: readonly Run[]): Doubt[] {
  return regionsBetween(region, runs).flatMap((gap, i) => {
    if (gap.oldStart === gap.oldEnd || gap.newStart === gap.newEnd) return [];
    const first = runs[i - 1]?.old ?? gap.oldStart;
    const after = runs[i];
    const last = after ? after.old + after.length : gap.oldEnd;
    let start = gap.oldStart;
    while (start > first && isMark(text, start - 1)) start -= 1;
    let end = gap.oldEnd;
    while (end < last && isMark(text, end)) end += 1;
    return [
      { start, end: gap.oldStart },
      { start: gap.oldEnd, end },
    ].filter((doubt) => doubt.start < doubt.end);
  });
}

const isMark = (text: string, at: number): boolean => /[\p{P}\p{Z}\t]/u.test(text.charAt(at));

function mapped(
  pair: TextPair,
  region: Region,
  chain: TidyChain,
  move: number,
  certain: boolean,
): MappedRun[] {
  const around = changedAround(region, chain.runs);
  return chain.runs.map((run, i) => {
    const changed = around[i];
    return { ...run, move, certain: certain && changed !== undefined && isCertain(pair, run, changed) };
  });
}
