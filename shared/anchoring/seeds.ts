import { commonForwards } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';

const BASE = 0x01000193;

/** Calls `visit` with the hash and the position of every piece of `length` code units between the bounds. */
export function eachPiece(
  units: Uint16Array,
  start: number,
  end: number,
  length: number,
  visit: (hash: number, at: number) => void,
): void {
  if (end - start < length) return;
  let leaving = 1;
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = start; i < end; i++) {
    hash = (Math.imul(hash, BASE) + (units[i] ?? 0) + 1) | 0;
    if (i - start < length - 1) continue;
    const at = i - length + 1;
    visit(hash, at);
    hash = (hash - Math.imul((units[at] ?? 0) + 1, leaving)) | 0;
  }
}

const REPEATED = -1;

/** Position of every piece that occurs once between the bounds; repeated pieces are marked with −1. */
function uniquePieces(units: Uint16Array, start: number, end: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  eachPiece(units, start, end, length, (hash, at) => {
    places.set(hash, places.has(hash) ? REPEATED : at);
  });
  return places;
}

/**
 * Runs built from pieces of `length` code units that occur exactly once on each side of the region, in the
 * order of the old text. They may cross: heaviestChain picks those that keep their order.
 */
export function uniqueRuns(pair: TextPair, region: Region, length: number): Run[] {
  const oldPlaces = uniquePieces(pair.old, region.oldStart, region.oldEnd, length);
  const newPlaces = uniquePieces(pair.new, region.newStart, region.newEnd, length);
  const runs: Run[] = [];
  for (const [hash, old] of oldPlaces) {
    const found = newPlaces.get(hash);
    if (old === REPEATED || found === undefined || found === REPEATED) continue;
    const previous = runs.at(-1);
    if (previous && old - previous.old === found - previous.new && old <= previous.old + previous.length) {
      runs[runs.length - 1] = { ...previous, length: old + length - previous.old };
    } else if (commonForwards(pair, old, found, length) === length) {
      runs.push({ old, new: found, length });
    }
  }
  return runs;
}

/** Beyond this many runs only the longest take part, so that the quadratic search stays short. */
const MOST_RUNS = 3000;

/**
 * The heaviest selection of runs whose order is the same in both texts. Neighbours may overlap by a few
 * characters; the later one is then cut.
 */
export function heaviestChain(candidates: readonly Run[]): Run[] {
  const longest =
    candidates.length > MOST_RUNS
      ? [...candidates].sort((a, b) => b.length - a.length).slice(0, MOST_RUNS)
      : [...candidates];
  const runs = longest.sort((a, b) => a.old - b.old || a.new - b.new);
  const weight = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (const [i, run] of runs.entries()) {
    weight[i] = run.length;
    for (let j = i - 1; j >= 0; j--) {
      const earlier = runs[j];
      if (!earlier || (weight[j] ?? 0) + run.length <= (weight[i] ?? 0)) continue;
      const overlap = overlapOf(earlier, run);
      if (overlap >= run.length || earlier.old >= run.old || earlier.new >= run.new) continue;
      const joined = (weight[j] ?? 0) + run.length - overlap;
      if (joined > (weight[i] ?? 0)) {
        weight[i] = joined;
        before[i] = j;
      }
    }
    if (best < 0 || (weight[i] ?? 0) > (weight[best] ?? 0)) best = i;
  }
  const chain: Run[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) {
    const run = runs[i];
    if (run) chain.push(run);
  }
  return cutOverlaps(chain.reverse());
}

function overlapOf(earlier: Run, later: Run): number {
  return Math.max(0, earlier.old + earlier.length - later.old, earlier.new + earlier.length - later.new);
}

function cutOverlaps(chain: readonly Run[]): Run[] {
  const cut: Run[] = [];
  for (const run of chain) {
    const previous = cut.at(-1);
    const overlap = previous ? overlapOf(previous, run) : 0;
    if (overlap < run.length) {
      cut.push({ old: run.old + overlap, new: run.new + overlap, length: run.length - overlap });
    }
  }
  return cut;
}
