/**
 * Places of one UTF-16 code unit inside a segment: ascending offsets of three bytes each, lowest byte first. Read as
 * they lie, without unpacking, since most of a long list is skipped.
 */
export type Postings = Uint8Array;

const WIDTH = 3;

/** The length of a segment at which the next one begins; one text may run beyond it. */
export const SEGMENT_SIZE = 2 ** 20;
/** Places of the index: segment × this + offset. What three bytes hold. */
export const SEGMENT_SPAN = 2 ** 24;

/** How many places a list holds. */
export const countOf = (postings: Postings): number => postings.length / WIDTH;

/** The list with more places at its end. */
export function appended(postings: Postings | undefined, offsets: readonly number[]): Postings {
  const before = postings?.length ?? 0;
  const bytes = new Uint8Array(before + offsets.length * WIDTH);
  if (postings) bytes.set(postings);
  let at = before;
  for (const offset of offsets) {
    bytes[at] = offset & 0xff;
    bytes[at + 1] = (offset >>> 8) & 0xff;
    bytes[at + 2] = offset >>> 16;
    at += WIDTH;
  }
  return bytes;
}

function read(postings: Postings, index: number): number {
  const at = index * WIDTH;
  return (postings[at] ?? 0) | ((postings[at + 1] ?? 0) << 8) | ((postings[at + 2] ?? 0) << 16);
}

/** The places of a list less `shift`: where a phrase begins whose code unit at `shift` stands there. */
export function beginnings(postings: Postings, shift: number): Uint32Array {
  const places = new Uint32Array(countOf(postings));
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const begin = read(postings, i) - shift;
    if (begin >= 0) places[count++] = begin;
  }
  return places.subarray(0, count);
}

/** Those of the ascending places whose place + shift is in the list; overwrites what it is given. */
export function confirmed(places: Uint32Array, postings: Postings, shift: number): Uint32Array {
  const length = countOf(postings);
  const count = places.length;
  let kept = 0;
  let at = 0;
  for (let i = 0; i < count && at < length; i++) {
    const begin = places[i] ?? 0;
    const wanted = begin + shift;
    // In growing steps, then halving: cheap where the lists are alike and where one is far longer.
    let step = 1;
    let low = at;
    while (at < length && read(postings, at) < wanted) {
      low = at + 1;
      at += step;
      step *= 2;
    }
    let high = Math.min(at, length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (read(postings, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    at = low;
    if (at < length && read(postings, at) === wanted) places[kept++] = begin;
  }
  return places.subarray(0, kept);
}
