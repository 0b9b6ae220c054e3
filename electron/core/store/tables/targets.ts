import type { AnnotationTarget } from '../../../../shared/review/annotation.ts';
import type { Score } from '../../../../shared/review/score.ts';
import type { Readable } from '../database.ts';
import { sql } from '../sql.ts';

interface Place {
  readonly title: string;
  readonly start: number;
}

/**
 * Where a target begins in the canonical text (UTF-16 code units): −1 for the whole report, null when the record
 * that it names is not in this version.
 */
export function targetStart(db: Readable, versionId: string, target: AnnotationTarget): number | null {
  switch (target.type) {
    case 'range':
      return target.anchor.start;
    case 'heading':
      return findHeading(db, versionId, target.headingId)?.start ?? null;
    case 'task':
      return findTask(db, versionId, target.taskId)?.start ?? null;
    case 'measure':
      return findMeasure(db, versionId, target.measureId)?.start ?? null;
    case 'report':
      return -1;
  }
}

/** Title of the task or heading that a score is on; null when it is not in this version. */
export function scoreTargetTitle(db: Readable, versionId: string, target: Score['target']): string | null {
  const place =
    target.type === 'task'
      ? findTask(db, versionId, target.taskId)
      : findHeading(db, versionId, target.headingId);
  return place?.title ?? null;
}

/** The canonical text of a version. */
export function versionText(db: Readable, versionId: string): string {
  return (
    db.get<{ text: string }>(
      sql`SELECT text FROM content WHERE id = (SELECT content_id FROM version WHERE id = ${versionId})`,
    )?.text ?? ''
  );
}

/** A canonical text by its SHA-256; null when the workspace never held it. */
export function findTextByHash(db: Readable, textHash: string): string | null {
  return (
    db.get<{ text: string }>(sql`SELECT text FROM content WHERE text_hash = ${textHash} LIMIT 1`)?.text ??
    null
  );
}

function findTask(db: Readable, versionId: string, id: string): Place | undefined {
  return db.get<Place>(
    sql`SELECT title, range_start AS start FROM task WHERE id = ${id} AND version_id = ${versionId}`,
  );
}

function findHeading(db: Readable, versionId: string, id: string): Place | undefined {
  return db.get<Place>(
    sql`SELECT heading.title, heading.range_start AS start FROM heading
        JOIN version ON version.content_id = heading.content_id
        WHERE heading.id = ${id} AND version.id = ${versionId}`,
  );
}

function findMeasure(db: Readable, versionId: string, id: string): Place | undefined {
  return db.get<Place>(
    sql`SELECT measure.quote AS title, measure.range_start AS start FROM measure
        JOIN version ON version.content_id = measure.content_id
        WHERE measure.id = ${id} AND version.id = ${versionId}`,
  );
}
