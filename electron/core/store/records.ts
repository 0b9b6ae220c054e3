import type { Writable, Readable } from './database.ts';
import type { EntityName, EntityRows, Fields } from './entities.ts';
import { entities } from './entities.ts';
import type { SqlValue } from './sql.ts';
import { sql, sqlJoin, sqlName } from './sql.ts';

/** Column values of one record, as the change log keeps them. */
export type Values = Readonly<Record<string, SqlValue>>;

/** What one write did to one record: `before` null = created, `after` null = deleted, else the changed fields. */
export interface Change {
  readonly entity: EntityName;
  readonly recordId: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

/** The row of a record, or undefined. */
export function findRow<N extends EntityName>(
  db: Readable,
  entity: N,
  id: string,
): EntityRows[N] | undefined {
  return db.get<EntityRows[N]>(sql`SELECT * FROM ${entities[entity].table} WHERE id = ${id}`);
}

/**
 * Creates a record. Revisions only ever count up, so one that comes back goes on from its tombstone: a packet made
 * between deletion and return still compares rightly.
 */
export function createRow<N extends EntityName>(
  db: Writable,
  entity: N,
  id: string,
  fields: Fields<N> | Values,
): Change {
  const { table, counted } = entities[entity];
  const values = pick(entity, fields);
  const grave = counted
    ? db.get<{ revision: number }>(
        sql`SELECT revision FROM tombstone WHERE entity = ${entity} AND record_id = ${id}`,
      )
    : undefined;
  const columns = Object.keys(values);
  db.run(
    sql`INSERT INTO ${table} (id, revision, ${sqlJoin(columns.map((column) => sql`${sqlName(column)}`))})
        VALUES (${id}, ${(grave?.revision ?? 0) + 1}, ${sqlJoin(columns.map((column) => sql`${values[column] ?? null}`))})`,
  );
  if (grave) db.run(sql`DELETE FROM tombstone WHERE entity = ${entity} AND record_id = ${id}`);
  return { entity, recordId: id, before: null, after: values };
}

/** Changes fields of a record; null when all of them already have these values. The record must exist. */
export function updateRow<N extends EntityName>(
  db: Writable,
  entity: N,
  id: string,
  fields: Partial<Fields<N>> | Values,
): Change | null {
  const current = valuesOf(mustFind(db, entity, id));
  const after = pick(entity, fields);
  const changed = Object.keys(after).filter((column) => after[column] !== current[column]);
  if (changed.length === 0) return null;
  const { table, counted } = entities[entity];
  const assignments = changed.map((column) => sql`${sqlName(column)} = ${after[column] ?? null}`);
  db.run(
    sql`UPDATE ${table} SET revision = revision + ${counted ? 1 : 0}, ${sqlJoin(assignments)} WHERE id = ${id}`,
  );
  return {
    entity,
    recordId: id,
    before: Object.fromEntries(changed.map((column) => [column, current[column] ?? null])),
    after: Object.fromEntries(changed.map((column) => [column, after[column] ?? null])),
  };
}

/** Deletes a record and leaves a tombstone (where the log counts its revisions). The record must exist. */
export function removeRow(db: Writable, entity: EntityName, id: string, now: number): Change {
  const row = mustFind(db, entity, id);
  const { table, counted } = entities[entity];
  db.run(sql`DELETE FROM ${table} WHERE id = ${id}`);
  if (counted) {
    db.run(
      sql`INSERT INTO tombstone (entity, record_id, revision, deleted_at)
          VALUES (${entity}, ${id}, ${row.revision + 1}, ${now})`,
    );
  }
  return { entity, recordId: id, before: pick(entity, row), after: null };
}

/** Does a change again (`forward`) or takes it back. */
export function applyChange(db: Writable, change: Change, forward: boolean, now: number): void {
  const { entity, recordId } = change;
  const from = forward ? change.before : change.after;
  const to = forward ? change.after : change.before;
  if (to === null) removeRow(db, entity, recordId, now);
  else if (from === null) createRow(db, entity, recordId, to);
  else updateRow(db, entity, recordId, to);
}

function mustFind<N extends EntityName>(db: Readable, entity: N, id: string): EntityRows[N] {
  const row = findRow(db, entity, id);
  if (!row) throw new Error(`${entity} ${id} is missing`);
  return row;
}

function valuesOf(row: object): Values {
  return row as Values;
}

function pick(entity: EntityName, fields: object): Values {
  const given = valuesOf(fields);
  const columns = entities[entity].columns.filter((column) => given[column] !== undefined);
  return Object.fromEntries(columns.map((column) => [column, given[column] ?? null]));
}
