import { isLineOnOneSide, strayHead, strayTail, wholeLines } from './moved-lines.ts';
import type { Region, Run, TextPair } from './runs.ts';
import { eachPiece } from './seeds.ts';
import { alignSpans, freeSpans, within } from './spans.ts';
import type { Span } from './spans.ts';

/** A passage that stands in another order in the new text, perhaps edited. */
export interface Move {
  readonly region: Region;
  /** What was found to be equal; a proper alignment of the region finds more. */
  readonly runs: readonly Run[];
  /** False when another passage would fit nearly as well, or when the passage is less than a paragraph. */
  readonly certain: boolean;
}

const PIECE = 8;
/** A piece that occurs more often than this among the free text is a stock phrase. */
const MOST_HITS = 8;
/** How far apart two matching stretches of one moved passage may lie. */
const WIDEST_GAP = 120;
/** A passage that is less than whole paragraphs counts as moved from this many equal characters on. */
const LEAST_CLAUSE = 48;
const SURE_CLAUSE = 64;
/** A whole line of one text that is part of a line in the other counts as moved from this many equal characters on. */
const LEAST_PART = 24;
/** The share of whole moved paragraphs that must be equal in stretches of a piece or more. */
const LEAST_SHARE = 0.3;
/** So many characters of moved lines may have been taken for others before: common openings and line ends. */
const MOST_TAKEN = 12;
const LINE_BREAK = 0x0a;

/** Enough rounds for moves inside moves; each looks at what the ones before left free. */
const MOST_ROUNDS = 6;

/**
 * Moved passages, looked for only in what the in-order alignment left free on both sides: a deleted
 * paragraph is never "found" in a near-copy that stood elsewhere all the time.
 */
export function findMoves(pair: TextPair, inOrder: readonly Run[]): Move[] {
  const moves: Move[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const taken = [...inOrder, ...moves.flatMap((move) => move.runs)];
    const free = {
      old: freeSpans(taken, 'old', pair.old.length),
      new: freeSpans(taken, 'new', pair.new.length),
    };
    const found = findMovesOnce(pair, free);
    if (found.length === 0) break;
    moves.push(...found);
  }
  return moves;
}

function findMovesOnce(pair: TextPair, free: Free): Move[] {
  const chains = [...chainsOf(pair, freeMatches(pair, free)), ...equalLines(pair, free)].sort(
    (a, b) => b.weight - a.weight,
  );
  const moves: Move[] = [];
  for (const chain of chains) {
    if (moves.some((move) => touches(move.region, chain.region))) continue;
    const lines = wholeLines(pair, chain.region);
    // The other half of a line may have stayed or moved elsewhere: then only what is free belongs here.
    const alone = lines !== null && takenIn(free, lines) <= MOST_TAKEN;
    const region = alone ? lines : widen(pair, free, chain.region, moves);
    const whole = lines !== null;
    const longer = Math.max(region.oldEnd - region.oldStart, region.newEnd - region.newStart);
    const dense = chain.weight >= longer * LEAST_SHARE;
    const clause = chain.weight >= LEAST_CLAUSE && isMoveNotCopy(pair, free, chain.region);
    const parted =
      chain.weight >= LEAST_PART &&
      isLineOnOneSide(pair, chain.region, chain.weight) &&
      isMoveNotCopy(pair, free, chain.region);
    const enough = (whole && dense) || chain.weight >= SURE_CLAUSE || clause || parted;
    if (!enough) continue;
    const rival = chains.some(
      (other) =>
        other !== chain && other.weight >= chain.weight * 0.8 && overlapsMostly(other.region, chain.region),
    );
    const core = whole || chain.weight >= SURE_CLAUSE ? region : chain.region;
    const { runs } = alignSpans(
      pair,
      within(free.old, core.oldStart, core.oldEnd),
      within(free.new, core.newStart, core.newEnd),
    );
    moves.push({ runs, region: core, certain: !rival && (whole || chain.weight >= SURE_CLAUSE) });
  }
  return moves;
}

