import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { Database } from './database.ts';
import { connect } from './database.ts';
import { schemaVersion } from './migrate.ts';

/** Daily copies are kept for so many days. */
const KEPT_DAYS = 14;
const DAILY = /^daily-(\d{4}-\d{2}-\d{2})\.sqlite$/u;

/** Folder beside the database that holds all copies. */
export function backupsFolder(workspacePath: string): string {
  return join(workspacePath, 'backups');
}

/** Writes a copy of an open database to a new file and reads it back; the file appears only when it is whole. */
export function copyDatabase(db: Database, target: string): void {
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  db.script(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
  verify(unfinished, schemaVersion(db));
  renameSync(unfinished, target);
}

/** The copy that is made before the schema changes. */
export function backUpBeforeMigration(db: Database, workspacePath: string, from: number): void {
  mkdirSync(backupsFolder(workspacePath), { recursive: true });
  copyDatabase(db, join(backupsFolder(workspacePath), `before-migration-from-${from}.sqlite`));
}

/** One copy a day, by the local calendar; older ones than two weeks go. */
export function rotateBackups(db: Database, workspacePath: string, now: number): void {
  const folder = backupsFolder(workspacePath);
  mkdirSync(folder, { recursive: true });
  const today = join(folder, `daily-${localDay(now)}.sqlite`);
  if (!existsSync(today)) copyDatabase(db, today);
  const oldest = localDay(now - (KEPT_DAYS - 1) * 86_400_000);
  for (const name of readdirSync(folder)) {
    const day = DAILY.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name));
  }
}

/** Path for a copy that the person asked for; never that of an existing file. */
export function requestedBackupPath(workspacePath: string, now: number): string {
  const folder = backupsFolder(workspacePath);
  mkdirSync(folder, { recursive: true });
  return freePath(join(folder, `backup-${localDay(now)}-${localTime(now)}`));
}

/** Copies made before packets were taken in; so many are kept. */
const KEPT_BEFORE_IMPORT = 5;
const BEFORE_IMPORT = /^before-packets-.*\.sqlite$/u;

/** Path for the copy that is made before packets are taken in; the oldest of the earlier ones go. */
export function importBackupPath(workspacePath: string, now: number): string {
  const folder = backupsFolder(workspacePath);
  mkdirSync(folder, { recursive: true });
  const earlier = readdirSync(folder)
    .filter((name) => BEFORE_IMPORT.test(name))
    .sort();
  for (const name of earlier.slice(0, Math.max(0, earlier.length - KEPT_BEFORE_IMPORT + 1))) {
    rmSync(join(folder, name));
  }
  return freePath(join(folder, `before-packets-${localDay(now)}-${localTime(now)}`));
}

function localTime(now: number): string {
  return new Date(now).toTimeString().slice(0, 8).replaceAll(':', '');
}

function freePath(stem: string): string {
  let path = `${stem}.sqlite`;
  for (let count = 2; existsSync(path); count += 1) path = `${stem}-${count}.sqlite`;
  return path;
}

function verify(path: string, schema: number): void {
  const copy = connect(path, { timeout: 0, readonly: true });
  try {
    if (copy.pragma('integrity_check') === 'ok' && schemaVersion(copy) === schema) return;
  } finally {
    copy.close();
  }
  rmSync(path);
  throw new OperationError('internal', errorSentences.internal(), { backup: 'not whole' });
}

function localDay(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
