import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { backUpBeforeMigration, backupsFolder, copyDatabase, rotateBackups } from './backup.ts';
import type { Database } from './database.ts';
import { connect } from './database.ts';
import { storageError } from './errors.ts';
import { migrate } from './migrate.ts';
import { prepareSearch } from './search-pack.ts';
import { sql } from './sql.ts';
import type { Store, StorePorts } from './store.ts';
import { createStore } from './store.ts';
import { readMeta, writeMeta } from './tables/meta.ts';

/** How long to wait for a holder that is just ending, in milliseconds. */
const BUSY_TIMEOUT = 500;

/** Marks our files among SQLite files ("SYT1"). */
const APPLICATION_ID = 0x53595431;

/** Name of the database file in the workspace folder. */
export const DATABASE_NAME = 'workspace.sqlite';

/**
 * Opens a workspace, making it when the folder holds none: lock, integrity check, migrations, daily backup. Throws
 * OperationError workspaceBusy, workspaceDamaged, workspaceNewer or workspaceUnwritable; the file is then as it was.
 */
export function openStore(workspacePath: string, ports: StorePorts): Store {
  const path = join(workspacePath, DATABASE_NAME);
  try {
    mkdirSync(workspacePath, { recursive: true, mode: 0o700 });
    const isNew = mustBeNew(workspacePath, path);
    const db = openLocked(path, isNew, workspacePath, ports);
    return createStore(db, ports, (target) => copyDatabase(db, target));
  } catch (error) {
    if (error instanceof OperationError) throw error;
    throw storageError(error, workspacePath) ?? unwritable(error, workspacePath) ?? error;
  }
}

/** Whether there is no workspace yet. A file that lost its contents is not taken for one. */
function mustBeNew(workspacePath: string, path: string): boolean {
  const isEmpty = !existsSync(path) || statSync(path).size === 0;
  const leftovers = [`${path}-wal`, backupsFolder(workspacePath)];
  if (isEmpty && leftovers.some((leftover) => existsSync(leftover))) throw damaged(path);
  return isEmpty;
}

function openLocked(path: string, isNew: boolean, workspacePath: string, ports: StorePorts): Database {
  const db = connect(path, { timeout: BUSY_TIMEOUT });
  try {
    if (db.pragma('locking_mode = EXCLUSIVE') !== 'exclusive') throw new Error('No exclusive lock');
    // Before anything is set, since even the journal mode is written into the file.
    if (!isNew) check(db, path);
    makeDurable(db);
    if (isNew) db.script(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(db, (from) => backUpBeforeMigration(db, workspacePath, from));
    if (readMeta(db, 'personId') === null) {
      db.transaction((write) => writeMeta(write, 'personId', ports.newId()));
    }
    db.transaction(prepareSearch);
    if (!isNew) backUp(db, workspacePath, ports);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Sets what makes a commit durable and takes SQLite's own exclusive lock, which the operating system lets go when the
 * process ends in any way. All is read back, since a pragma without effect does not fail.
 */
function makeDurable(db: Database): void {
  const journal = db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Entering a transaction takes the lock, also where the file already was in WAL mode.
  db.transaction((write) => write.get(sql`SELECT count(*) FROM sqlite_schema`));
  const durable = journal === 'wal' && db.pragma('synchronous') === 2 && db.pragma('foreign_keys') === 1;
  if (!durable) throw new Error('WAL, synchronous or foreign_keys was refused');
}

/** A daily copy that fails, such as on a full disk, is no reason to keep the person from the notes. */
function backUp(db: Database, workspacePath: string, ports: StorePorts): void {
  try {
    rotateBackups(db, workspacePath, ports.now());
  } catch (error) {
    ports.log(`daily backup failed: ${String(error)}`);
  }
}

function check(db: Database, path: string): void {
  // A process that was killed while it made the file leaves one without tables.
  const isBlank = db.all(sql`SELECT 1 FROM sqlite_schema LIMIT 1`).length === 0;
  const isOurs = isBlank || db.pragma('application_id') === APPLICATION_ID;
  if (!isOurs || db.pragma('integrity_check') !== 'ok') throw damaged(path);
}

/** Whatever the system says against a folder, it cannot be used as one. */
function unwritable(error: unknown, path: string): OperationError | null {
  const fromSystem = typeof error === 'object' && error !== null && 'syscall' in error;
  return fromSystem
    ? new OperationError('workspaceUnwritable', errorSentences.workspaceUnwritable(path))
    : null;
}

function damaged(path: string): OperationError {
  return new OperationError('workspaceDamaged', errorSentences.workspaceDamaged(path), { path });
}
