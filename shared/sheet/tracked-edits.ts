import type { Annotation } from '../review/annotation.ts';
import { printableText } from './clean.ts';

/** A note that proposes a wording, and the words in the canonical text (code units) that it is about. */
export interface ProposedEdit {
  readonly annotation: Pick<Annotation, 'id' | 'wordingChange' | 'createdAt'>;
  readonly start: number;
  readonly end: number;
}

/**
 * The ids of the changes of wording whose words can stand in the text together, so that each can be accepted or
 * rejected by itself: none touches words that another deletes, and no two put words in at one point. Of those that
 * collide the one that begins first stays. A change that proposes no words is none.
 */
export function trackedEdits(edits: readonly ProposedEdit[]): Set<string> {
  const tracked = new Set<string>();
  const points = new Set<number>();
  let deletedTo = 0;
  for (const { annotation, start, end } of edits.toSorted(byPlace)) {
    const change = annotation.wordingChange;
    if (change === null || start >= end) continue;
    const puts = change.operation !== 'delete';
    if (puts && (printableText(change.proposed) === '' || points.has(end))) continue;
    if (placeOf(change.operation, start, end) < deletedTo) continue;
    tracked.add(annotation.id);
    if (puts) points.add(end);
    if (change.operation !== 'insert') deletedTo = end;
  }
  return tracked;
}

/** An insertion changes the text at the end of its quote only. */
const placeOf = (operation: string | undefined, start: number, end: number): number =>
  operation === 'insert' ? end : start;

function byPlace(a: ProposedEdit, b: ProposedEdit): number {
  return (
    placeOf(a.annotation.wordingChange?.operation, a.start, a.end) -
      placeOf(b.annotation.wordingChange?.operation, b.start, b.end) ||
    a.end - b.end ||
    a.annotation.createdAt - b.annotation.createdAt ||
    (a.annotation.id < b.annotation.id ? -1 : 1)
  );
}
