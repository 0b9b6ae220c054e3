import type { SourceBlock } from './source.ts';
import { composedPieces } from './composition.ts';

/**
 * The canonical text of a version: Unicode NFC, one LF between paragraphs, blank paragraphs dropped, outer white
 * space of a paragraph trimmed. Every position that the program stores counts in it (UTF-16 code units).
 */
export interface CanonicalText {
  readonly text: string;
  readonly paragraphs: readonly CanonicalParagraph[];
}

/** One paragraph and the characters of the source it came from. */
export interface CanonicalParagraph {
  /** Half-open range in the canonical text. */
  readonly start: number;
  readonly end: number;
  /** Line of the source block; two paragraphs share it where a block holds line breaks. */
  readonly line: number;
  readonly page: number | null;
  /** Half-open range in the text of the source block. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /**
   * Where NFC changed lengths: both ends of every piece, relative to sourceStart and to start; null where each
   * character stayed in place.
   */
  readonly pieces: { readonly source: readonly number[]; readonly canonical: readonly number[] } | null;
}

/** A place in the source: line of the block and UTF-16 offset in its text. */
export interface SourcePlace {
  readonly line: number;
  readonly offset: number;
}

/** Where a position inside a piece that NFC changed goes: to the beginning or to the end of the piece. */
export type Side = 'start' | 'end';

/** Builds the canonical text of the blocks of a source. */
export function canonicalize(blocks: readonly SourceBlock[]): CanonicalText {
  const paragraphs: CanonicalParagraph[] = [];
  const texts: string[] = [];
  let next = 0;
  for (const block of blocks) {
    for (const { from, raw } of linesOf(block.text)) {
      const trimmed = raw.trim();
      if (trimmed === '') continue;
      const sourceStart = from + raw.indexOf(trimmed);
      const composed = trimmed.normalize('NFC');
      paragraphs.push({
        start: next,
        end: next + composed.length,
        line: block.line,
        page: block.page ?? null,
        sourceStart,
        sourceEnd: sourceStart + trimmed.length,
        pieces: composed === trimmed ? null : composedPieces(trimmed, composed),
      });
      texts.push(composed);
      next += composed.length + 1;
    }
  }
  return { text: texts.join('\n'), paragraphs };
}

/**
 * Canonical offset of a place in the source, or null when its line has no paragraph. A place in trimmed white space
 * goes to the nearer end of its paragraph.
 */
export function canonicalOffset(canonical: CanonicalText, place: SourcePlace, side: Side): number | null {
  const own = paragraphsOfLine(canonical, place.line);
  const paragraph = own.find(({ sourceEnd }) => place.offset <= sourceEnd) ?? own.at(-1);
  if (!paragraph) return null;
  const inside = clamp(place.offset, paragraph.sourceStart, paragraph.sourceEnd) - paragraph.sourceStart;
  const { pieces, start } = paragraph;
  return start + (pieces ? carry(inside, pieces.source, pieces.canonical, side) : inside);
}

/** Place in the source of a canonical offset; null for an empty text. */
export function sourcePlace(canonical: CanonicalText, offset: number, side: Side): SourcePlace | null {
  const paragraph = paragraphAt(canonical, offset);
  if (!paragraph) return null;
  const inside = clamp(offset, paragraph.start, paragraph.end) - paragraph.start;
  const { pieces, sourceStart, line } = paragraph;
  return {
    line,
    offset: sourceStart + (pieces ? carry(inside, pieces.canonical, pieces.source, side) : inside),
  };
}

/** The paragraph that holds an offset; a separator belongs to the paragraph before it. */
export function paragraphAt({ paragraphs }: CanonicalText, offset: number): CanonicalParagraph | undefined {
  return paragraphs[lastIndex(paragraphs.length, (index) => (paragraphs[index]?.start ?? 0) <= offset)];
}

function paragraphsOfLine({ paragraphs }: CanonicalText, line: number): CanonicalParagraph[] {
  const found: CanonicalParagraph[] = [];
  const last = lastIndex(paragraphs.length, (index) => (paragraphs[index]?.line ?? 0) <= line);
  for (let index = last; index >= 0 && paragraphs[index]?.line === line; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph) found.unshift(paragraph);
  }
  return found;
}

/** Largest index for which a condition holds that is true up to some index and false after it; −1 = nowhere. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Carries a position from one list of piece ends to the other; inside a changed piece it goes to `side`. */
function carry(position: number, from: readonly number[], to: readonly number[], side: Side): number {
  const index = lastIndex(from.length, (at) => (from[at] ?? 0) <= position);
  const begin = from[index] ?? 0;
  const target = to[index] ?? 0;
  const end = from[index + 1] ?? begin;
  const targetEnd = to[index + 1] ?? target;
  if (position === begin) return target;
  if (end - begin === targetEnd - target) return target + position - begin;
  return side === 'start' ? target : targetEnd;
}

function* linesOf(text: string): Generator<{ from: number; raw: string }> {
  let from = 0;
  for (const raw of text.split('\n')) {
    yield { from, raw };
    from += raw.length + 1;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
