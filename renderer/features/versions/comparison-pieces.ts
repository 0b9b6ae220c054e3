import type { OutputOf } from '../../../shared/contract/contract.ts';
import { readingOrder } from '../../../shared/sheet/reading-order.ts';

export type ComparedBlock = OutputOf<'versions.compare'>['blocks'][number];

/** Words of one paragraph as they are drawn; `change` counts the changes of the paragraph from 0. */
export interface ComparedPiece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
  readonly change: number | null;
}

export type Side = 'old' | 'new' | 'both';

/** What is drawn of a paragraph: the old words, the new ones, or both in one line. */
export function piecesOf(block: ComparedBlock, side: Side): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  const push = (kind: ComparedPiece['kind'], text: string, change: number | null) => {
    if (text !== '') pieces.push({ kind, text, change });
  };
  const text = side === 'old' ? block.old : block.new;
  const other = side === 'old' ? 'old' : 'new';
  let at = text.start;
  const cut = (from: number, to: number) => text.text.slice(from - text.start, to - text.start);
  block.changes.forEach((change, number) => {
    const here = change[other];
    push('same', cut(at, here.start), null);
    if (side !== 'new') {
      const { start } = block.old;
      push('deleted', block.old.text.slice(change.old.start - start, change.old.end - start), number);
    }
    if (side !== 'old') push('inserted', cut(here.start, here.end), number);
    at = here.end;
  });
  push('same', cut(at, text.end), null);
  return withoutLastBreak(pieces);
}

/** The break that ends a paragraph is drawn by the paragraph itself. */
function withoutLastBreak(pieces: ComparedPiece[]): ComparedPiece[] {
  const last = pieces.at(-1);
  if (last?.kind !== 'same' || !last.text.endsWith('\n')) return pieces;
  return [...pieces.slice(0, -1), { ...last, text: last.text.replace(/\n+$/u, '') }];
}

/** Number of changes of a paragraph as a person counts them: a moved paragraph is one, with what changed in it. */
export function changesOf(block: ComparedBlock): number {
  if (block.op === 'equal') return 0;
  return Math.max(1, block.changes.length);
}

/** A line break that came or went alone shows in how the paragraphs stand. */
const hasWords = ({ old, new: fresh }: ComparedBlock): boolean => `${old.text}${fresh.text}`.trim() !== '';

export interface NumberedBlock {
  readonly block: ComparedBlock;
  /** Only a line that says where a moved paragraph went from here. */
  readonly away: boolean;
  /** The number that its first change has in the whole comparison. */
  readonly first: number;
  /** For a moved paragraph: whether it stands earlier now than before. */
  readonly movedUp: boolean;
}

/** The paragraphs with their changes numbered through, and how many there are; a line where one moved away is none. */
export function numberChanges(blocks: readonly ComparedBlock[]): {
  readonly items: readonly NumberedBlock[];
  readonly total: number;
} {
  let total = 0;
  let before = 0;
  const items = readingOrder(blocks.filter(hasWords)).map(({ block, side }) => {
    const away = block.op === 'moved' && side === 'old';
    const first = total;
    if (!away) total += changesOf(block);
    const movedUp = block.op === 'moved' && block.old.start >= before;
    if (block.op === 'equal' || block.op === 'changed') before = block.old.end;
    return { block, away, first, movedUp };
  });
  return { items, total };
}
