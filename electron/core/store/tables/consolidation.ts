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
import { listDoubledNotes } from './doubled-notes.ts';
import { listPacketGroups } from './packet.ts';

/** The groups of a version, oldest first. */
function listOpinionGroups(db: Readable, versionId: string): OpinionGroup[] {
  const rows = db.all<OpinionGroupRow>(
    sql`SELECT * FROM opinion_group WHERE version_id = ${versionId} ORDER BY created_at, id`,
  );
  return withoutDoubles(db, versionId, rows.map(toGroup));
}

/** The opinions that count, by the ids of their other copies. */
function countingIds(db: Readable, versionId: string): ReadonlyMap<string, string> {
  return new Map(listDoubledNotes(db, versionId).map(({ id, standsFor }) => [id, standsFor]));
}

/**
 * Names the opinions that count instead of their other copies. A group that was made when an opinion had come but one
 * way keeps it; where two groups hold copies of one opinion it stands in the first.
 */
function withoutDoubles<Group extends { readonly members: string[] }>(
  db: Readable,
  versionId: string,
  groups: readonly Group[],
): Group[] {
  const counts = countingIds(db, versionId);
  if (counts.size === 0) return [...groups];
  const placed = new Set<string>();
  return groups.flatMap((group) => {
    const named = new Set(group.members.map((id) => counts.get(id) ?? id));
    const members = [...named].filter((id) => !placed.has(id));
    for (const id of members) placed.add(id);
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}

/** What a person keeps apart on a version, oldest first. */
export function listOpinionsApart(db: Readable, versionId: string): OpinionsApart[] {
  const counts = countingIds(db, versionId);
  return (
    db
      .all<OpinionApartRow>(
        sql`SELECT * FROM opinion_apart WHERE version_id = ${versionId} ORDER BY created_at, id`,
      )
      .map(({ id, members }) => ({
        id,
        members: [...new Set((JSON.parse(members) as string[]).map((each) => counts.get(each) ?? each))],
      }))
      // Two copies of one opinion that somebody kept apart.
      .filter(({ members }) => members.length > 1)
  );
}

/** A group as the desk knows it. */
function toGroup(row: OpinionGroupRow): OpinionGroup {
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
  const given = listPacketGroups(db, versionId).map(
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
  return withoutDoubles(db, versionId, given);
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
