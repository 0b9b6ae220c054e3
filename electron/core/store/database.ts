import SQLite from 'better-sqlite3';
import type { Sql } from './sql.ts';

/** A connection that can only read. */
export interface Readable {
  readonly all: <Row>(statement: Sql<Row>) => Row[];
  /** The first row. */
  readonly get: <Row>(statement: Sql<Row>) => Row | undefined;
}

/** A connection inside a transaction that may write. */
export interface Writable extends Readable {
  /** Number of changed rows. */
  readonly run: (statement: Sql) => number;
}

/** The one connection of a workspace. Everything that writes goes through `transaction`. */
export interface Database extends Readable {
  /** Runs `work` in one IMMEDIATE transaction; an error rolls all of it back. Durable when this returns. */
  transaction<Result>(work: (db: Writable) => Result): Result;
  /** A pragma's single value. */
  pragma(source: string): unknown;
  /** Runs a script of several statements; only for migrations and backups. */
  script(source: string): void;
  close(): void;
}

/** Opens a SQLite file; `timeout` is how long to wait for another holder, in milliseconds. */
export function connect(path: string, options: { timeout: number; readonly?: boolean }): Database {
  const connection = new SQLite(path, options);
  const statements = new Map<string, SQLite.Statement>();
  const prepare = (text: string): SQLite.Statement => {
    let statement = statements.get(text);
    if (!statement) {
      statement = connection.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  };
  const writable: Writable = {
    all: <Row>({ text, values }: Sql<Row>) => prepare(text).all(...values) as Row[],
    get: <Row>({ text, values }: Sql<Row>) => prepare(text).get(...values) as Row | undefined,
    run: ({ text, values }) => prepare(text).run(...values).changes,
  };
  return {
    all: writable.all,
    get: writable.get,
    transaction: (work) => connection.transaction(() => work(writable)).immediate(),
    pragma: (source) => connection.pragma(source, { simple: true }),
    script: (source) => {
      connection.exec(source);
    },
    close: () => {
      connection.close();
    },
  };
}

/**
 * The extended result code of an error that came from SQLite, such as SQLITE_FULL, else null. Told by its shape: the
 * native part of the library throws the class of whichever copy of its JavaScript was loaded first.
 */
export function sqliteCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}
