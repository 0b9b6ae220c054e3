import { annotation } from '../../../../shared/review/annotation.ts';
import type { Annotation } from '../../../../shared/review/annotation.ts';
import type { AnnotationReply } from '../../../../shared/review/annotation-reply.ts';
import { recordChanges } from '../change-log.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { AnnotationRow } from '../rows.ts';
import { sql } from '../sql.ts';
import { listReplies, repliesOfVersion } from './reply.ts';

/** All annotations of a version in text order. */
export function listAnnotations(db: Readable, versionId: string): Annotation[] {
  const replies = repliesOfVersion(db, versionId);
  return db
    .all<AnnotationRow>(
      sql`SELECT * FROM annotation WHERE version_id = ${versionId} ORDER BY position, created_at, id`,
    )
    .map((row) => toAnnotation(row, replies.get(row.id) ?? []));
}

export function findAnnotation(db: Readable, id: string): Annotation | null {
  const row = db.get<AnnotationRow>(sql`SELECT * FROM annotation WHERE id = ${id}`);
  return row ? toAnnotation(row, listReplies(db, id)) : null;
}

export function countAnnotations(db: Readable, versionId: string): number {
  return (
    db.get<{ count: number }>(sql`SELECT count(*) AS count FROM annotation WHERE version_id = ${versionId}`)
      ?.count ?? 0
  );
}

/** `position`: where the target begins in the canonical text; −1 for the whole report. */
export function annotationFields(value: Annotation, position: number): Fields<'annotation'> {
  return {
    version_id: value.versionId,
    kind: value.kind,
    target: JSON.stringify(value.target),
    position,
    body: value.body,
    wording_change: value.wordingChange === null ? null : JSON.stringify(value.wordingChange),
    tags: JSON.stringify(value.tags),
    important: value.important ? 1 : 0,
    private: value.private ? 1 : 0,
    resolution: value.resolution,
    links: JSON.stringify(value.links),
    author_id: value.authorId,
    created_at: value.createdAt,
    updated_at: value.updatedAt,
  };
}

/** What an annotation said after each step that changed it, newest first, without its replies; a deletion says nothing. */
export function annotationStates(
  db: Readable,
  id: string,
): { sequence: number; at: number; annotation: Annotation }[] {
  let row: Record<string, unknown> = {};
  let revision = 0;
  return recordChanges(db, 'annotation', id)
    .flatMap(({ sequence, at, after }) => {
      if (after === null) return [];
      revision += 1;
      // Columns that a later migration added were empty then.
      row = { resolution: null, links: '[]', ...row, ...after, id, revision };
      return [{ sequence, at, annotation: toAnnotation(row as unknown as AnnotationRow, []) }];
    })
    .reverse();
}

function toAnnotation(row: AnnotationRow, replies: readonly AnnotationReply[]): Annotation {
  return annotation.parse({
    id: row.id,
    revision: row.revision,
    versionId: row.version_id,
    kind: row.kind,
    target: JSON.parse(row.target) as unknown,
    body: row.body,
    wordingChange: row.wording_change === null ? null : (JSON.parse(row.wording_change) as unknown),
    tags: JSON.parse(row.tags) as unknown,
    important: row.important === 1,
    private: row.private === 1,
    resolution: row.resolution,
    links: JSON.parse(row.links) as unknown,
    authorId: row.author_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    replies,
  });
}
