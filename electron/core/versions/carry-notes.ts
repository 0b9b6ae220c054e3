import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/review/annotation.ts';
import type { Placement, PlacementDecision, PlacementState } from '../../../shared/review/carry.ts';
import { carriedNote, linksOn, rangeOfTarget, rangesToCarry } from '../../../shared/review/carry.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { removeAnnotation } from '../handlers/remove-annotation.ts';
import { loadContent } from '../library/load-content.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields, findAnnotation, listAnnotations } from '../store/tables/annotation.ts';
import { replyFields } from '../store/tables/reply.ts';
import { listPlacements, placementFields } from '../store/tables/placement.ts';
import { copyScores, waitingScores } from './carry-scores.ts';

/** The notes of a version that have no placement on another one yet. */
export function notesToCarry(
  context: HandlerContext,
  from: VersionContent,
  to: VersionContent,
): Annotation[] {
  const db = context.store.read;
  const pair = listPlacements(db, from.version.id, to.version.id);
  const back = listPlacements(db, to.version.id, from.version.id);
  // A copy that came from the other version is that version's note already.
  const known = new Set([
    ...pair.map(({ annotationId }) => annotationId),
    ...back.map(({ carriedId }) => carriedId),
  ]);
  return listAnnotations(db, from.version.id).filter(({ id }) => !known.has(id));
}

/** Carries notes and scores over in one undoable step; resolves to how many had each outcome. */
export async function carryNotes(
  context: HandlerContext,
  from: VersionContent,
  to: VersionContent,
): Promise<Record<PlacementState | 'scores', number>> {
  const { store, ports, versions, personId } = context;
  const ranges = rangesToCarry(notesToCarry(context, from, to), from);
  const found = await versions.run({ type: 'carry', old: from.text, new: to.text, ranges });
  const byId = new Map(found.map((each) => [each.id, each]));
  const asked = new Map(ranges.map((range) => [range.id, range]));
  // What was deleted or put elsewhere while the search ran waits for the next time.
  const current = notesToCarry(context, from, to).filter((note) => {
    const [range] = rangesToCarry([note], from);
    const before = asked.get(note.id);
    // A note on the whole report has no range, neither before nor now.
    return range?.start === before?.start && range?.end === before?.end;
  });
  const scores = waitingScores(context, from, to);
  const counts = { placed: 0, check: 0, lost: 0, scores: scores.length };
  store.command(
    {
      operation: 'versions.carry',
      label: stepLabels.notesCarried(current.length, scores.length),
      authorId: personId,
      versionId: to.version.id,
      recordId: to.version.id,
      editSession: null,
      undoable: true,
    },
    (write) => {
      for (const note of current) {
        const { state, place, near, score, target } = carriedNote(note, byId.get(note.id), to);
        counts[state] += 1;
        const carriedId =
          state === 'placed' && target
            ? createCopy(
                write,
                note,
                () => from,
                to,
                target,
                () => ports.newId(),
              )
            : null;
        write.create(
          'placement',
          ports.newId(),
          placementFields({
            fromVersionId: from.version.id,
            toVersionId: to.version.id,
            annotationId: note.id,
            state,
            start: place?.start ?? null,
            end: place?.end ?? null,
            nearStart: near?.start ?? null,
            nearEnd: near?.end ?? null,
            score,
            decision: 'open',
            carriedId,
          }),
        );
      }
      copyScores(write, scores, from, to, () => ports.newId());
    },
  );
  return counts;
}

/** The same note on another version with its thread, as they were written and when. */
function createCopy(
  write: Writer,
  note: Annotation,
  from: () => Pick<VersionContent, 'tasks' | 'measures'>,
  to: VersionContent,
  target: AnnotationTarget,
  newId: () => string,
): string {
  const id = newId();
  const links = note.links.length === 0 ? [] : linksOn(note.links, from(), to);
  const copy: Annotation = { ...note, id, versionId: to.version.id, target, links };
  write.create('annotation', id, annotationFields(copy, rangeOfTarget(target, to)?.start ?? -1));
  for (const reply of note.replies) {
    write.create('annotation_reply', newId(), replyFields({ ...reply, annotationId: id }));
  }
  return id;
}

/** Puts the copy of a note on a target (null: takes it away) and writes down what the person decided. */
export function settlePlacement(
  write: Writer,
  placement: Placement,
  note: Annotation,
  to: VersionContent,
  decision: PlacementDecision,
  target: AnnotationTarget | null,
  newId: () => string,
): void {
  const copy = placement.carriedId === null ? null : findAnnotation(write, placement.carriedId);
  let carriedId: string | null = null;
  if (target === null) {
    if (copy) removeAnnotation(write, copy);
  } else if (copy) {
    const moved: Annotation = { ...copy, target };
    write.update('annotation', copy.id, annotationFields(moved, rangeOfTarget(target, to)?.start ?? -1));
    carriedId = copy.id;
  } else {
    carriedId = createCopy(write, note, () => loadContent(write, note.versionId), to, target, newId);
  }
  const range = target === null ? null : rangeOfTarget(target, to);
  const place =
    decision === 'reattached' ? { range_start: range?.start ?? null, range_end: range?.end ?? null } : {};
  write.update('placement', placement.id, { ...place, decision, carried_id: carriedId });
}
