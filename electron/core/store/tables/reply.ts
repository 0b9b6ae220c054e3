import { annotationReply } from '../../../../shared/review/annotation-reply.ts';
import type { AnnotationReply } from '../../../../shared/review/annotation-reply.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import { findRow } from '../records.ts';
import type { ReplyRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The replies to one note, oldest first. */
export function listReplies(db: Readable, annotationId: string): AnnotationReply[] {
  return db
    .all<ReplyRow>(
      sql`SELECT * FROM annotation_reply WHERE annotation_id = ${annotationId} ORDER BY created_at, id`,
    )
    .map(toReply);
}

/** The replies to every note of a version by the note's id, oldest first. */
export function repliesOfVersion(db: Readable, versionId: string): ReadonlyMap<string, AnnotationReply[]> {
  const rows = db.all<ReplyRow>(
    sql`SELECT * FROM annotation_reply
        WHERE annotation_id IN (SELECT id FROM annotation WHERE version_id = ${versionId})
        ORDER BY created_at, id`,
  );
  return Map.groupBy(rows.map(toReply), ({ annotationId }) => annotationId);
}

/** A reply by its id; null = none. */
export function findReply(db: Readable, id: string): AnnotationReply | null {
  const row = findRow(db, 'annotation_reply', id);
  return row ? toReply(row) : null;
}

/** The columns of a reply. */
export function replyFields(value: AnnotationReply): Fields<'annotation_reply'> {
  return {
    annotation_id: value.annotationId,
    author_id: value.authorId,
    author_name: value.authorName,
    body: value.body,
    created_at: value.createdAt,
    updated_at: value.updatedAt,
  };
}

function toReply(row: ReplyRow): AnnotationReply {
  return annotationReply.parse({
    id: row.id,
    revision: row.revision,
    annotationId: row.annotation_id,
    authorId: row.author_id,
    authorName: row.author_name,
    body: row.body,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}
