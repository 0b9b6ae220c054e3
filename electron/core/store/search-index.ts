import { foldForSearch } from '../../../shared/text/folding.ts';
import type { Readable, Writable } from './database.ts';
import type { EntityName } from './entities.ts';
import type { Change } from './records.ts';
import { findRow } from './records.ts';
import { SEGMENT_SPAN } from './search-postings.ts';
import type { SearchKind, SearchRecord } from './search-texts.ts';
import { annotationRecord, blockRecords, searchKinds, taskRecord, versionOfContent } from './search-texts.ts';
import { sql } from './sql.ts';

/**
 * The search index. A record that was just written lies in `search_fresh` with its folded text and is scanned; what
 * has gathered there is packed (search-pack.ts) into segments that hold for each code unit the places where it
 * stands. What was packed never changes: a record that does gives up its entry and is fresh again.
 */

/** Between the texts of a record; folding leaves no such character in them. */
const TEXT_END = '\0';

/** The folded texts of a record in one; empty when there is nothing to find. */
export function foldedTexts(texts: readonly string[]): string {
  const folded = texts.map((text) => foldForSearch(text).folded);
  return folded.every((text) => text === '') ? '' : folded.join(TEXT_END);
}

interface Indexer {
  /** What of the record is in the index. */
  readonly columns: readonly string[];
  readonly run: (db: Writable, change: Change) => void;
}

const indexers: Partial<Record<EntityName, Indexer>> = {
  version: { columns: ['content_id'], run: reindexVersion },
  annotation: {
    columns: ['body', 'wording_change', 'tags', 'position', 'version_id'],
    run: (db, { recordId }) => replace(db, 'annotation', recordId, annotationRecord(db, recordId)),
  },
  annotation_reply: { columns: ['body', 'annotation_id'], run: reindexReply },
  task: {
    columns: ['title', 'measure_ids', 'range_start', 'version_id'],
    run: (db, { recordId }) => replace(db, 'task', recordId, taskRecord(db, recordId)),
  },
  block: { columns: ['range_start', 'range_end', 'content_id'], run: reindexBlock },
  measure: { columns: ['indicator'], run: reindexTasksOf },
};

/**
 * Brings the search index in line with a record that was just written or deleted; runs in the same transaction, so
 * that undo and a crash leave no difference.
 */
export function reindex(db: Writable, change: Change): void {
  const indexer = indexers[change.entity];
  if (!indexer) return;
  const { before, after } = change;
  const isTouched =
    before === null || after === null || indexer.columns.some((column) => Object.hasOwn(after, column));
  if (isTouched) indexer.run(db, change);
}

function reindexReply(db: Writable, { recordId, before }: Change): void {
  const noteId = findRow(db, 'annotation_reply', recordId)?.annotation_id ?? before?.['annotation_id'];
  if (typeof noteId === 'string') replace(db, 'annotation', noteId, annotationRecord(db, noteId));
}

function reindexVersion(db: Writable, { recordId, before }: Change): void {
  const contentId = findRow(db, 'version', recordId)?.content_id ?? before?.['content_id'];
  if (typeof contentId !== 'string') return;
  for (const { id } of db.all<{ id: string }>(sql`SELECT id FROM block WHERE content_id = ${contentId}`)) {
    drop(db, 'report', id);
  }
  const version = versionOfContent(db, contentId);
  if (version) for (const record of blockRecords(db, version)) add(db, record);
}

function reindexBlock(db: Writable, { recordId: blockId }: Change): void {
  const block = findRow(db, 'block', blockId);
  const version = block ? versionOfContent(db, block.content_id) : null;
  const text = version && block ? version.text.slice(block.range_start, block.range_end) : '';
  const record: SearchRecord | null =
    version && block
      ? {
          kind: 'report',
          recordId: blockId,
          versionId: version.versionId,
          position: block.range_start,
          texts: [text],
        }
      : null;
  replace(db, 'report', blockId, record);
}

/** A task is found by the indicators of its measures. */
function reindexTasksOf(db: Writable, { recordId: measureId }: Change): void {
  for (const { id } of db.all<{ id: string }>(
    sql`SELECT id FROM task WHERE ${measureId} IN (SELECT value FROM json_each(task.measure_ids))`,
  )) {
    replace(db, 'task', id, taskRecord(db, id));
  }
}

function replace(db: Writable, kind: SearchKind, recordId: string, record: SearchRecord | null): void {
  drop(db, kind, recordId);
  if (record) add(db, record);
}

function drop(db: Writable, kind: SearchKind, recordId: string): void {
  const number = searchKinds.indexOf(kind);
  const gone = db.run(sql`DELETE FROM search_fresh WHERE record_id = ${recordId} AND kind = ${number}`);
  if (gone > 0) return;
  const entry = db.get<{ place: number }>(
    sql`SELECT place FROM search_entry WHERE record_id = ${recordId} AND kind = ${number}`,
  );
  if (!entry) return;
  db.run(sql`DELETE FROM search_entry WHERE place = ${entry.place}`);
  const segment = Math.floor(entry.place / SEGMENT_SPAN);
  db.run(sql`UPDATE search_segment SET generation = generation + 1 WHERE id = ${segment}`);
}

/** Adds a record that is not in the index. */
export function add(db: Writable, { kind, recordId, versionId, position, texts }: SearchRecord): void {
  const folded = foldedTexts(texts);
  if (folded === '') return;
  db.run(
    sql`INSERT INTO search_fresh (kind, record_id, version, position, folded)
        VALUES (${searchKinds.indexOf(kind)}, ${recordId}, ${numberVersion(db, versionId)}, ${position}, ${folded})`,
  );
}

/** The number of a version in the index, or undefined; a later import has a higher one. */
export function versionNumber(db: Readable, versionId: string): number | undefined {
  return db.get<{ id: number }>(sql`SELECT id FROM search_version WHERE version_id = ${versionId}`)?.id;
}

/** The version that a number stands for. */
export function versionIdOf(db: Readable, number: number): string {
  return (
    db.get<{ version_id: string }>(sql`SELECT version_id FROM search_version WHERE id = ${number}`)
      ?.version_id ?? ''
  );
}

function numberVersion(db: Writable, versionId: string): number {
  const known = versionNumber(db, versionId);
  if (known !== undefined) return known;
  db.run(sql`INSERT INTO search_version (version_id) VALUES (${versionId})`);
  return versionNumber(db, versionId) ?? 0;
}
