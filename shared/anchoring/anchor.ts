import { splitsSurrogatePair } from '../text/code-points.ts';
import { findApproximate, similarity } from './similarity.ts';

/**
 * Where a note stands in one text. Joins the TextQuoteSelector (exact, prefix, suffix) and the
 * TextPositionSelector (start, end) of the W3C Web Annotation Data Model, but counts UTF-16 code units of
 * the canonical text; shared/text/code-points.ts converts for interchange.
 */
export interface Anchor {
  /** The words themselves; empty for an insertion point. */
  readonly exact: string;
  /** Up to 32 code units before and after, never half a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
  /** Half-open range in code units. */
  readonly start: number;
  readonly end: number;
  /** Id of the block in which the range starts, where the text has blocks. */
  readonly blockId: string | null;
}

/**
 * Result of a search: placed = wording unchanged, place certain; check = a person must look; lost = not found
 * (start, end null). `score` runs from 0 (nothing) to 1 (same words, same surroundings). */
export type ResolvedAnchor =
  | {
      readonly state: 'placed' | 'check';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly state: 'lost'; readonly start: null; readonly end: null; readonly score: 0 };

/** Code units of context kept on each side. */
export const CONTEXT_LENGTH = 32;
/** A quote below this length says too little to be placed by itself (97 % of such hits are wrong). */
export const SHORT_QUOTE = 5;
/** The least similarity of a reworded quote, and of its better context side. */
export const QUOTE_BAR = 0.8;
const CONTEXT_BAR = 0.7;
/** Both context sides of a short quote must reach this. */
const SHORT_CONTEXT_BAR = 0.5;

const LOST: ResolvedAnchor = { state: 'lost', start: null, end: null, score: 0 };
/** A quote of this length that occurs once is worth showing even where its surroundings are new. */
const TELLING_QUOTE = 16;
/** Two candidates whose contexts differ by less than this (of 2) cannot be told apart. */
const CLEAR_LEAD = 0.3;

/**
 * Describes the range `start`–`end` (code units, end exclusive) of `text`. A bound in the middle of a
 * surrogate pair is moved outwards. Throws RangeError when the range is not inside the text.
 */
export function describeRange(text: string, start: number, end: number, blockId: string | null): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length) {
    throw new RangeError(`Range ${start}-${end} is not inside a text of ${text.length} code units`);
  }
  const from = splitsSurrogatePair(text, start) ? start - 1 : start;
  const to = splitsSurrogatePair(text, end) ? (end === start ? end - 1 : end + 1) : end;
  let before = Math.max(0, from - CONTEXT_LENGTH);
  if (splitsSurrogatePair(text, before)) before += 1;
  let after = Math.min(text.length, to + CONTEXT_LENGTH);
  if (splitsSurrogatePair(text, after)) after -= 1;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
    start: from,
    end: to,
    blockId,
  };
}

/**
 * Finds an anchor in a text of which nothing but the anchor is known: the remembered position first, then
 * the same words with their context, then similar words. With both versions at hand use carryAnchors.
 */
export function resolveAnchor(text: string, anchor: Anchor): ResolvedAnchor {
  const { exact, prefix, suffix, start, end } = anchor;
  const standsThere =
    text.startsWith(exact, start) &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, end) &&
    // Without any words around, only the whole text can vouch for an empty or short quote.
    (prefix + suffix !== '' || exact.length >= SHORT_QUOTE || text.length === exact.length);
  if (standsThere) return { state: 'placed', start, end, score: 1 };
  if (exact === '') return resolvePoint(text, anchor);
  return resolveExact(text, anchor) ?? resolveSimilar(text, anchor) ?? LOST;
}

/** An insertion point is where its two contexts meet, once. */
function resolvePoint(text: string, { prefix, suffix }: Anchor): ResolvedAnchor {
  const around = prefix + suffix;
  if (around.length < SHORT_QUOTE) return LOST;
  const at = text.indexOf(around);
  if (at < 0 || text.includes(around, at + 1)) return LOST;
  const point = at + prefix.length;
  return { state: 'placed', start: point, end: point, score: 1 };
}

function resolveExact(text: string, anchor: Anchor): ResolvedAnchor | null {
  const { exact, start } = anchor;
  let best: { at: number; sides: Sides } | null = null;
  let second = -1;
  let count = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const sides = contextSides(text, at, at + exact.length, anchor);
    count += 1;
    const nearer = best !== null && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || sides.sum > best.sides.sum || (sides.sum === best.sides.sum && nearer)) {
      second = best?.sides.sum ?? -1;
      best = { at, sides };
    } else if (sides.sum > second) {
      second = sides.sum;
    }
  }
  if (best === null) return null;
  const { at, sides } = best;
  const known = contextSuffices(exact, sides);
  if (!known && (exact.length < TELLING_QUOTE || count > 1)) return null;
  const certain = known && sides.sum >= 2 * CONTEXT_BAR && sides.sum - second >= CLEAR_LEAD;
  return {
    state: certain ? 'placed' : 'check',
    start: at,
    end: at + exact.length,
    score: (2 + sides.sum) / 4,
  };
}

function resolveSimilar(text: string, anchor: Anchor): ResolvedAnchor | null {
  const { exact } = anchor;
  if (exact.length < SHORT_QUOTE) return null;
  const limit = Math.floor(exact.length * (1 - QUOTE_BAR));
  let best: ResolvedAnchor | null = null;
  for (const { start, end, distance } of findApproximate(text, exact, limit)) {
    const sides = contextSides(text, start, end, anchor);
    if (!contextSuffices(exact, sides)) continue;
    const score = (1 - distance / exact.length) / 2 + sides.sum / 4;
    if (best === null || score > best.score) best = { state: 'check', start, end, score };
  }
  return best;
}

/** How alike the surroundings are, 0–1 each; the sum counts both. */
export interface Sides {
  readonly before: number;
  readonly after: number;
  readonly sum: number;
}

/** Compares the surroundings of `start`–`end` in `text` with those an anchor remembers. */
export function contextSides(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: Pick<Anchor, 'prefix' | 'suffix'>,
): Sides {
  const here = text.slice(Math.max(0, start - prefix.length), start);
  const there = text.slice(end, end + suffix.length);
  // At the edge of the old text there is nothing to compare: the other side speaks for both.
  const before = prefix === '' ? similarity(there, suffix) : similarity(here, prefix);
  const after = suffix === '' ? before : similarity(there, suffix);
  return { before, after, sum: before + after };
}

/** The strict rule: the better side ≥ 0.7; for a quote under five characters both sides ≥ 0.5. */
export function contextSuffices(exact: string, { before, after }: Sides): boolean {
  if (exact.length < SHORT_QUOTE) return Math.min(before, after) >= SHORT_CONTEXT_BAR;
  return Math.max(before, after) >= CONTEXT_BAR;
}
