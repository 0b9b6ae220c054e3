import type { Mark } from './marks.ts';
import type { Box, MarkPlace } from './sheet-types.ts';

/** A chunk of the sheet as it was laid out; CSS pixels from the top of the content. */
export interface ChunkBox {
  readonly element: Element;
  /** The marks that touch it, in text order. */
  marks: readonly Mark[];
  /** Where the marks that end in it stand, once it was drawn; `first` is null for a mark that begins before it. */
  ends: ReadonlyMap<string, { readonly first: Box | null; readonly last: Box }> | null;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Gives each chunk the marks that touch it; both are in text order. */
export function shareMarks(chunks: readonly ChunkBox[], marks: readonly Mark[]): void {
  const lists = chunks.map((): Mark[] => []);
  for (const mark of marks) {
    for (let i = chunkAt(chunks, mark.start); i < chunks.length; i += 1) {
      const chunk = chunks[i];
      if (!chunk || chunk.start >= mark.end) break;
      if (chunk.end > mark.start) lists[i]?.push(mark);
    }
  }
  chunks.forEach((chunk, i) => {
    chunk.marks = lists[i] ?? [];
  });
}

/** Where a mark stands: measured where its paragraph was drawn, else reckoned; undefined while there is no paragraph. */
export function placeIn(chunks: readonly ChunkBox[], mark: Mark): MarkPlace | undefined {
  const chunk = chunks[chunkAt(chunks, mark.end - 1)];
  const end = chunk?.ends?.get(mark.id);
  if (!chunk || !end) return reckon(chunks, mark);
  return { first: end.first ?? reckon(chunks, mark)?.first ?? end.last, exact: true };
}

/** A place out of view, reckoned from the paragraph's box. */
function reckon(chunks: readonly ChunkBox[], mark: Mark): MarkPlace | undefined {
  const chunk = chunks[chunkAt(chunks, mark.start)];
  if (!chunk) return undefined;
  const share = (mark.start - chunk.start) / Math.max(1, chunk.end - chunk.start);
  const top = chunk.top + share * Math.max(0, chunk.bottom - chunk.top - 30);
  return { first: { left: 0, right: 0, top, bottom: top + 30 }, exact: false };
}

/** Index of the last chunk that begins at or before an offset. */
function chunkAt(chunks: readonly ChunkBox[], offset: number): number {
  return Math.max(
    0,
    lastIndex(chunks.length, (i) => (chunks[i]?.start ?? 0) <= offset),
  );
}

/** The last of `count` indices for which `holds` is true, where it turns false once; −1 for none. */
export function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
