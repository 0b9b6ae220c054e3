import { join } from 'node:path';
import { connect } from '../../electron/core/store/database.ts';
import type { Database } from '../../electron/core/store/database.ts';
import { DATABASE_NAME } from '../../electron/core/store/open.ts';
import { recordsToFind, searched } from './searched.ts';
import type { SqlValue } from '../../electron/core/store/sql.ts';
import { sql, sqlName } from '../../electron/core/store/sql.ts';

type Row = Record<string, SqlValue>;

/** What undo leaves behind on purpose: the log itself, graves, times of writing, revisions that only count up. */
const LEFT_OUT_TABLES = [
  'change_command',
  'change_entry',
  'change_content',
  'tombstone',
  'meta',
  'sqlite_sequence',
];
const LEFT_OUT_COLUMNS = ['revision'];
/** Texts stay for a redo when their import is undone; nothing shows them. */
const CONTENT_TABLES = ['content', 'block', 'heading', 'measure', 'indicator_pair', 'glossary_term'];

/** All rows of a closed workspace that a person could notice, sorted, as text to compare; `texts` with what was read. */
export function dumpWorkspace(workspacePath: string, { texts = false } = {}): string {
  return withDatabase(workspacePath, (db) => {
    const tables = db
      .all<{ name: string }>(
        sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name`,
      )
      .map(({ name }) => name)
      .filter((name) => !LEFT_OUT_TABLES.includes(name) && (texts || !CONTENT_TABLES.includes(name)));
    const dump = tables.map((table) => [table, sorted(db.all<Row>(sql`SELECT * FROM ${sqlName(table)}`))]);
    return JSON.stringify([...dump, ['search', searched(db)]], null, 1);
  });
}

/** Records whose text in the search index differs from what they say, or that it lacks or should not have. */
export function searchDifferences(workspacePath: string): string[] {
  return withDatabase(workspacePath, (db) => {
    const [indexed, expected] = [searched(db), recordsToFind(db)];
    return [
      ...indexed.filter((line) => !expected.includes(line)),
      ...expected.filter((line) => !indexed.includes(line)),
    ];
  });
}

/** Opens the database of a closed workspace for reading. */
export function withDatabase<Result>(workspacePath: string, work: (db: Database) => Result): Result {
  const db = connect(join(workspacePath, DATABASE_NAME), { timeout: 0 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function sorted(rows: readonly Row[]): string[] {
  return rows
    .map((row) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(row).filter(([name]) => !LEFT_OUT_COLUMNS.includes(name))),
      ),
    )
    .sort();
}
