import { alignInOrder } from './chain-alignment.ts';
import { findMoves } from './moves.ts';
import { freeSpans } from './spans.ts';
import type { Span } from './spans.ts';
import { refillGaps } from './refill.ts';
import { joinRuns, unitsOf, wholeRegion } from './runs.ts';
import type { Region, Run } from './runs.ts';
import { certainBar, changedAround, strictBar, tidyChain } from './tidy.ts';
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

/**
 * Compares two texts (code units). Text that kept its order is aligned first, moved passages are looked for
 * in what remains, so that the map is one to one.
 */
export function diffTexts(oldText: string, newText: string): TextDiff {
  const pair = { old: unitsOf(oldText), new: unitsOf(newText) };
  const region = wholeRegion(pair);
  const frame = tidyChain(pair, region, joinRuns(alignInOrder(pair, region)), strictBar);
  const moves = findMoves(pair, frame.runs);
  const main = refillGaps(pair, region, frame, moves);
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
    const telling = run.length >= certainBar(changed.old, changed.new);
    return { ...run, move, certain: certain && telling };
  });
}