interface Free {
  readonly old: readonly Span[];
  readonly new: readonly Span[];
}

interface Chain {
  readonly region: Region;
  readonly weight: number;
}

/** Longest exact matches (at least one piece long) between free text and free text. */
function freeMatches(pair: TextPair, free: Free): Run[] {
  const places = new Map<number, { at: number; span: Span }[]>();
  for (const span of free.new) {
    eachPiece(pair.new, span.start, span.end, PIECE, (hash, at) => {
      const known = places.get(hash);
      if (known) known.push({ at, span });
      else places.set(hash, [{ at, span }]);
    });
  }
  const matches: Run[] = [];
  for (const span of free.old) {
    eachPiece(pair.old, span.start, span.end, PIECE, (hash, old) => {
      const hits = places.get(hash) ?? [];
      if (hits.length > MOST_HITS) return;
      for (const { at, span: target } of hits) {
        const goesOnBefore = old > span.start && at > target.start && pair.old[old - 1] === pair.new[at - 1];
        if (goesOnBefore) continue;
        const limit = Math.min(span.end - old, target.end - at);
        let length = 0;
        while (length < limit && pair.old[old + length] === pair.new[at + length]) length += 1;
        if (length >= PIECE) matches.push({ old, new: at, length });
      }
    });
  }
  return matches;
}

/** How many earlier matches are looked at as neighbours of one. */
const LOOK_BACK = 40;

/** Joins matches that follow each other closely in both texts. */
function chainsOf(pair: TextPair, matches: readonly Run[]): Chain[] {
  const runs = [...matches].sort((a, b) => a.old - b.old || a.new - b.new);
  const weight = runs.map((run) => run.length);
  const before = runs.map(() => -1);
  for (const [i, run] of runs.entries()) {
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const earlier = runs[j];
      if (!earlier) continue;
      const oldGap = run.old - earlier.old - earlier.length;
      const newGap = run.new - earlier.new - earlier.length;
      if (oldGap > WIDEST_GAP || newGap > WIDEST_GAP || Math.min(oldGap, newGap) < -PIECE) continue;
      if (earlier.old >= run.old || earlier.new >= run.new) continue;
      const joined = (weight[j] ?? 0) + run.length + Math.min(0, oldGap, newGap);
      if (joined > (weight[i] ?? 0)) {
        weight[i] = joined;
        before[i] = j;
      }
    }
  }
  const taken = new Set<number>();
  const chains: Chain[] = [];
  const order = runs.map((_, i) => i).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0));
  for (const last of order) {
    const chain: Run[] = [];
    for (let i = last; i >= 0 && !taken.has(i); i = before[i] ?? -1) {
      taken.add(i);
      const run = runs[i];
      if (run) chain.unshift(run);
    }
    const head = chain[0];
    const tail = chain.at(-1);
    if (!head || !tail) continue;
    const opening = strayHead(pair.old, head);
    const closing = strayTail(pair.old, tail);
    chains.push({
      region: {
        oldStart: head.old + opening,
        oldEnd: tail.old + tail.length - closing,
        newStart: head.new + opening,
        newEnd: tail.new + tail.length - closing,
      },
      weight: chain.reduce((sum, run) => sum + run.length, 0) - opening - closing,
    });
  }
  return chains;
}

/** Short lines (headings) that stand free as a whole in both texts, each once. */
function equalLines(pair: TextPair, free: Free): Chain[] {
  const olds = freeLines(pair.old, free.old);
  const news = freeLines(pair.new, free.new);
  const chains: Chain[] = [];
  for (const [line, span] of olds) {
    const found = news.get(line);
    if (!span || !found) continue;
    const region = { oldStart: span.start, oldEnd: span.end, newStart: found.start, newEnd: found.end };
    chains.push({ region, weight: line.length });
  }
  return chains;
}

