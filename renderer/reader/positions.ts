/**
 * The way between the page and the canonical text. A chunk is an element with `data-start` (code units of the
 * canonical text) whose text nodes are that text, one after another. Elements with `data-foreign` inside a chunk
 * (new wording, announcements, numbers) are shown but are no part of the text: they have no length here.
 */

/** A place in the page. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

const CHUNK = '[data-start]';
const FOREIGN = '[data-foreign]';

/** The text nodes of a chunk that hold canonical text, in order. */
export function ownTextNodes(chunk: Element): Text[] {
  const walker = document.createTreeWalker(chunk, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(FOREIGN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** First offset of a chunk, code units. */
export function chunkStart(chunk: Element): number {
  return Number(chunk.getAttribute('data-start'));
}

/** Offset after the last character of a chunk. */
export function chunkEnd(chunk: Element): number {
  return ownTextNodes(chunk).reduce((sum, node) => sum + node.length, chunkStart(chunk));
}

/** All chunks below `root`, in text order. */
export function chunksOf(root: Element): Element[] {
  return [...root.querySelectorAll(CHUNK)];
}

/** Whether the point lies before `other` in document order. */
function isBefore(point: DomPoint, other: Node): boolean {
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.collapse(true);
  return range.comparePoint(other, 0) > 0;
}

/**
 * The offset of a place in the page, or null when `root` holds no text. A place between chunks belongs to the
 * chunk before it when it ends a selection (`as` = 'end'), else to the chunk after it.
 */
export function offsetOf(root: Element, point: DomPoint, as: 'start' | 'end'): number | null {
  const holder = point.node instanceof Element ? point.node : point.node.parentElement;
  const chunk = holder?.closest(CHUNK);
  if (chunk && root.contains(chunk)) return offsetInChunk(chunk, point);
  let before: Element | null = null;
  for (const candidate of chunksOf(root)) {
    if (isBefore(point, candidate)) {
      if (as === 'end' && before) return chunkEnd(before);
      return chunkStart(candidate);
    }
    before = candidate;
  }
  return before ? chunkEnd(before) : null;
}

function offsetInChunk(chunk: Element, point: DomPoint): number {
  let offset = chunkStart(chunk);
  for (const node of ownTextNodes(chunk)) {
    if (node === point.node) return offset + Math.min(point.offset, node.length);
    if (isBefore(point, node)) return offset;
    offset += node.length;
  }
  return offset;
}

/**
 * The place of an offset. At the border of two text nodes it is the end of the first one for 'end' and the start
 * of the second one for 'start', so that a range never reaches over foreign words.
 */
export function pointAt(root: Element, offset: number, as: 'start' | 'end'): DomPoint | null {
  const chunks = chunksOf(root);
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = chunks[middle];
    if (!candidate) return null;
    const start = chunkStart(candidate);
    if (start < offset || (start === offset && as === 'start')) low = middle;
    else high = middle - 1;
  }
  const chunk = chunks[low];
  if (!chunk) return null;
  const next = chunks[low + 1];
  // Behind the separator stands the first character of the next chunk, also for an end.
  if (next && offset > chunkEnd(chunk)) return pointInChunk(next, offset, 'start');
  return pointInChunk(chunk, offset, as);
}

function pointInChunk(chunk: Element, offset: number, as: 'start' | 'end'): DomPoint | null {
  let left = Math.max(0, offset - chunkStart(chunk));
  let last: Text | null = null;
  for (const node of ownTextNodes(chunk)) {
    if (left < node.length || (left === node.length && as === 'end')) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}

/** One text node of the text and where it stands in it. */
export interface TextSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** Whether foreign words that are seen (new wording) or a paragraph's edge stand before it. */
  readonly broken: boolean;
}

/** The text nodes of some chunks in text order; build it once for many ranges. */
export function textSpans(chunks: Iterable<Element>): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const chunk of chunks) {
    let start = chunkStart(chunk);
    let first = true;
    for (const node of ownTextNodes(chunk)) {
      const end = start + node.length;
      spans.push({ node, start, end, broken: first || isAfterSeenWords(node) });
      start = end;
      first = false;
    }
  }
  return spans;
}

/** Whether new wording stands between this node and the text before it; announcements between are not seen. */
function isAfterSeenWords(node: Text): boolean {
  for (let before = node.previousSibling; before instanceof Element; before = before.previousSibling) {
    if (before.tagName === 'INS') return true;
    if (!before.matches(FOREIGN)) return false;
  }
  return false;
}

/** Index of the first span that ends behind an offset. */
function spanAfter(spans: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The DOM ranges of a stretch of text; as few as possible, none reaches over seen foreign words. */
export function spanRanges(spans: readonly TextSpan[], start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let open: Range | null = null;
  for (let i = spanAfter(spans, start); i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= end) break;
    const from = Math.max(start, span.start) - span.start;
    const to = Math.min(end, span.end) - span.start;
    if (from >= to) continue;
    if (!open || span.broken) {
      open = document.createRange();
      open.setStart(span.node, from);
      ranges.push(open);
    }
    open.setEnd(span.node, to);
  }
  return ranges;
}

/** The same for a single stretch of some chunks. */
export function domRanges(chunks: Iterable<Element>, start: number, end: number): Range[] {
  return spanRanges(textSpans(chunks), start, end);
}
