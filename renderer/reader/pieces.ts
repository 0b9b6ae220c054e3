import type { Annotation } from '../../shared/review/annotation.ts';
import type { TextRange } from '../state/version-index.ts';
import type { TermSign } from './glossary.ts';
import type { Mark } from './marks.ts';

/** What a paragraph is put together from, in order. */
export type Piece =
  | { readonly type: 'text'; readonly start: number; readonly end: number; readonly bold: boolean }
  /** New wording of a textEdit; shown, but no part of the text. */
  | { readonly type: 'newWords'; readonly annotationId: string; readonly words: string }
  /** Explains the term that ends here; shown, but no part of the text. */
  | { readonly type: 'term'; readonly sign: TermSign }
  /** Read out only. */
  | {
      readonly type: 'spoken';
      readonly annotationId: string;
      readonly edge: 'begin' | 'end';
      readonly number: number;
    }
  /** Read out instead of each mark where they crowd. */
  | { readonly type: 'crowd'; readonly count: number };

/** With more marks than this each announcement drowns the text; their number alone is read out then. */
const MOST_SPOKEN = 24;

interface Cut {
  readonly at: number;
  readonly order: number;
  readonly piece: Piece | null;
}

/**
 * The pieces of one chunk: its text, cut where a bold title begins or ends, where a mark begins or ends (announced), and
 * where new wording stands (after the old). Where marks crowd only their number is announced.
 */
export function piecesOf(
  chunk: TextRange,
  bold: readonly TextRange[],
  marks: readonly Mark[],
  annotationById: ReadonlyMap<string, Annotation>,
  terms: readonly TermSign[] = [],
): Piece[] {
  const cuts: Cut[] = [];
  for (const title of bold) {
    cuts.push({ at: title.start, order: 0, piece: null }, { at: title.end, order: 0, piece: null });
  }
  const isCrowd = marks.length > MOST_SPOKEN;
  if (isCrowd) cuts.push({ at: chunk.start, order: 3, piece: { type: 'crowd', count: marks.length } });
  for (const mark of marks) {
    const change = annotationById.get(mark.id)?.wordingChange;
    if (change?.proposed && change.operation !== 'delete' && mark.end > chunk.start) {
      cuts.push({
        at: mark.end,
        order: 1,
        piece: { type: 'newWords', annotationId: mark.id, words: change.proposed },
      });
    }
    if (isCrowd) continue;
    const spoken = (edge: 'begin' | 'end'): Piece => ({
      type: 'spoken',
      annotationId: mark.id,
      edge,
      number: mark.number,
    });
    cuts.push({ at: mark.start, order: 3, piece: spoken('begin') });
    if (mark.end > chunk.start) cuts.push({ at: mark.end, order: 2, piece: spoken('end') });
  }
  for (const sign of terms) {
    if (sign.at > chunk.start) cuts.push({ at: sign.at, order: 2.5, piece: { type: 'term', sign } });
  }
  const inside = cuts
    .filter((cut) => cut.at >= chunk.start && cut.at <= chunk.end)
    .sort((a, b) => a.at - b.at || a.order - b.order);

  const pieces: Piece[] = [];
  let at = chunk.start;
  const text = (to: number) => {
    if (to <= at) return;
    pieces.push({
      type: 'text',
      start: at,
      end: to,
      bold: bold.some((title) => at >= title.start && to <= title.end),
    });
    at = to;
  };
  for (const cut of inside) {
    text(cut.at);
    if (cut.piece) pieces.push(cut.piece);
  }
  text(chunk.end);
  return pieces;
}
