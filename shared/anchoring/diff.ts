import { alignInOrder } from './chain-alignment.ts';
import { findMoves, freeSpans } from './moves.ts';
import type { Span } from './moves.ts';
import { joinRuns, unitsOf, wholeRegion } from './runs.ts';
import type { Region, Run } from './runs.ts';
import { changedAround, tellingLength, tidyChain } from './tidy.ts';
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
  /** Places of the old text that an equally good map would put elsewhere, in order. */
  readonly doubts: readonly Doubt[];
  /** Deleted characters that an equally good map would keep, and where it would put them. */
  readonly alternatives: readonly Run[];
  /** What of the new text no run covers, in order. */
  readonly inserted: readonly Span[];
}

/** How much longer than the bar of tidyChain a run must be for its place to be certain. */
const CERTAIN_MARGIN = 3;

/**
 * Compares two texts (code units). Text that kept its order is aligned first, moved passages are looked for
 * in what remains, so that the map is one to one.
 */
export function diffTexts(oldText: string, newText: string): TextDiff {
  const pair = { old: unitsOf(oldText), new: unitsOf(newText) };
  const region = wholeRegion(pair);
  const main = tidyChain(pair, region, joinRuns(alignInOrder(pair, region)));
  const moves = findMoves(pair, main.runs);
  const runs = [
    ...mapped(region, main, 0, true),
    ...moves.flatMap((move, i) => mapped(move.region, move, i + 1, move.certain)),
  ].sort((a, b) => a.old - b.old);
  const chains: TidyChain[] = [main, ...moves];
  return {
    old: oldText,
    new: newText,
    runs,
    doubts: chains.flatMap((chain) => chain.doubts).sort((a, b) => a.start - b.start),
    alternatives: chains.flatMap((chain) => chain.alternatives),
    inserted: freeSpans(runs, 'new', newText.length),
  };
}

function mapped(region: Region, chain: TidyChain, move: number, certain: boolean): MappedRun[] {
  const around = changedAround(region, chain.runs);
  return chain.runs.map((run, i) => {
    const changed = around[i] ?? { old: 0, new: 0 };
    const telling = run.length >= tellingLength(changed.old, changed.new) + CERTAIN_MARGIN;
    return { ...run, move, certain: certain && telling };
  });
}
