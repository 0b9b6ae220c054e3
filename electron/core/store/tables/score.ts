import { score } from '../../../../shared/review/score.ts';
import type { Score } from '../../../../shared/review/score.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { ScoreRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** All scores of a version. */
export function listScores(db: Readable, versionId: string): Score[] {
  return db
    .all<ScoreRow>(sql`SELECT * FROM score WHERE version_id = ${versionId} ORDER BY created_at, id`)
    .map(toScore);
}

/** The score of one person on one target. */
export function findScore(
  db: Readable,
  versionId: string,
  target: Score['target'],
  authorId: string,
): Score | null {
  const row = db.get<ScoreRow>(
    sql`SELECT * FROM score WHERE version_id = ${versionId} AND target_type = ${target.type}
        AND target_id = ${targetId(target)} AND author_id = ${authorId}`,
  );
  return row ? toScore(row) : null;
}

/** The columns of a score. */
export function scoreFields(value: Score): Fields<'score'> {
  return {
    version_id: value.versionId,
    target_type: value.target.type,
    target_id: targetId(value.target),
    rubric_id: value.rubricId,
    rubric_revision: value.rubricRevision,
    criteria: JSON.stringify(value.criteria),
    overall: value.overall,
    importance: value.importance,
    note: value.note,
    evidence: JSON.stringify(value.evidence),
    author_id: value.authorId,
    created_at: value.createdAt,
    updated_at: value.updatedAt,
  };
}

function targetId(target: Score['target']): string {
  return target.type === 'task' ? target.taskId : target.headingId;
}

function toScore(row: ScoreRow): Score {
  const target =
    row.target_type === 'task'
      ? { type: 'task', taskId: row.target_id }
      : { type: 'heading', headingId: row.target_id };
  return score.parse({
    id: row.id,
    revision: row.revision,
    versionId: row.version_id,
    target,
    rubricId: row.rubric_id,
    rubricRevision: row.rubric_revision,
    criteria: JSON.parse(row.criteria) as unknown,
    overall: row.overall,
    importance: row.importance,
    note: row.note,
    evidence: JSON.parse(row.evidence) as unknown,
    authorId: row.author_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}
