import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { passageAt } from '../../../shared/review/carry-passage.ts';
import type { Passage } from '../../../shared/review/carry-passage.ts';
import { rangeOfTarget } from '../../../shared/review/carry.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { listPlacements } from '../store/tables/placement.ts';
import { notesToCarry } from './carry-notes.ts';
import { waitingScores } from './carry-scores.ts';

/** What became of the notes of one version in another, in the order of the old text. */
export function loadPlacements(
  context: HandlerContext,
  from: VersionContent,
  to: VersionContent,
): OutputOf<'versions.placements'> {
  const db = context.store.read;
  const present = new Set(listAnnotations(db, to.version.id).map(({ id }) => id));
  const placements = new Map(
    listPlacements(db, from.version.id, to.version.id).map((each) => [each.annotationId, each]),
  );
  return {
    waiting: notesToCarry(context, from, to).length,
    waitingScores: waitingScores(context, from, to).length,
    placements: listAnnotations(db, from.version.id).flatMap((annotation) => {
      const found = placements.get(annotation.id);
      if (!found) return [];
      // A copy that was deleted on the new version is no copy any more.
      const carriedId = found.carriedId !== null && present.has(found.carriedId) ? found.carriedId : null;
      return [
        {
          placement: { ...found, carriedId },
          annotation,
          old: passageOf(from, rangeOfTarget(annotation.target, from)),
          new: passageOf(to, rangeOf(found.start, found.end)),
          near: passageOf(to, rangeOf(found.nearStart, found.nearEnd)),
        },
      ];
    }),
  };
}

const rangeOf = (start: number | null, end: number | null) =>
  start === null || end === null ? null : { start, end };

const passageOf = (
  content: VersionContent,
  range: { readonly start: number; readonly end: number } | null,
): Passage | null => (range ? passageAt(content, range) : null);
