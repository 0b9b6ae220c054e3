import type { RosterEntry } from '../../../../shared/packet/roster.ts';
import type { Readable } from '../database.ts';
import type { RosterEntryRow } from '../packet-rows.ts';
import { sql } from '../sql.ts';

/** The roster in its own order. */
export function listRoster(db: Readable): RosterEntry[] {
  return db
    .all<RosterEntryRow>(sql`SELECT * FROM roster_entry ORDER BY ordinal, id`)
    .map(({ id, revision, name, delegation }) => ({ id, revision, name, delegation }));
}
