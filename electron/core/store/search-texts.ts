import type { WordingChange } from '../../../shared/review/annotation.ts';
import type { Readable } from './database.ts';
import { findRow } from './records.ts';
import type { BlockRow } from './rows.ts';
import { sql } from './sql.ts';

/** What can be found, in the order of their numbers in the index. */
export const searchKinds = ['report', 'annotation', 'task'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Texts of one record; each is searched alone, so that no hit runs from one into the next. */
export interface SearchRecord {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly versionId: string;
  /** Where it stands in the canonical text, UTF-16 code units; −1 for the whole report. */
  readonly position: number;
  readonly texts: readonly string[];
}

/** A version with its text, for reading many of its blocks. */
export interface SearchedVersion {
  readonly versionId: string;
  readonly contentId: string;
  readonly text: string;
}

/** The version that a content belongs to; null while no version stands on it. */
export function versionOfContent(db: Readable, contentId: string): SearchedVersion | null {
  const row = db.get<{ id: string; text: string }>(
    sql`SELECT version.id, content.text FROM version JOIN content ON content.id = version.content_id
        WHERE content.id = ${contentId}`,
  );
  return row ? { versionId: row.id, contentId, text: row.text } : null;
}

type BlockPlace = Pick<BlockRow, 'content_id' | 'range_start' | 'range_end'>;

/**
 * Reads the words of single paragraphs, without the whole report where all its characters are of one code unit: SQLite
 * counts code points. What a text is like is remembered, since texts never change.
 */
export function createBlockReader(db: Readable): (block: BlockPlace) => string {
  const plain = new Map<string, boolean>();
  const isPlain = (contentId: string): boolean => {
    const known = plain.get(contentId);
    if (known !== undefined) return known;
    const row = db.get<{ plain: number }>(
      sql`SELECT length(text) = units AS plain FROM content WHERE id = ${contentId}`,
    );
    plain.set(contentId, row?.plain === 1);
    return row?.plain === 1;
  };
  return ({ content_id, range_start, range_end }) => {
    if (isPlain(content_id)) {
      const row = db.get<{ words: string }>(
        sql`SELECT substr(text, ${range_start + 1}, ${range_end - range_start}) AS words
            FROM content WHERE id = ${content_id}`,
      );
      return row?.words ?? '';
    }
    const whole = db.get<{ text: string }>(sql`SELECT text FROM content WHERE id = ${content_id}`);
    return whole?.text.slice(range_start, range_end) ?? '';
  };
}

/** The paragraphs of a version. */
export function blockRecords(db: Readable, { versionId, contentId, text }: SearchedVersion): SearchRecord[] {
  return db
    .all<{ id: string; range_start: number; range_end: number }>(
      sql`SELECT id, range_start, range_end FROM block WHERE content_id = ${contentId} ORDER BY range_start`,
    )
    .map(({ id, range_start: position, range_end }) => ({
      kind: 'report',
      recordId: id,
      versionId,
      position,
      texts: [text.slice(position, range_end)],
    }));
}

/** What a note says and what was answered; null when it is gone. */
export function annotationRecord(db: Readable, recordId: string): SearchRecord | null {
  const row = findRow(db, 'annotation', recordId);
  if (!row) return null;
  const change = row.wording_change === null ? null : (JSON.parse(row.wording_change) as WordingChange);
  const replies = db.all<{ body: string }>(
    sql`SELECT body FROM annotation_reply WHERE annotation_id = ${recordId} ORDER BY created_at, id`,
  );
  const texts = [
    row.body,
    change?.proposed ?? '',
    change?.reason ?? '',
    ...(JSON.parse(row.tags) as string[]),
    ...replies.map(({ body }) => body),
  ];
  return { kind: 'annotation', recordId, versionId: row.version_id, position: row.position, texts };
}

/** Title and indicators of a task; null when it is gone. */
export function taskRecord(db: Readable, recordId: string): SearchRecord | null {
  const row = findRow(db, 'task', recordId);
  if (!row) return null;
  const indicators = db.all<{ indicator: string }>(
    sql`SELECT DISTINCT indicator FROM measure
        WHERE id IN (SELECT value FROM json_each(${row.measure_ids})) ORDER BY indicator`,
  );
  const texts = [row.title, ...indicators.map(({ indicator }) => indicator)];
  return { kind: 'task', recordId, versionId: row.version_id, position: row.range_start, texts };
}
