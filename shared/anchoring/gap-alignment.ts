import type { Region, Run, TextPair } from './runs.ts';

/** Weight of one matched character; marks and blanks say half as much as words. */
const WORD = 2;
const MARK = 1;
/** Price of opening one more change: an island of one character is never kept. */
const OPEN = 3;

const isMark = (unit: number): boolean =>
  unit < 0x30 || (unit >= 0x3000 && unit <= 0x3003) || (unit >= 0xff00 && unit <= 0xff0f) || unit === 0xff1b;

/**
 * The best alignment of a small region by dynamic programming with one price per change, so that stray
 * single characters do not tear a rewritten sentence to pieces. Time and memory grow with the area.
 */
export function alignGap(pair: TextPair, region: Region): Run[] {
  const height = region.oldEnd - region.oldStart;
  const width = region.newEnd - region.newStart;
  const stride = width + 1;
  const IMPOSSIBLE = -1e9;
  // In each cell: bit 0 = a match came out of a change; bits 1–2 = a change came from a match (0), above (1), left (2).
  const trace = new Uint8Array((height + 1) * stride);
  let matched = new Int32Array(stride).fill(IMPOSSIBLE);
  let changed = new Int32Array(stride).fill(-OPEN);
  matched[0] = 0;
  trace.fill(4, 1, stride);
  for (let i = 1; i <= height; i++) {
    const nextMatched = new Int32Array(stride).fill(IMPOSSIBLE);
    const nextChanged = new Int32Array(stride);
    nextChanged[0] = -OPEN;
    trace[i * stride] = 2;
    const unit = pair.old[region.oldStart + i - 1] ?? 0;
    const weight = isMark(unit) ? MARK : WORD;
    for (let j = 1; j <= width; j++) {
      let mark = 0;
      let match = IMPOSSIBLE;
      if (pair.new[region.newStart + j - 1] === unit) {
        match = matched[j - 1] ?? 0;
        const out = changed[j - 1] ?? 0;
        if (out > match) {
          match = out;
          mark = 1;
        }
        match += weight;
        nextMatched[j] = match;
      }
      let change = match - OPEN;
      const above = changed[j] ?? 0;
      const left = nextChanged[j - 1] ?? 0;
      if (above >= change && above >= left) {
        change = above;
        mark |= 2;
      } else if (left >= change) {
        change = left;
        mark |= 4;
      }
      nextChanged[j] = change;
      trace[i * stride + j] = mark;
    }
    matched = nextMatched;
    changed = nextChanged;
  }
  const endsMatched = (matched[width] ?? 0) >= (changed[width] ?? 0);
  return readTrace(trace, stride, region, endsMatched);
}

function readTrace(trace: Uint8Array, stride: number, region: Region, endsMatched: boolean): Run[] {
  const runs: Run[] = [];
  let i = region.oldEnd - region.oldStart;
  let j = region.newEnd - region.newStart;
  let inMatch = endsMatched;
  let length = 0;
  while (i > 0 || j > 0) {
    const mark = trace[i * stride + j] ?? 0;
    if (inMatch) {
      length += 1;
      i -= 1;
      j -= 1;
      if ((mark & 1) === 0 && (i > 0 || j > 0)) continue;
      inMatch = false;
      runs.push({ old: region.oldStart + i, new: region.newStart + j, length });
      length = 0;
    } else if ((mark & 2) !== 0) i -= 1;
    else if ((mark & 4) !== 0) j -= 1;
    else inMatch = true;
  }
  return runs.reverse();
}
