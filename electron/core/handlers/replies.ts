import type { reviewOperations } from '../../../shared/contract/review.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { AnnotationReply } from '../../../shared/review/annotation-reply.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { refusal } from '../refusal.ts';
import type { Writer } from '../store/store.ts';
import { findAnnotation } from '../store/tables/annotation.ts';
import { findReply, replyFields } from '../store/tables/reply.ts';
import { readProfile } from '../store/tables/workspace.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

type ReplyOperation = 'reply.create' | 'reply.update' | 'reply.delete';

/** Handlers of the threads below annotations. */
export function replyHandlers({
  store,
  ports,
  personId,
}: HandlerContext): HandlersOf<Pick<typeof reviewOperations, ReplyOperation>> {
  const mustFindNote = (id: string): Annotation => {
    const note = findAnnotation(store.read, id);
    if (!note) throw refusal('notFound', undefined, { annotationId: id });
    return note;
  };
  /** A reply of the person at this workspace, with its note; another's words are not changed here. */
  const mustBeOwn = (id: string): { reply: AnnotationReply; note: Annotation } => {
    const reply = findReply(store.read, id);
    if (!reply) throw refusal('notFound', undefined, { replyId: id });
    if (reply.authorId !== personId) throw refusal('invalidInput', undefined, { replyId: id });
    return { reply, note: mustFindNote(reply.annotationId) };
  };
  const run = (
    operation: ReplyOperation,
    label: string,
    note: Annotation,
    editSession: string | undefined,
    work: (write: Writer) => void,
  ): { annotation: Annotation } => {
    store.command(
      {
        operation,
        label,
        authorId: personId,
        versionId: note.versionId,
        recordId: note.id,
        editSession: editSession ?? null,
        undoable: true,
      },
      work,
    );
    return { annotation: mustFindNote(note.id) };
  };
  return {
    'reply.create': ({ id, annotationId, body, editSession }) => {
      const note = mustFindNote(annotationId);
      const replyId = id ?? ports.newId();
      if (findReply(store.read, replyId)) throw refusal('conflict', undefined, { replyId });
      const now = ports.now();
      const reply: AnnotationReply = {
        id: replyId,
        revision: 1,
        annotationId,
        authorId: personId,
        authorName: readProfile(store.read)?.name ?? '',
        body,
        createdAt: now,
        updatedAt: now,
      };
      return run('reply.create', stepLabels.replied(note.kind), note, editSession, (write) =>
        write.create('annotation_reply', replyId, replyFields(reply)),
      );
    },
    'reply.update': ({ id, body, editSession }) => {
      const { reply, note } = mustBeOwn(id);
      if (reply.body === body) return { annotation: note };
      const fields = replyFields({ ...reply, body, updatedAt: ports.now() });
      return run('reply.update', stepLabels.replyChanged(note.kind), note, editSession, (write) =>
        write.update('annotation_reply', id, fields),
      );
    },
    'reply.delete': ({ id, editSession }) => {
      const { note } = mustBeOwn(id);
      return run('reply.delete', stepLabels.replyDeleted(note.kind), note, editSession, (write) =>
        write.remove('annotation_reply', id),
      );
    },
  };
}
