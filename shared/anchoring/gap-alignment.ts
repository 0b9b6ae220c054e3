import { PRICE } from './information.ts';
import type { Region, Run, TextPair } from './runs.ts';

/** How the best way into a cell came about: two bits for each of its three states. */
const MATCHED = 0;
const DELETING = 1;
const INSERTING = 2;
const IMPOSSIBLE = -1e9;

/**
 * The most probable alignment of a small region by dynamic programming: what agrees counts by how much it says,
 * each change costs what its improbability is, and one that both deletes and inserts costs more than either. Time
 * and memory grow with the area.
 */
export function alignGap(pair: TextPair, region: Region): Run[] {
  const height = region.oldEnd - region.oldStart;
  const width = region.newEnd - region.newStart;
  const stride = width + 1;
  // Bits 0–1: where a match came from; bits 2–3: a deletion; bits 4–5: an insertion.
  const trace = new Uint8Array((height + 1) * stride);
  const { matched, deleting, inserting } = rowsOf(stride);
  const { begin, length } = PRICE;
  const opening = begin + length;
  const news = pair.new.subarray(region.newStart, region.newEnd);
  matched[0] = 0;
  for (let j = 1; j <= width; j++) {
    inserting[j] = -opening;
    trace[j] = (j === 1 ? MATCHED : INSERTING) << 4;
  }
  for (let i = 1; i <= height; i++) {
    const unit = pair.old[region.oldStart + i - 1] ?? 0;
    const alone = pair.information.alone(unit);
    const following = pair.information.after(pair.old[region.oldStart + i - 2] ?? 0, unit);
    const row = i * stride;
    // The cell above to the left, and the cell to the left: the arrays are written over from left to right.
    let diagonalMatched = IMPOSSIBLE;
    let diagonalChanged = IMPOSSIBLE;
    let diagonalChange = DELETING;
    let leftMatched = IMPOSSIBLE;
    let leftDeleting = IMPOSSIBLE;
    let leftInserting = IMPOSSIBLE;
    for (let j = 0; j <= width; j++) {
      const aboveMatched = matched[j] ?? IMPOSSIBLE;
      const aboveDeleting = deleting[j] ?? IMPOSSIBLE;
      const aboveInserting = inserting[j] ?? IMPOSSIBLE;
      let mark = 0;
      let match = IMPOSSIBLE;
      if (j > 0 && news[j - 1] === unit) {
        match = diagonalMatched + following;
        if (diagonalChanged + alone > match) {
          match = diagonalChanged + alone;
          mark = diagonalChange;
        }
      }
      let insertion = leftInserting;
      let from = INSERTING;
      if (leftDeleting - length > insertion) {
        insertion = leftDeleting - length;
        from = DELETING;
      }
      if (leftMatched - opening > insertion) {
        insertion = leftMatched - opening;
        from = MATCHED;
      }
      // Within a replacement the deletion comes first: the other order would be the same change again.
      let deletion = aboveDeleting;
      if (aboveMatched - opening > deletion) deletion = aboveMatched - opening;
      else mark |= DELETING << 2;
      diagonalMatched = aboveMatched;
      diagonalChanged = aboveDeleting;
      diagonalChange = DELETING;
      if (aboveInserting > aboveDeleting) {
        diagonalChanged = aboveInserting;
        diagonalChange = INSERTING;
      }
      leftMatched = matched[j] = match;
      leftDeleting = deleting[j] = deletion;
      leftInserting = inserting[j] = insertion;
      trace[row + j] = mark | (from << 4);
    }
  }
  const ends = [matched[width], deleting[width], inserting[width]];
  const best = Math.max(...ends.map((value) => value ?? IMPOSSIBLE));
  return readTrace(trace, stride, region, ends.indexOf(best));
}

interface Rows {
  readonly matched: Int32Array;
  readonly deleting: Int32Array;
  readonly inserting: Int32Array;
}

const rowsOf = (stride: number): Rows => ({
  matched: new Int32Array(stride).fill(IMPOSSIBLE),
  deleting: new Int32Array(stride).fill(IMPOSSIBLE),
  inserting: new Int32Array(stride).fill(IMPOSSIBLE),
});

function readTrace(trace: Uint8Array, stride: number, region: Region, end: number): Run[] {
  const runs: Run[] = [];
  let i = region.oldEnd - region.oldStart;
  let j = region.newEnd - region.newStart;
  let state = end;
  let length = 0;
  while (i > 0 || j > 0) {
    const mark = trace[i * stride + j] ?? 0;
    const from = (mark >> (2 * state)) & 3;
    if (state === MATCHED) {
      length += 1;
      i -= 1;
      j -= 1;
      if (from !== MATCHED || (i === 0 && j === 0)) {
        runs.push({ old: region.oldStart + i, new: region.newStart + j, length });
        length = 0;
      }
    } else if (state === DELETING) i -= 1;
    else j -= 1;
    state = from;
  }
  return runs.reverse();
}
