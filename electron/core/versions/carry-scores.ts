import type { VersionContent } from '../../../shared/report/model.ts';
import { scoresToCarry } from '../../../shared/review/carry-scores.ts';
import type { CarriedScore } from '../../../shared/review/carry-scores.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import type { Writer } from '../store/store.ts';
import { listPlacements } from '../store/tables/placement.ts';
import { listScores, scoreFields } from '../store/tables/score.ts';

/** The person's own scores of a version that can go to the other one and have not. */
export function waitingScores(
  { store, personId }: HandlerContext,
  from: VersionContent,
  to: VersionContent,
): CarriedScore[] {
  const own = (versionId: string) =>
    listScores(store.read, versionId).filter(({ authorId }) => authorId === personId);
  return scoresToCarry(own(from.version.id), own(to.version.id), from, to);
}

/**
 * Copies scores to the other version, as they were given and when; of the notes that are their evidence those that
 * have a copy there. The old ones stay.
 */
export function copyScores(
  write: Writer,
  scores: readonly CarriedScore[],
  from: VersionContent,
  to: VersionContent,
  newId: () => string,
): void {
  if (scores.length === 0) return;
  const placements = listPlacements(write, from.version.id, to.version.id);
  const copies = new Map(placements.map(({ annotationId, carriedId }) => [annotationId, carriedId]));
  for (const { score, target } of scores) {
    const evidence = score.evidence.flatMap((id) => copies.get(id) ?? []);
    const id = newId();
    write.create('score', id, scoreFields({ ...score, id, versionId: to.version.id, target, evidence }));
  }
}
