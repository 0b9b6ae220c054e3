import type { GroupDecision, OpinionGroup, OpinionsApart } from '../../../../shared/review/consolidation.ts';
import type { OpinionApartRow, OpinionGroupRow } from '../consolidation-rows.ts';
import type { Readable } from '../database.ts';
import { sql } from '../sql.ts';

/** The groups of a version, oldest first. */
export function listOpinionGroups(db: Readable, versionId: string): OpinionGroup[] {
  return db
    .all<OpinionGroupRow>(
      sql`SELECT * FROM opinion_group WHERE version_id = ${versionId} ORDER BY created_at, id`,
    )
    .map(toGroup);
}

/** What a person keeps apart on a version, oldest first. */
export function listOpinionsApart(db: Readable, versionId: string): OpinionsApart[] {
  return db
    .all<OpinionApartRow>(
      sql`SELECT * FROM opinion_apart WHERE version_id = ${versionId} ORDER BY created_at, id`,
    )
    .map(({ id, members }) => ({ id, members: JSON.parse(members) as string[] }));
}

/** A group as the desk knows it. */
export function toGroup(row: OpinionGroupRow): OpinionGroup {
  return {
    id: row.id,
    revision: row.revision,
    members: JSON.parse(row.members) as string[],
    wording: row.wording,
    decision: row.decision as GroupDecision | null,
    reason: row.reason,
    position: row.position,
  };
}
