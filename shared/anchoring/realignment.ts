import { alignGap } from './gap-alignment.ts';
import { joinRuns } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';

/** Shared stretches that no inserted copy explains, and how far a border inside them may be put anew. */
const CUTS = [
  { sure: 48, margin: 20 },
  { sure: 32, margin: 12 },
  { sure: 20, margin: 8 },
] as const;
/** The largest area that is aligned anew as a whole (some milliseconds). */
const LARGEST_AREA = 300_000;

/**
 * Aligns once more, as wholes, the stretches in which changes lie close together. Pieces that occur once on each
 * side are found fast, but they deceive where words were inserted that stood near by before and the words
 * themselves were torn: then only the alignment of all of it tells the old from the copied.
 */
export function realign(pair: TextPair, region: Region, chain: readonly Run[]): Run[] {
  return joinRuns(refine(pair, region, chain, 0));
}

function refine(pair: TextPair, region: Region, chain: readonly Run[], level: number): Run[] {
  const cut = CUTS[level];
  if (!cut) return [...chain];
  const runs: Run[] = [];
  let { oldStart, newStart } = region;
  let pending: Run[] = [];
  const close = (oldEnd: number, newEnd: number): void => {
    const window = { oldStart, oldEnd, newStart, newEnd };
    const [first] = pending;
    const unchanged =
      pending.length === 1 && first?.length === oldEnd - oldStart && first.length === newEnd - newStart;
    const area = (oldEnd - oldStart) * (newEnd - newStart);
    if (unchanged || area === 0) runs.push(...pending);
    else if (area <= LARGEST_AREA) runs.push(...alignGap(pair, window));
    else runs.push(...refine(pair, window, pending, level + 1));
    pending = [];
  };
  for (const run of chain) {
    if (run.length < cut.sure) {
      pending.push(run);
      continue;
    }
    const { margin } = cut;
    const rest = run.length - 2 * margin;
    pending.push({ ...run, length: margin });
    close(run.old + margin, run.new + margin);
    runs.push({ old: run.old + margin, new: run.new + margin, length: rest });
    oldStart = run.old + margin + rest;
    newStart = run.new + margin + rest;
    pending.push({ old: oldStart, new: newStart, length: margin });
  }
  close(region.oldEnd, region.newEnd);
  return runs;
}
