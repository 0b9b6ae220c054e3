import type { SearchGroupName, SearchHit } from '../../../shared/contract/search.ts';
import { foldForSearch, originalRange } from '../../../shared/text/folding.ts';
import type { Readable } from './database.ts';
import { findRow } from './records.ts';
import type { RankedHit } from './search-first.ts';
import { annotationRecord, createBlockReader, searchKinds, taskRecord } from './search-texts.ts';
import { versionIdOf } from './search-index.ts';
import { sql } from './sql.ts';

/** Characters of the passage shown before and after a hit. */
const BEFORE = 16;
const AFTER = 48;
/** Joins what follows to what is not shown: words to be put into a sentence begin with it, and so may a cut. */
const JOINING = /^[\s，、；：。！？,;:.!?]+/u;

interface EntryRow {
  readonly kind: number;
  readonly record_id: string;
  readonly version: number;
}

/**
 * Reads the passage of a hit out of the record itself; null when it is gone. `length` is that of the folded query in
 * code units.
 */
export function createHitReader(
  db: Readable,
): (group: SearchGroupName, hit: RankedHit, length: number) => SearchHit | null {
  const blockText = createBlockReader(db);
  return (group, { entry, isFresh, offset }, length) => {
    const row = isFresh
      ? db.get<EntryRow>(sql`SELECT kind, record_id, version FROM search_fresh WHERE id = ${entry}`)
      : db.get<EntryRow>(sql`SELECT kind, record_id, version FROM search_entry WHERE place = ${entry}`);
    if (!row) return null;
    const recordId = row.record_id;
    const kind = searchKinds[row.kind];
    if (kind === 'report') {
      const block = findRow(db, 'block', recordId);
      const passage = block ? passageOf([blockText(block)], offset, length) : null;
      if (!block || !passage) return null;
      const { start, end, ...shown } = passage;
      const range = { start: block.range_start + start, end: block.range_start + end };
      return { group, versionId: versionIdOf(db, row.version), recordId, ...range, ...shown };
    }
    const record = kind === 'task' ? taskRecord(db, recordId) : annotationRecord(db, recordId);
    const passage = record ? passageOf(record.texts, offset, length) : null;
    if (!record || !passage) return null;
    const { snippet, from, to } = passage;
    const range = kind === 'task' ? taskRange(db, recordId) : annotationRange(db, recordId);
    return { group, versionId: record.versionId, recordId, ...range, snippet, from, to };
  };
}

/** The text that holds a place of the folded texts (as one), with the place in it and the passage around it. */
export function passageOf(
  texts: readonly string[],
  offset: number,
  length: number,
): { start: number; end: number; snippet: string; from: number; to: number } | null {
  let left = offset;
  for (const text of texts) {
    const folded = foldForSearch(text);
    if (left + length <= folded.folded.length) {
      const { start, end } = originalRange(text, folded, left, left + length);
      return { start, end, ...snippet(text, start, end) };
    }
    left -= folded.folded.length + 1;
    if (left < 0) return null;
  }
  return null;
}

/** The passage around a hit, with … where it was cut. */
function snippet(text: string, from: number, to: number): { snippet: string; from: number; to: number } {
  const cut = from > BEFORE ? outsidePair(text, from - BEFORE) : 0;
  const start = cut + (JOINING.exec(text.slice(cut, from))?.[0].length ?? 0);
  const end = text.length > to + AFTER ? outsidePair(text, to + AFTER) : text.length;
  const head = cut > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = head.length - start;
  return { snippet: head + text.slice(start, end) + tail, from: from + shift, to: to + shift };
}

/** Moves a cut that would part a surrogate pair. */
function outsidePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

interface NullableRange {
  readonly start: number | null;
  readonly end: number | null;
}

function taskRange(db: Readable, id: string): NullableRange {
  return (
    db.get<NullableRange>(sql`SELECT range_start AS start, range_end AS "end" FROM task WHERE id = ${id}`) ??
    nowhere
  );
}

function annotationRange(db: Readable, id: string): NullableRange {
  return (
    db.get<NullableRange>(
      sql`SELECT position AS start, coalesce(json_extract(target, '$.anchor.end'), position) AS "end"
          FROM annotation WHERE id = ${id} AND position >= 0`,
    ) ?? nowhere
  );
}

const nowhere: NullableRange = { start: null, end: null };
