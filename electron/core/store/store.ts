import type { ChangedSubject } from '../../../shared/contract/events.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { CommandInfo, CommandRow } from './change-log.ts';
import { append, redoTarget, turn, undoTarget } from './change-log.ts';
import type { Database, Readable, Writable } from './database.ts';
import type { EntityName, EntityRows, Fields } from './entities.ts';
import { entities } from './entities.ts';
import type { Change } from './records.ts';
import { createRow, findRow, removeRow, updateRow } from './records.ts';
import { projectPacket } from './packet-records.ts';
import { reindex } from './search-index.ts';
import { packSearch } from './search-pack.ts';
import { writeMeta } from './tables/meta.ts';

/** What a command may do: read, add unchanging content, and change logged records. */
export interface Writer extends Writable {
  readonly create: <N extends EntityName>(entity: N, id: string, fields: Fields<N>) => void;
  /** The record must exist; fields that already have the value are no change. */
  readonly update: <N extends EntityName>(entity: N, id: string, fields: Partial<Fields<N>>) => void;
  readonly remove: (entity: EntityName, id: string) => void;
  readonly find: <N extends EntityName>(entity: N, id: string) => EntityRows[N] | undefined;
}

export interface StorePorts {
  now(): number;
  newId(): string;
  log(message: string): void;
  /** Called after the commit. */
  changed(subjects: readonly ChangedSubject[], savedAt: number): void;
}

/** The workspace's records. Every command is one transaction that changes rows and appends to the change log. */
export interface Store {
  readonly read: Readable;
  command<Result>(info: Omit<CommandInfo, 'id'>, work: (write: Writer) => Result): Result;
  /** A write outside the change log: settings, reading position. */
  action<Result>(subjects: readonly ChangedSubject[], work: (db: Writable) => Result): Result;
  /** Throws nothingToUndo. */
  undo(): CommandRow;
  /** Throws nothingToRedo. */
  redo(): CommandRow;
  /** A verified copy of the whole workspace in a new file. */
  copyTo(path: string): void;
  close(): void;
}

/** Builds the store over an open, migrated and locked database. */
export function createStore(db: Database, ports: StorePorts, copyTo: (path: string) => void): Store {
  const saved = (write: Writable, subjects: Iterable<ChangedSubject>): (() => void) => {
    const at = ports.now();
    writeMeta(write, 'savedAt', String(at));
    return () => ports.changed([...new Set(subjects)], at);
  };
  const subjectsOf = (changes: readonly Change[]): ChangedSubject[] =>
    changes.map((change) => entities[change.entity].subject);
  const turnStep = (step: CommandRow | undefined, forward: boolean): CommandRow => {
    if (!step) {
      const code = forward ? 'nothingToRedo' : 'nothingToUndo';
      throw new OperationError(code, errorSentences[code]());
    }
    const notify = db.transaction((write) => {
      const changes = turn(write, step, forward, ports.now());
      for (const change of changes) derive(write, forward ? change : reversed(change));
      packSearch(write);
      return saved(write, subjectsOf(changes));
    });
    notify();
    return { ...step, state: forward ? 'done' : 'undone' };
  };
  return {
    read: db,
    command: (info, work) => {
      const { result, notify } = db.transaction((write) => {
        const changes: Change[] = [];
        const done = work(loggingWriter(write, changes, () => ports.now()));
        if (changes.length === 0) return { result: done, notify: null };
        append(write, { ...info, id: ports.newId() }, changes, ports.now());
        packSearch(write);
        return { result: done, notify: saved(write, subjectsOf(changes)) };
      });
      notify?.();
      return result;
    },
    action: (subjects, work) => {
      const { result, notify } = db.transaction((write) => ({
        result: work(write),
        notify: subjects.length > 0 ? saved(write, subjects) : null,
      }));
      notify?.();
      return result;
    },
    undo: () => turnStep(undoTarget(db), false),
    redo: () => turnStep(redoTarget(db), true),
    copyTo,
    close: () => db.close(),
  };
}

/** Brings what is made of a record in line with it: the search index, and the rows that a packet holds. */
function derive(db: Writable, change: Change): void {
  reindex(db, change);
  if (change.entity === 'packet') projectPacket(db, change.recordId);
}

/** A change as it reads when it was taken back. */
function reversed({ entity, recordId, before, after }: Change): Change {
  return { entity, recordId, before: after, after: before };
}

function loggingWriter(db: Writable, changes: Change[], now: () => number): Writer {
  const note = (change: Change | null): void => {
    if (!change) return;
    changes.push(change);
    derive(db, change);
  };
  return {
    ...db,
    create: (entity, id, fields) => note(createRow(db, entity, id, fields)),
    update: (entity, id, fields) => note(updateRow(db, entity, id, fields)),
    remove: (entity, id) => note(removeRow(db, entity, id, now())),
    find: (entity, id) => findRow(db, entity, id),
  };
}
