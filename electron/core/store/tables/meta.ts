import type { Readable, Writable } from '../database.ts';
import { sql } from '../sql.ts';

/** Facts about the workspace: last durable write, who works in it, the version opened last, how search was built. */
export type MetaName = 'savedAt' | 'personId' | 'lastVersionId' | 'searchBuild';

/** A fact about the workspace; null = not known yet. */
export function readMeta(db: Readable, name: MetaName): string | null {
  return db.get<{ value: string }>(sql`SELECT value FROM meta WHERE name = ${name}`)?.value ?? null;
}

/** Stores a fact about the workspace in place of the last one. */
export function writeMeta(db: Writable, name: MetaName, value: string): void {
  db.run(
    sql`INSERT INTO meta (name, value) VALUES (${name}, ${value})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}
