import type { SearchHit } from '../../../shared/contract/search.ts';
import type { WordingChange } from '../../../shared/review/annotation.ts';
import { foldForSearch } from '../../../shared/text/folding.ts';
import type { Writable } from './database.ts';
import type { EntityName } from './entities.ts';
import { findRow } from './records.ts';
import type { BlockRow } from './rows.ts';
import { searchTokens } from './search-tokens.ts';
import { sql } from './sql.ts';

/** Texts of one record; each is searched alone, so that no hit runs from one into the next. */
interface Indexed {
  readonly kind: SearchHit['group'];
  readonly recordId: string;
  readonly versionId: string;
  readonly position: number;
  readonly texts: readonly string[];
}

/**
 * Brings the search index in line with a record that was just written or deleted; runs in the same transaction, so
 * that undo and a crash leave no difference.
 */
export function reindex(db: Writable, entity: EntityName, recordId: string): void {
  switch (entity) {
    case 'version': {
      reindexVersion(db, recordId);
      return;
    }
    case 'annotation': {
      reindexAnnotation(db, recordId);
      return;
    }
    case 'task': {
      reindexTask(db, recordId);
      return;
    }
    case 'block': {
      reindexBlock(db, recordId);
      return;
    }
    case 'measure': {
      reindexTasksOf(db, recordId);
      return;
    }
    case 'annotation_reply':
    case 'heading':
    case 'indicator_pair':
    case 'placement':
    case 'adoption':
    case 'profile':
    case 'report':
    case 'score':
    case 'rubric':
    case 'rubric_use':
    case 'candidate_project':
    case 'composition':
    case 'roster_entry':
    case 'packet':
    case 'packet_receipt':
    case 'entered_note':
  }
}

function reindexVersion(db: Writable, versionId: string): void {
  for (const { record_id } of db.all<{ record_id: string }>(
    sql`SELECT record_id FROM search_entry WHERE kind = 'report' AND version_id = ${versionId}`,
  )) {
    clear(db, 'report', record_id);
  }
  const version = findRow(db, 'version', versionId);
  if (!version) return;
  const content = db.get<{ text: string }>(sql`SELECT text FROM content WHERE id = ${version.content_id}`);
  for (const block of db.all<BlockRange>(
    sql`SELECT id, range_start, range_end FROM block WHERE content_id = ${version.content_id}`,
  )) {
    insertBlock(db, block, versionId, content?.text ?? '');
  }
}

type BlockRange = Pick<BlockRow, 'id' | 'range_start' | 'range_end'>;

function insertBlock(db: Writable, block: BlockRange, versionId: string, text: string): void {
  const { id, range_start: position, range_end } = block;
  insert(db, { kind: 'report', recordId: id, versionId, position, texts: [text.slice(position, range_end)] });
}

function reindexBlock(db: Writable, blockId: string): void {
  clear(db, 'report', blockId);
  const block = findRow(db, 'block', blockId);
  const version = db.get<{ id: string; text: string }>(
    sql`SELECT version.id, content.text FROM version JOIN content ON content.id = version.content_id
        WHERE content.id = ${block?.content_id ?? null}`,
  );
  if (block && version) insertBlock(db, block, version.id, version.text);
}

/** A task is found by the indicators of its measures. */
function reindexTasksOf(db: Writable, measureId: string): void {
  for (const { id } of db.all<{ id: string }>(
    sql`SELECT id FROM task WHERE ${measureId} IN (SELECT value FROM json_each(task.measure_ids))`,
  )) {
    reindexTask(db, id);
  }
}

function reindexAnnotation(db: Writable, recordId: string): void {
  clear(db, 'annotation', recordId);
  const row = findRow(db, 'annotation', recordId);
  if (!row) return;
  const change = row.wording_change === null ? null : (JSON.parse(row.wording_change) as WordingChange);
  const texts = [
    row.body,
    change?.proposed ?? '',
    change?.reason ?? '',
    ...(JSON.parse(row.tags) as string[]),
  ];
  insert(db, { kind: 'annotation', recordId, versionId: row.version_id, position: row.position, texts });
}

function reindexTask(db: Writable, recordId: string): void {
  clear(db, 'task', recordId);
  const row = findRow(db, 'task', recordId);
  if (!row) return;
  const indicators = db.all<{ indicator: string }>(
    sql`SELECT DISTINCT indicator FROM measure
        WHERE id IN (SELECT value FROM json_each(${row.measure_ids})) ORDER BY indicator`,
  );
  const texts = [row.title, ...indicators.map(({ indicator }) => indicator)];
  insert(db, { kind: 'task', recordId, versionId: row.version_id, position: row.range_start, texts });
}

function clear(db: Writable, kind: Indexed['kind'], recordId: string): void {
  db.run(
    sql`DELETE FROM search_token WHERE rowid IN
        (SELECT id FROM search_entry WHERE kind = ${kind} AND record_id = ${recordId})`,
  );
  db.run(sql`DELETE FROM search_entry WHERE kind = ${kind} AND record_id = ${recordId}`);
}

function insert(db: Writable, { kind, recordId, versionId, position, texts }: Indexed): void {
  texts.forEach((text, field) => {
    const folded = foldForSearch(text).folded;
    if (folded === '') return;
    db.run(
      sql`INSERT INTO search_entry (kind, record_id, field, version_id, position, text, folded)
          VALUES (${kind}, ${recordId}, ${field}, ${versionId}, ${position}, ${text}, ${folded})`,
    );
    db.run(
      sql`INSERT INTO search_token (rowid, tokens) VALUES (last_insert_rowid(), ${searchTokens(folded)})`,
    );
  });
}
