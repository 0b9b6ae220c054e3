import type { Readable, Writable } from './database.ts';
import type { EntityName } from './entities.ts';
import { isEntityName } from './entities.ts';
import type { Change, Values } from './records.ts';
import { applyChange } from './records.ts';
import { sql } from './sql.ts';

/** Keystrokes of one editing session go into one entry while no pause between them is longer (milliseconds). */
const EDIT_SESSION_IDLE = 30_000;

/** What is known of a command before it runs. */
export interface CommandInfo {
  readonly id: string;
  readonly operation: string;
  /** Chinese, for the person. */
  readonly label: string;
  readonly authorId: string;
  readonly versionId: string | null;
  readonly recordId: string | null;
  readonly editSession: string | null;
  /** False for setting up the workspace: logged, but no step back goes past it. */
  readonly undoable: boolean;
}

/** A command as the log holds it. `dropped`: undone, and then something else was done. */
export interface CommandRow {
  readonly sequence: number;
  readonly label: string;
  readonly version_id: string | null;
  readonly record_id: string | null;
  readonly edit_session: string | null;
  readonly updated_at: number;
  readonly undoable: number;
  readonly state: 'done' | 'undone' | 'dropped';
}

/** Appends a command, or lets it melt into the newest one of the same editing session. */
export function append(db: Writable, info: CommandInfo, changes: readonly Change[], now: number): void {
  const dropped = db.run(sql`UPDATE change_command SET state = 'dropped' WHERE state = 'undone'`);
  const newest = dropped === 0 && info.editSession !== null ? newestCommand(db) : undefined;
  if (
    newest?.edit_session === info.editSession &&
    newest.state === 'done' &&
    now - newest.updated_at <= EDIT_SESSION_IDLE
  ) {
    melt(db, newest, info, changes, now);
    return;
  }
  db.run(
    sql`INSERT INTO change_command (id, operation, label, author_id, version_id, record_id, edit_session,
                                    started_at, updated_at, undoable, state)
        VALUES (${info.id}, ${info.operation}, ${info.label}, ${info.authorId}, ${info.versionId},
                ${info.recordId}, ${info.editSession}, ${now}, ${now}, ${info.undoable ? 1 : 0}, 'done')`,
  );
  const sequence = newestCommand(db)?.sequence ?? 0;
  changes.forEach((change, position) => insertEntry(db, sequence, position, change));
}

function melt(
  db: Writable,
  newest: CommandRow,
  info: CommandInfo,
  changes: readonly Change[],
  now: number,
): void {
  const united = mergeChanges([...changesOf(db, newest.sequence), ...changes]);
  const merged = united.filter((change) => !isStampOnly(change));
  for (const change of united.filter(isStampOnly)) applyChange(db, change, false, now);
  db.run(sql`DELETE FROM change_entry WHERE command_sequence = ${newest.sequence}`);
  if (merged.length === 0) {
    // An undo step that does nothing would only puzzle.
    db.run(sql`DELETE FROM change_command WHERE sequence = ${newest.sequence}`);
    return;
  }
  merged.forEach((change, position) => insertEntry(db, newest.sequence, position, change));
  // A record that was made in this session is still "added", whatever was typed into it since.
  const label = merged.some((change) => change.before === null) ? newest.label : info.label;
  db.run(
    sql`UPDATE change_command SET updated_at = ${now}, label = ${label} WHERE sequence = ${newest.sequence}`,
  );
}

/** Unites the changes of each record, in the order in which the records were first touched. */
function mergeChanges(changes: readonly Change[]): Change[] {
  const byRecord = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.entity} ${change.recordId}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier ? unite(earlier, change) : change);
  }
  return [...byRecord.values()].filter(changesSomething);
}

function unite(first: Change, second: Change): Change {
  const { entity, recordId } = first;
  if (second.after === null) {
    const before = first.before === null ? null : { ...second.before, ...first.before };
    return { entity, recordId, before, after: null };
  }
  if (first.after === null) return { entity, recordId, before: first.before, after: second.after };
  const after = { ...first.after, ...second.after };
  if (first.before === null) return { entity, recordId, before: null, after };
  const before: Values = { ...second.before, ...first.before };
  const kept = Object.keys(after).filter((column) => after[column] !== before[column]);
  const only = (values: Values): Values =>
    Object.fromEntries(kept.map((column) => [column, values[column] ?? null]));
  return { entity, recordId, before: only(before), after: only(after) };
}

