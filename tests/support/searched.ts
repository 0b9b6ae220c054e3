import type { Database } from '../../electron/core/store/database.ts';
import { foldedTexts } from '../../electron/core/store/search-index.ts';
import { SEGMENT_SPAN, beginnings, countOf } from '../../electron/core/store/search-postings.ts';
import type { SearchRecord } from '../../electron/core/store/search-texts.ts';
import {
  annotationRecord,
  blockRecords,
  searchKinds,
  taskRecord,
  versionOfContent,
} from '../../electron/core/store/search-texts.ts';
import { sql } from '../../electron/core/store/sql.ts';

const UNITS = 65_536;

const line = (kind: string, recordId: string, version: string, position: number, folded: string): string =>
  JSON.stringify([kind, recordId, version, position, folded]);

/** What the search index holds of each record, read back out of its fresh rows and packed places; sorted. */
export function searched(db: Database): string[] {
  const units = new Map<number, string>();
  for (const { id, places } of db.all<{ id: number; places: Uint8Array }>(
    sql`SELECT id, places FROM search_posting`,
  )) {
    const base = Math.floor(id / UNITS) * SEGMENT_SPAN;
    const offsets = beginnings(places, 0);
    if (offsets.length !== countOf(places)) throw new Error('a list of places is damaged');
    for (const offset of offsets) units.set(base + offset, String.fromCharCode(id % UNITS));
  }
  const entries = db.all<{
    kind: number;
    record_id: string;
    version_id: string;
    position: number;
    place: number | null;
    length: number;
    folded: string | null;
  }>(
    sql`SELECT kind, record_id, version_id, position, place, length, NULL AS folded
        FROM search_entry JOIN search_version ON search_version.id = version
        UNION ALL
        SELECT kind, record_id, version_id, position, NULL, 0, folded
        FROM search_fresh JOIN search_version ON search_version.id = version`,
  );
  return entries
    .map(({ kind, record_id, version_id, position, place, length, folded }) => {
      const packed =
        place === null ? '' : Array.from({ length }, (_, i) => units.get(place + i) ?? '\0').join('');
      return line(searchKinds[kind] ?? '', record_id, version_id, position, folded ?? packed);
    })
    .sort();
}

/** What it should hold, from the records themselves; sorted. */
export function recordsToFind(db: Database): string[] {
  const of = (records: readonly (SearchRecord | null)[]): string[] =>
    records.flatMap((record) => {
      const folded = record ? foldedTexts(record.texts) : '';
      return record && folded !== ''
        ? [line(record.kind, record.recordId, record.versionId, record.position, folded)]
        : [];
    });
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return [
    ...ids(db.all<{ id: string }>(sql`SELECT content_id AS id FROM version`)).flatMap((contentId) => {
      const version = versionOfContent(db, contentId);
      return version ? of(blockRecords(db, version)) : [];
    }),
    ...of(ids(db.all<{ id: string }>(sql`SELECT id FROM task`)).map((id) => taskRecord(db, id))),
    ...of(ids(db.all<{ id: string }>(sql`SELECT id FROM annotation`)).map((id) => annotationRecord(db, id))),
  ].sort();
}