/** Lines lying wholly in free text, by their words; null for words that occur more than once. */
function freeLines(units: Uint16Array, spans: readonly Span[]): Map<string, Span | null> {
  const lines = new Map<string, Span | null>();
  for (const span of spans) {
    let start = span.start;
    for (let i = span.start; i <= span.end; i++) {
      const ends = i === units.length || units[i] === LINE_BREAK;
      if (!ends) continue;
      const whole = start === 0 || units[start - 1] === LINE_BREAK;
      const length = i - start;
      if (whole && length > 1 && length <= 2 * PIECE) {
        const line = String.fromCharCode(...units.subarray(start, i));
        lines.set(line, lines.has(line) ? null : { start, end: i });
      }
      start = i + 1;
    }
  }
  return lines;
}

const touches = (a: Region, b: Region): boolean =>
  (a.oldStart < b.oldEnd && b.oldStart < a.oldEnd) || (a.newStart < b.newEnd && b.newStart < a.newEnd);

function overlapsMostly(a: Region, b: Region): boolean {
  const old = Math.min(a.oldEnd, b.oldEnd) - Math.max(a.oldStart, b.oldStart);
  const fresh = Math.min(a.newEnd, b.newEnd) - Math.max(a.newStart, b.newStart);
  return old > (b.oldEnd - b.oldStart) / 2 || fresh > (b.newEnd - b.newStart) / 2;
}

/** Extends a matching stretch to the borders of its paragraphs, as far as the text is free on both sides. */
function widen(pair: TextPair, free: Free, region: Region, moves: readonly Move[]): Region {
  const old = toLineBorders(pair.old, free.old, region.oldStart, region.oldEnd);
  const fresh = toLineBorders(pair.new, free.new, region.newStart, region.newEnd);
  const wide = { oldStart: old.start, oldEnd: old.end, newStart: fresh.start, newEnd: fresh.end };
  return moves.some((move) => touches(move.region, wide)) ? region : wide;
}

function toLineBorders(units: Uint16Array, spans: readonly Span[], from: number, to: number): Span {
  const head = spans.find((span) => span.start <= from && from < span.end);
  const tail = spans.find((span) => span.start < to && to <= span.end);
  let start = from;
  while (head && start > head.start && units[start - 1] !== LINE_BREAK) start -= 1;
  let end = to;
  while (tail && end < tail.end && units[end - 1] !== LINE_BREAK) end += 1;
  return { start, end };
}

/** More agreement than this beyond what was deleted betrays a copy of words that also stayed in place. */
const COPY_MARGIN = 8;

/** Characters of a region that already take part in another match, in the text that has more of them. */
function takenIn(free: Free, { oldStart, oldEnd, newStart, newEnd }: Region): number {
  const lengthOf = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.max(
    oldEnd - oldStart - lengthOf(within(free.old, oldStart, oldEnd)),
    newEnd - newStart - lengthOf(within(free.new, newStart, newEnd)),
  );
}

/** A moved clause ends where the deleted text ends; a copy of a kept passage goes on agreeing. */
function isMoveNotCopy(pair: TextPair, free: Free, region: Region): boolean {
  const head = free.old.find((span) => span.start <= region.oldStart && region.oldStart < span.end);
  const tail = free.old.find((span) => span.start < region.oldEnd && region.oldEnd <= span.end);
  let before = 0;
  while (
    before < COPY_MARGIN &&
    region.newStart > before &&
    pair.old[region.oldStart - 1 - before] === pair.new[region.newStart - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (
    after < COPY_MARGIN &&
    region.newEnd + after < pair.new.length &&
    pair.old[region.oldEnd + after] === pair.new[region.newEnd + after]
  ) {
    after += 1;
  }
  const copiedBefore = head?.start === region.oldStart && before === COPY_MARGIN;
  const copiedAfter = tail?.end === region.oldEnd && after === COPY_MARGIN;
  return !copiedBefore && !copiedAfter;
}
