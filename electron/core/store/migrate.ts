import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { Database } from './database.ts';
import { firstTables } from './migrations/001-first-tables.ts';
import { corrections } from './migrations/002-corrections.ts';
import { versions } from './migrations/003-versions.ts';
import { resolution } from './migrations/004-resolution.ts';
import { noteThreads } from './migrations/005-note-threads.ts';
import { scoring } from './migrations/006-scoring.ts';
import { papers } from './migrations/007-papers.ts';
import { packets } from './migrations/008-packets.ts';
import { consolidation } from './migrations/009-consolidation.ts';
import { packetGroups } from './migrations/010-packet-groups.ts';
import { settingRecords } from './migrations/011-settings.ts';

/** One step forward of the schema; there is no step back. A published migration never changes. */
export interface Migration {
  /** The user_version after it; they count up by one. */
  readonly version: number;
  readonly script: string;
}

export const migrations: readonly Migration[] = [
  firstTables,
  corrections,
  versions,
  resolution,
  noteThreads,
  scoring,
  papers,
  packets,
  consolidation,
  packetGroups,
  settingRecords,
];

/** The schema version of this program. */
export const latestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0;

/** The schema version of a file; 0 = empty. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version'));
}

/**
 * Brings a workspace to the newest schema, each step in one transaction. `beforeFirst` runs when there is something
 * to do in a file that already holds data, so that a copy can be made. Throws workspaceNewer.
 */
export function migrate(
  db: Database,
  beforeFirst: (from: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const from = schemaVersion(db);
  if (from > latestVersion(steps)) {
    throw new OperationError('workspaceNewer', errorSentences.workspaceNewer(), { found: from });
  }
  const due = steps.filter((step) => step.version > from);
  if (due.length > 0 && from > 0) beforeFirst(from);
  for (const step of due) {
    db.transaction(() => {
      db.script(step.script);
      db.script(`PRAGMA user_version = ${step.version}`);
    });
  }
}
