import type { ComparedBlock } from '../anchoring/compare.ts';
import { readingOrder } from './reading-order.ts';

/** Words of a marked-up text; without the deleted ones it is the new text, without the inserted ones the old. */
export interface RedlineRun {
  readonly kind: RedlineKind;
  /** They stand elsewhere too: as deleted where they came from, as inserted where they went. */
  readonly moved: boolean;
  readonly text: string;
}

export type RedlineKind = 'kept' | 'deleted' | 'inserted';

/** A line of the marked-up text. */
export interface RedlineParagraph {
  readonly runs: readonly RedlineRun[];
  /** What became of the line break after it; null after the last line, which has none. */
  readonly end: { readonly kind: RedlineKind; readonly moved: boolean } | null;
  /** Where it begins, in code units of the text that it stands in; the new one where it stands in both. */
  readonly at: { readonly side: 'old' | 'new'; readonly offset: number };
}

interface Piece extends RedlineRun {
  /** Where the piece begins in the old text (deleted) or in the new one. */
  readonly offset: number;
}

/** One text in which both versions can be read, line breaks included; see RedlineRun. */
export function redlineParagraphs(blocks: readonly ComparedBlock[]): RedlineParagraph[] {
  const paragraphs: RedlineParagraph[] = [];
  let runs: RedlineRun[] = [];
  let at: RedlineParagraph['at'] | null = null;
  const close = (end: RedlineParagraph['end']): void => {
    paragraphs.push({ runs, end, at: at ?? { side: 'new', offset: 0 } });
    runs = [];
    at = null;
  };
  for (const { kind, moved, text, offset } of readingOrder(blocks).flatMap(piecesOf)) {
    const side = kind === 'deleted' ? 'old' : 'new';
    let from = 0;
    for (const [number, line] of text.split('\n').entries()) {
      if (number > 0) close({ kind, moved });
      // A line whose beginning was deleted is still the line of the new text that goes on in it.
      if (at === null || (at.side === 'old' && side === 'new' && line !== '')) {
        at = { side, offset: offset + from };
      }
      if (line !== '') runs.push({ kind, moved, text: line });
      from += line.length + 1;
    }
  }
  close(null);
  return paragraphs;
}

function piecesOf({ block, side }: ReturnType<typeof readingOrder>[number]): Piece[] {
  const { old, new: fresh, changes } = block;
  const moved = block.op === 'moved';
  if (side === 'old') return [{ kind: 'deleted', moved, text: old.text, offset: old.start }];
  if (side === 'new') return [{ kind: 'inserted', moved, text: fresh.text, offset: fresh.start }];
  const pieces: Piece[] = [];
  const put = (kind: RedlineKind, start: number, end: number): void => {
    const { start: from, text } = kind === 'deleted' ? old : fresh;
    if (start < end) pieces.push({ kind, moved, text: text.slice(start - from, end - from), offset: start });
  };
  let done = fresh.start;
  for (const change of changes) {
    put('kept', done, change.new.start);
    put('deleted', change.old.start, change.old.end);
    put('inserted', change.new.start, change.new.end);
    done = change.new.end;
  }
  put('kept', done, fresh.end);
  return pieces;
}
