import { CONTEXT_LENGTH, QUOTE_BAR, SHORT_QUOTE, contextSides, contextSuffices } from './anchor.ts';
import type { TextDiff } from './diff.ts';
import type { Span } from './spans.ts';
import { findApproximate } from './similarity.ts';

/** A place in the new text whose words resemble a lost passage; half-open, code units. */
export interface FuzzyPlace extends Span {
  /** 0–1: half the words, half the surroundings. */
  readonly score: number;
}

/** Agreement of this length with words that stayed elsewhere betrays a copy. */
const COPY_MARGIN = 8;
/** A piece that occurs more often than this in the inserted text tells nothing, nor do two characters. */
const MOST_PLACES = 24;
const MOST_OPENINGS = 600;

/** Finds the passage `start`–`end` of the old text among the inserted text of the new one, or null. */
export type FuzzySearch = (start: number, end: number) => FuzzyPlace | null;

/**
 * Strict fuzzy search for what the character map lost. It looks only where the new text is new: everything
 * else already is some other passage of the old text. `isKept(at)` tells whether the old character stays.
 */
export function fuzzySearch(diff: TextDiff, isKept: (at: number) => boolean): FuzzySearch {
  const index = pairsOf(diff);
  return (start, end) => {
    const quote = diff.old.slice(start, end);
    const prefix = diff.old.slice(Math.max(0, start - CONTEXT_LENGTH), start);
    const suffix = diff.old.slice(end, end + CONTEXT_LENGTH);
    let best: FuzzyPlace | null = null;
    for (const place of candidates(diff, index, quote)) {
      const sides = contextSides(diff.new, place.start, place.end, { prefix, suffix });
      if (!contextSuffices(quote, sides)) continue;
      if (continuesInKept(diff, { start, end }, place, isKept)) continue;
      const score = (1 - place.distance / quote.length) / 2 + sides.sum / 4;
      if (best === null || score > best.score) best = { start: place.start, end: place.end, score };
    }
    return best;
  };
}

interface Candidate extends Span {
  readonly distance: number;
}

type PairIndex = ReadonlyMap<string, readonly { readonly at: number; readonly span: Span }[]>;

/** Where each pair of characters stands in the inserted text. */
function pairsOf(diff: TextDiff): PairIndex {
  const index = new Map<string, { at: number; span: Span }[]>();
  for (const span of diff.inserted) {
    for (let at = span.start; at + 1 < span.end; at++) {
      const pair = diff.new.slice(at, at + 2);
      const known = index.get(pair);
      if (known) known.push({ at, span });
      else index.set(pair, [{ at, span }]);
    }
  }
  return index;
}

/**
 * Of `limit` + 1 pieces of the quote one at least stands unharmed in any match, so only places that hold a
 * piece are compared in full.
 */
function candidates(diff: TextDiff, index: PairIndex, quote: string): Candidate[] {
  const limit = quote.length < SHORT_QUOTE ? 0 : Math.floor(quote.length * (1 - QUOTE_BAR) + 1e-9);
  const pieceLength = Math.floor(quote.length / (limit + 1));
  if (pieceLength < 2) return [];
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (let k = 0; k <= limit; k++) {
    const offset = k * pieceLength;
    const piece = quote.slice(offset, offset + pieceLength);
    const openings = index.get(piece.slice(0, 2)) ?? [];
    if (openings.length > MOST_OPENINGS) continue;
    const places = openings.filter(({ at }) => diff.new.startsWith(piece, at));
    if (places.length > MOST_PLACES) continue;
    for (const { at, span } of places) {
      const from = Math.max(span.start, at - offset - limit);
      const to = Math.min(span.end, at - offset + quote.length + limit);
      if (to - from < quote.length - limit || seen.has(from)) continue;
      seen.add(from);
      for (const match of placesIn(diff.new.slice(from, to), quote, limit)) {
        found.push({ start: from + match.start, end: from + match.end, distance: match.distance });
      }
    }
  }
  return found;
}

function placesIn(text: string, quote: string, limit: number): Candidate[] {
  const at = text.indexOf(quote);
  if (at >= 0) return [{ start: at, end: at + quote.length, distance: 0 }];
  return limit === 0 ? [] : findApproximate(text, quote, limit);
}

/** True when the words around the candidate go on agreeing with words that were kept in place. */
function continuesInKept(diff: TextDiff, lost: Span, place: Span, isKept: (at: number) => boolean): boolean {
  let kept = 0;
  for (let k = 1; lost.start - k >= 0 && diff.old[lost.start - k] === diff.new[place.start - k]; k++) {
    if (isKept(lost.start - k)) kept += 1;
    if (kept >= COPY_MARGIN) return true;
  }
  kept = 0;
  for (let k = 0; lost.end + k < diff.old.length; k++) {
    if (diff.old[lost.end + k] !== diff.new[place.end + k]) break;
    if (isKept(lost.end + k)) kept += 1;
    if (kept >= COPY_MARGIN) return true;
  }
  return false;
}
