import type { MappedRun, TextDiff } from '../anchoring/diff.ts';
import type { Span } from '../anchoring/spans.ts';

/** The place of a suggestion in both texts. */
export interface AdoptionWindow {
  readonly quote: string;
  /** The sentences around the quote, old and new; the new ones are empty when all of them are gone. */
  readonly oldSentence: string;
  readonly newSentence: string;
  /** The new text around the quote alone: what stands between its neighbours, with some characters on each side. */
  readonly nearby: string;
  /** What stands exactly where the quote stood. */
  readonly instead: string;
  /** Characters of the quote that are kept in `instead`. */
  readonly kept: string;
  /** New words inside the quote or touching it. */
  readonly added: string;
  readonly evidence: Span | null;
}

const ENDS = new Set(['。', '；', '\n', '！', '？']);
/** Code units on each side of the quote that still belong to it. */
const AROUND = 40;
/** An addition this close to the quote (a punctuation mark between them) touches it. */
const TOUCHING = 2;

/** Looks up where the range `start`–`end` of the old text went, sentence and words. */
export function windowOf(diff: TextDiff, start: number, end: number): AdoptionWindow {
  const oldFrom = boundBefore(diff.old, start);
  const oldTo = boundAfter(diff.old, end);
  const oldSentence = diff.old.slice(oldFrom, oldTo);
  const quote = diff.old.slice(start, end);
  const pieces = largestMove(piecesOf(diff, oldFrom, oldTo));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) {
    return {
      quote,
      oldSentence,
      newSentence: '',
      nearby: '',
      instead: '',
      kept: '',
      added: '',
      evidence: null,
    };
  }
  const newFrom = boundBefore(diff.new, first.new);
  const newTo = boundAfter(diff.new, last.new + last.length);
  const before = pieces.findLast((piece) => piece.old < start);
  const after = pieces.find((piece) => piece.old + piece.length > end);
  const from = before ? Math.min(before.new + before.length, before.new + start - before.old) : newFrom;
  const to = after ? Math.max(after.new, after.new + end - after.old) : newTo;
  const place = { start: Math.min(from, to), end: Math.max(from, to) };
  const within = pieces.filter((piece) => piece.old < end && piece.old + piece.length > start);
  const kept = within
    .map(({ old, length }) => diff.old.slice(Math.max(start, old), Math.min(end, old + length)))
    .join('');
  const added = diff.inserted
    .map((span) => ({ start: Math.max(span.start, newFrom), end: Math.min(span.end, newTo) }))
    .filter((span) => span.start < span.end)
    .filter((span) => span.start <= place.end + TOUCHING && span.end >= place.start - TOUCHING)
    .map((span) => diff.new.slice(span.start, span.end))
    .join('\n');
  const nearFrom = Math.max(newFrom, place.start - AROUND);
  const nearTo = Math.min(newTo, place.end + AROUND);
  return {
    quote,
    oldSentence,
    newSentence: diff.new.slice(newFrom, newTo),
    nearby: diff.new.slice(nearFrom, nearTo),
    instead: diff.new.slice(place.start, place.end),
    kept,
    added,
    evidence: { start: nearFrom, end: nearTo },
  };
}

/** Start of the sentence that holds an offset. */
function boundBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !ENDS.has(text.charAt(at - 1))) at -= 1;
  return at;
}

/** End of the sentence that ends at or after an offset, its mark left out. */
function boundAfter(text: string, offset: number): number {
  if (offset > 0 && ENDS.has(text.charAt(offset - 1))) return offset;
  let at = offset;
  while (at < text.length && !ENDS.has(text.charAt(at))) at += 1;
  return at;
}

/** The runs that the range touches, each cut to it, in the order of the old text. */
function piecesOf(diff: TextDiff, start: number, end: number): MappedRun[] {
  return diff.runs.flatMap((run) => {
    const from = Math.max(start, run.old);
    const to = Math.min(end, run.old + run.length);
    return from < to ? [{ ...run, old: from, new: run.new + from - run.old, length: to - from }] : [];
  });
}

/** A sentence may have lost some words to a moved passage: the larger share says where it is. */
function largestMove(pieces: readonly MappedRun[]): MappedRun[] {
  const shares = new Map<number, number>();
  for (const { move, length } of pieces) shares.set(move, (shares.get(move) ?? 0) + length);
  const [largest] = [...shares].sort((a, b) => b[1] - a[1]);
  return pieces.filter(({ move }) => move === largest?.[0]);
}