function changesSomething({ before, after }: Change): boolean {
  if (before === null || after === null) return before !== after;
  return Object.keys(after).length > 0;
}

/** Typed and taken away again: only the time of the change is left of it. */
function isStampOnly({ before, after }: Change): boolean {
  return before !== null && after !== null && Object.keys(after).every((column) => column === 'updated_at');
}

/** The step that undo would take back; undefined = none. */
export function undoTarget(db: Readable): CommandRow | undefined {
  return db.get<CommandRow>(
    sql`SELECT * FROM change_command WHERE state = 'done' AND undoable = 1 ORDER BY sequence DESC LIMIT 1`,
  );
}

/** The step that redo would do again; undefined = none. */
export function redoTarget(db: Readable): CommandRow | undefined {
  return db.get<CommandRow>(
    sql`SELECT * FROM change_command WHERE state = 'undone' ORDER BY sequence LIMIT 1`,
  );
}

/** Takes a step back or does it again, and gives what was changed, in the order in which it was applied. */
export function turn(db: Writable, step: CommandRow, forward: boolean, now: number): Change[] {
  const changes = changesOf(db, step.sequence);
  if (!forward) changes.reverse();
  for (const change of changes) applyChange(db, change, forward, now);
  const state = forward ? 'done' : 'undone';
  // The session is over: what is typed next is a step of its own.
  db.run(
    sql`UPDATE change_command SET state = ${state}, edit_session = NULL WHERE sequence = ${step.sequence}`,
  );
  return changes;
}

/** Steps, newest first: those before a sequence number, and those that touched a record when one is named. */
export function listCommands(
  db: Readable,
  filter: { readonly before: number | null; readonly recordId: string | null; readonly limit: number },
): CommandRow[] {
  const { before, recordId, limit } = filter;
  return db.all<CommandRow>(
    sql`SELECT * FROM change_command
        WHERE (${before} IS NULL OR sequence < ${before})
          AND (${recordId} IS NULL OR sequence IN
               (SELECT command_sequence FROM change_entry WHERE record_id = ${recordId}))
        ORDER BY sequence DESC LIMIT ${limit}`,
  );
}

/** The changes of one record by steps that were not taken back, oldest first, with the time of each step. */
export function recordChanges(
  db: Readable,
  entity: EntityName,
  recordId: string,
): { readonly sequence: number; readonly at: number; readonly after: Values | null }[] {
  return db
    .all<{ sequence: number; updated_at: number; after: string | null }>(
      sql`SELECT change_command.sequence, change_command.updated_at, change_entry.after
          FROM change_entry JOIN change_command ON change_command.sequence = change_entry.command_sequence
          WHERE change_entry.entity = ${entity} AND change_entry.record_id = ${recordId}
            AND change_command.state = 'done'
          ORDER BY change_command.sequence, change_entry.position`,
    )
    .map(({ sequence, updated_at, after }) => ({ sequence, at: updated_at, after: values(after) }));
}

function newestCommand(db: Readable): CommandRow | undefined {
  return db.get<CommandRow>(sql`SELECT * FROM change_command ORDER BY sequence DESC LIMIT 1`);
}

function insertEntry(db: Writable, sequence: number, position: number, change: Change): void {
  db.run(
    sql`INSERT INTO change_entry (command_sequence, position, entity, record_id, before, after)
        VALUES (${sequence}, ${position}, ${change.entity}, ${change.recordId}, ${json(change.before)},
                ${json(change.after)})`,
  );
}

interface EntryRow {
  readonly entity: string;
  readonly record_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

function changesOf(db: Readable, sequence: number): Change[] {
  const rows = db.all<EntryRow>(
    sql`SELECT * FROM change_entry WHERE command_sequence = ${sequence} ORDER BY position`,
  );
  return rows.map(({ entity, record_id, before, after }) => ({
    entity: knownEntity(entity),
    recordId: record_id,
    before: values(before),
    after: values(after),
  }));
}

function knownEntity(name: string): EntityName {
  if (!isEntityName(name)) throw new Error(`The change log names an unknown entity: ${name}`);
  return name;
}

const json = (value: Values | null): string | null => (value === null ? null : JSON.stringify(value));
const values = (text: string | null): Values | null => (text === null ? null : (JSON.parse(text) as Values));
