import type {
  GivenGroup,
  GroupDecision,
  OpinionGroup,
  OpinionsApart,
} from '../../../../shared/review/consolidation.ts';
import type { OpinionApartRow, OpinionGroupRow } from '../consolidation-rows.ts';
import type { Readable } from '../database.ts';
import { deskGroups } from '../../../../shared/review/given-groups.ts';
import { sql } from '../sql.ts';
import { listPacketGroups } from './packet.ts';

/** The groups of a version, oldest first. */
function listOpinionGroups(db: Readable, versionId: string): OpinionGroup[] {
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

/** The groups that the packets of other groups brought to a version, by id. */
export function listGivenGroups(db: Readable, versionId: string): GivenGroup[] {
  return listPacketGroups(db, versionId).map(
    ({ id, members, wording, decision, reason, position, delegation }) => ({
      id,
      members: JSON.parse(members) as string[],
      wording,
      decision: decision as GroupDecision | null,
      reason,
      position,
      from: delegation,
    }),
  );
}

/** The groups of a desk, see deskGroups. */
export function listDeskGroups(db: Readable, versionId: string): OpinionGroup[] {
  const given = listGivenGroups(db, versionId);
  return deskGroups(listOpinionGroups(db, versionId), given, listOpinionsApart(db, versionId));
}

/** The version on whose desk a group stands, made here or given; null for none. */
export function findVersionOfGroup(db: Readable, groupId: string): string | null {
  const found = db.get<{ version_id: string }>(
    sql`SELECT version_id FROM opinion_group WHERE id = ${groupId}
      UNION ALL SELECT version_id FROM packet_group WHERE id = ${groupId}`,
  );
  return found?.version_id ?? null;
}
