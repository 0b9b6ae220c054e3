import type { SearchHit } from '../../../shared/contract/search.ts';
import { foldForSearch, originalRange } from '../../../shared/text/folding.ts';
import type { Readable } from './database.ts';
import { searchTokens } from './search-tokens.ts';
import { sql } from './sql.ts';

export interface SearchQuery {
  readonly text: string;
  /** Null = all versions. */
  readonly versionId: string | null;
  /** Most hits of each group. */
  readonly limit: number;
}

export interface SearchResult {
  /** Places in reports; annotations and tasks with a hit. */
  readonly counts: Record<SearchHit['group'], number>;
  readonly hits: SearchHit[];
}

interface EntryRow {
  readonly id: number;
  readonly kind: SearchHit['group'];
  readonly record_id: string;
  readonly version_id: string;
  readonly position: number;
  readonly folded: string;
}

/** Characters of the passage shown before and after a hit. */
const BEFORE = 16;
const AFTER = 48;

/**
 * Finds a text from one character up: newest version first, then in text order. In reports every place is a hit, of
 * an annotation or a task the first. A query of punctuation alone finds nothing.
 */
export function search(db: Readable, { text, versionId, limit }: SearchQuery): SearchResult {
  const folded = foldForSearch(text).folded;
  const counts = { report: 0, annotation: 0, task: 0 };
  const hits: SearchHit[] = [];
  if (folded === '') return { counts, hits };
  const seen = new Set<string>();
  for (const entry of matchingEntries(db, folded, versionId)) {
    if (entry.kind !== 'report') {
      if (seen.has(entry.record_id)) continue;
      seen.add(entry.record_id);
    }
    const places =
      entry.kind === 'report' ? occurrences(entry.folded, folded) : [entry.folded.indexOf(folded)];
    const wanted = places.slice(0, Math.max(0, limit - counts[entry.kind]));
    counts[entry.kind] += places.length;
    hits.push(...toHits(db, entry, wanted, folded.length));
  }
  return { counts, hits };
}

function matchingEntries(db: Readable, folded: string, versionId: string | null): EntryRow[] {
  return db.all<EntryRow>(
    sql`SELECT search_entry.id, search_entry.kind, record_id, version_id, position, folded FROM search_token
        JOIN search_entry ON search_entry.id = search_token.rowid
        JOIN version ON version.id = search_entry.version_id
        WHERE search_token MATCH ${`"${searchTokens(folded)}"`}
          AND (${versionId} IS NULL OR search_entry.version_id = ${versionId})
        ORDER BY version.imported_at DESC, version.id, search_entry.position, search_entry.id`,
  );
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function toHits(db: Readable, entry: EntryRow, places: readonly number[], length: number): SearchHit[] {
  if (places.length === 0) return [];
  const text = entryText(db, entry.id);
  const folded = foldForSearch(text);
  return places.map((place) => {
    const { start: from, end: to } = originalRange(text, folded, place, place + length);
    const range =
      entry.kind === 'report'
        ? { start: entry.position + from, end: entry.position + to }
        : recordRange(db, entry);
    return {
      group: entry.kind,
      versionId: entry.version_id,
      recordId: entry.record_id,
      ...range,
      ...snippet(text, from, to),
    };
  });
}

function entryText(db: Readable, id: number): string {
  return db.get<{ text: string }>(sql`SELECT text FROM search_entry WHERE id = ${id}`)?.text ?? '';
}

/** The passage around a hit, with … where it was cut. */
function snippet(text: string, from: number, to: number): { snippet: string; from: number; to: number } {
  const start = from > BEFORE ? outsidePair(text, from - BEFORE) : 0;
  const end = text.length > to + AFTER ? outsidePair(text, to + AFTER) : text.length;
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = head.length - start;
  return { snippet: head + text.slice(start, end) + tail, from: from + shift, to: to + shift };
}

/** Moves a cut that would part a surrogate pair. */
function outsidePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function recordRange(db: Readable, entry: EntryRow): { start: number | null; end: number | null } {
  const range =
    entry.kind === 'task'
      ? db.get<{ start: number; end: number }>(
          sql`SELECT range_start AS start, range_end AS "end" FROM task WHERE id = ${entry.record_id}`,
        )
      : db.get<{ start: number; end: number }>(
          sql`SELECT position AS start, coalesce(json_extract(target, '$.anchor.end'), position) AS "end"
              FROM annotation WHERE id = ${entry.record_id} AND position >= 0`,
        );
  return range ?? { start: null, end: null };
}
