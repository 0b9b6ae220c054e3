import type { Block } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';

/** What the screen shows at one time: a paragraph, or some sentences of a long one. Code units, half open. */
export interface Passage {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences (and of clauses before ；) inside a paragraph, as offsets in `text`. */
function breaks(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[。！？；][”’）》]*/gu)) found.push(match.index + match[0].length);
  if (found.at(-1) !== text.length) found.push(text.length);
  return found;
}

/** The end of the last clause (，) that ends between two offsets of `text`. */
function clauseEnd(text: string, after: number, before: number): number | null {
  const at = text.slice(after, before).lastIndexOf('，');
  return at < 0 ? null : after + at + 1;
}

/**
 * Cuts one paragraph into sentence groups of at most `size` code units. What would leave more than half of a page
 * empty, or be longer than one, is cut between clauses (one without a comma stays whole).
 */
function cut(block: Block, text: string, size: number): Passage[] {
  const own = text.slice(block.start, block.end);
  const passages: Passage[] = [];
  let from = 0;
  let last = 0;
  for (const end of breaks(own)) {
    while (end - from > size) {
      const inside = last - from < size / 2 ? clauseEnd(own, last, from + size) : null;
      const at = inside ?? last;
      if (at <= from) break;
      passages.push({ block, start: block.start + from, end: block.start + at });
      from = at;
      last = Math.max(last, at);
    }
    last = end;
  }
  if (last > from) passages.push({ block, start: block.start + from, end: block.start + last });
  return passages;
}

/** The passages of a report in reading order: the numbered paragraphs, long ones in sentence groups. */
export function buildPassages(blocks: readonly Block[], text: string, size: number): Passage[] {
  return blocks
    .filter((block) => block.paragraph !== null && block.end > block.start)
    .flatMap((block) => cut(block, text, size));
}

/** The passage that holds an offset, else the nearest one before it. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  const after = passages.findIndex((passage) => passage.start > offset);
  return after < 0 ? Math.max(0, passages.length - 1) : Math.max(0, after - 1);
}

/** Annotations of words in the passage, in the order of the text. */
export function annotationsOf(passage: Passage, annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter(
    ({ target }) =>
      target.type === 'range' && target.anchor.start < passage.end && target.anchor.end > passage.start,
  );
}

/** Line height of the passage as a multiple of its type; meeting.module.css has the same. */
const lineHeight = 1.78;

/** Code units that fit a view (CSS pixels) at a type size in CSS pixels; at least a long sentence. */
export function passageSize(width: number, height: number, type: number): number {
  const characters = Math.floor(width / type) * Math.floor(height / (type * lineHeight));
  return Math.max(60, characters - Math.ceil(width / type / 2));
}

/** Which part of its paragraph a passage is, from 1, and of how many. */
export function partOf(passages: readonly Passage[], at: number): { index: number; count: number } {
  const block = passages[at]?.block;
  const first = passages.findIndex((passage) => passage.block === block);
  return { index: at - first + 1, count: passages.filter((passage) => passage.block === block).length };
}
