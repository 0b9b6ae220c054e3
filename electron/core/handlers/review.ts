import type { reviewOperations } from '../../../shared/contract/review.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { annotationFault, changeAnnotation } from '../../../shared/review/annotation-rules.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { mustFindVersion } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { CommandInfo } from '../store/change-log.ts';
import {
  annotationFields,
  annotationStates,
  findAnnotation,
  listAnnotations,
} from '../store/tables/annotation.ts';
import { listScores } from '../store/tables/score.ts';
import { targetStart, versionText } from '../store/tables/targets.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';
import { removeAnnotation } from './remove-annotation.ts';
import { replyHandlers } from './replies.ts';
import { setScore } from './set-score.ts';

export function reviewHandlers(context: HandlerContext): HandlersOf<typeof reviewOperations> {
  const { store, ports, personId } = context;
  const mustFind = (id: string): Annotation => {
    const annotation = findAnnotation(store.read, id);
    if (!annotation) throw refusal('notFound', undefined, { annotationId: id });
    return annotation;
  };
  const info = (
    operation: string,
    label: string,
    { versionId, id }: Annotation,
    editSession: string | undefined,
  ): Omit<CommandInfo, 'id'> => ({
    operation,
    label,
    authorId: personId,
    versionId,
    recordId: id,
    editSession: editSession ?? null,
    undoable: true,
  });
  /** Where the annotation stands; throws when a rule is broken. */
  const checkedPosition = (annotation: Annotation): number => {
    const { versionId, target } = annotation;
    const start = targetStart(store.read, versionId, target);
    const fault = annotation.links.some((link) => targetStart(store.read, versionId, link) === null)
      ? 'targetMissing'
      : annotationFault(annotation, versionText(store.read, versionId), start);
    if (fault === 'targetMissing') throw refusal('notFound', undefined, { fault });
    if (fault !== null) throw refusal('invalidInput', undefined, { fault });
    return start ?? -1;
  };
  return {
    'annotation.list': ({ versionId }) => {
      mustFindVersion(store.read, versionId);
      return { annotations: listAnnotations(store.read, versionId) };
    },
    'annotation.create': ({ id, editSession, ...given }) => {
      mustFindVersion(store.read, given.versionId);
      const now = ports.now();
      const recordId = id ?? ports.newId();
      if (findAnnotation(store.read, recordId))
        throw refusal('conflict', undefined, { annotationId: recordId });
      const annotation: Annotation = {
        ...given,
        id: recordId,
        revision: 1,
        resolution: null,
        replies: [],
        authorId: personId,
        createdAt: now,
        updatedAt: now,
      };
      const fields = annotationFields(annotation, checkedPosition(annotation));
      const label = stepLabels.annotationCreated(annotation.kind);
      store.command(info('annotation.create', label, annotation, editSession), (write) =>
        write.create('annotation', recordId, fields),
      );
      return { annotation: mustFind(recordId) };
    },
    'annotation.update': ({ id, changes, editSession }) => {
      const before = mustFind(id);
      const after = {
        ...changeAnnotation(before, changes),
        updatedAt: before.updatedAt,
      };
      if (JSON.stringify(after) === JSON.stringify(before)) return { annotation: before };
      const fields = annotationFields({ ...after, updatedAt: ports.now() }, checkedPosition(after));
      const label = changeLabel(before, after);
      store.command(info('annotation.update', label, before, editSession), (write) =>
        write.update('annotation', id, fields),
      );
      return { annotation: mustFind(id) };
    },
    'annotation.delete': ({ id }) => {
      const annotation = mustFind(id);
      const label = stepLabels.annotationDeleted(annotation.kind);
      store.command(info('annotation.delete', label, annotation, undefined), (write) =>
        removeAnnotation(write, annotation),
      );
      return {};
    },
    'annotation.history': ({ id }) => {
      mustFind(id);
      return { states: annotationStates(store.read, id) };
    },
    ...replyHandlers(context),
    'score.list': ({ versionId }) => {
      mustFindVersion(store.read, versionId);
      return { scores: listScores(store.read, versionId) };
    },
    'score.set': (input) => ({ score: setScore(context, input) }),
  };
}

/** What a change is called in 修改记录: another kind, dealt with, open again, linked, or just changed. */
function changeLabel(before: Annotation, after: Annotation): string {
  if (before.kind !== after.kind) return stepLabels.annotationRetyped(before.kind, after.kind);
  if (before.resolution === null && after.resolution !== null)
    return stepLabels.annotationResolved(after.kind);
  if (before.resolution !== null && after.resolution === null)
    return stepLabels.annotationReopened(after.kind);
  if (JSON.stringify(before.links) !== JSON.stringify(after.links))
    return stepLabels.annotationLinked(after.kind);
  return stepLabels.annotationChanged(after.kind);
}
