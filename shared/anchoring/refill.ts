import { regionsBetween } from './chain-alignment.ts';
import type { Move } from './moves.ts';
import { joinRuns } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';
import { alignSpans, without } from './spans.ts';
import type { Doubt, TidyChain } from './tidy.ts';

/**
 * The frame was kept free of short matches, so that moved paragraphs could be seen. With these taken out,
 * what remains between two runs of the frame does correspond, and short matches inside it count.
 */
export function refillGaps(
  pair: TextPair,
  region: Region,
  frame: TidyChain,
  moves: readonly Move[],
): TidyChain {
  const runs: Run[] = [...frame.runs];
  const doubts: Doubt[] = [...frame.doubts];
  const alternatives: Run[] = [...frame.alternatives];
  const movedFrom = moves.map(({ region: { oldStart, oldEnd } }) => ({ start: oldStart, end: oldEnd }));
  const movedTo = moves.map(({ region: { newStart, newEnd } }) => ({ start: newStart, end: newEnd }));
  for (const gap of regionsBetween(region, frame.runs)) {
    const olds = without({ start: gap.oldStart, end: gap.oldEnd }, movedFrom);
    const news = without({ start: gap.newStart, end: gap.newEnd }, movedTo);
    if (olds.length === 0 || news.length === 0) continue;
    const filled = alignSpans(pair, olds, news);
    runs.push(...filled.runs);
    doubts.push(...filled.doubts);
    alternatives.push(...filled.alternatives);
  }
  return { runs: joinRuns(runs), doubts, alternatives };
}
