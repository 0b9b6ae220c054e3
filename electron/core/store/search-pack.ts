import type { Writable } from './database.ts';
import { add } from './search-index.ts';
import { SEGMENT_SIZE, SEGMENT_SPAN, appended } from './search-postings.ts';
import type { SearchRecord } from './search-texts.ts';
import { annotationRecord, blockRecords, taskRecord, versionOfContent } from './search-texts.ts';
import { sql, sqlName } from './sql.ts';
import { readMeta, writeMeta } from './tables/meta.ts';

/** Code units of fresh text that are still scanned in about a millisecond. */
const MOST_FRESH = 16_384;
/** While everything is indexed anew, so much is packed at once. */
const REBUILD_STEP = SEGMENT_SIZE;
/** The build of the index that this program reads. */
const INDEX_BUILD = '1';
const UNITS = 65_536;
const TABLES = ['search_fresh', 'search_entry', 'search_segment', 'search_posting', 'search_version'].map(
  sqlName,
);

interface FreshRow {
  readonly kind: number;
  readonly record_id: string;
  readonly version: number;
  readonly position: number;
  readonly folded: string;
}

/** Packs what is fresh once it is long enough; to be called at the end of a transaction that wrote records. */
export function packSearch(db: Writable, most = MOST_FRESH): void {
  const fresh = db.get<{ units: number }>(sql`SELECT total(length(folded)) AS units FROM search_fresh`);
  if ((fresh?.units ?? 0) <= most) return;
  let segment = openSegment(db);
  let places = new Map<number, number[]>();
  for (const row of db.all<FreshRow>(sql`SELECT * FROM search_fresh ORDER BY id`)) {
    if (segment.size >= SEGMENT_SIZE) {
      writeSegment(db, segment, places);
      segment = { id: segment.id + 1, size: 0 };
      places = new Map();
    }
    const { kind, record_id, version, position, folded } = row;
    const place = segment.id * SEGMENT_SPAN + segment.size;
    db.run(
      sql`INSERT INTO search_entry (place, kind, record_id, version, position, length)
          VALUES (${place}, ${kind}, ${record_id}, ${version}, ${position}, ${folded.length})`,
    );
    gather(places, folded, segment.size);
    segment.size += folded.length + 1;
  }
  writeSegment(db, segment, places);
  db.run(sql`DELETE FROM search_fresh`);
}

interface OpenSegment {
  readonly id: number;
  size: number;
}

function openSegment(db: Writable): OpenSegment {
  const last = db.get<OpenSegment>(sql`SELECT id, size FROM search_segment ORDER BY id DESC LIMIT 1`);
  return last ? { id: last.id, size: last.size } : { id: 0, size: 0 };
}

function gather(places: Map<number, number[]>, folded: string, offset: number): void {
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    // The end of one text of the record.
    if (unit === 0) continue;
    const known = places.get(unit);
    if (known) known.push(offset + i);
    else places.set(unit, [offset + i]);
  }
}

function writeSegment(db: Writable, { id, size }: OpenSegment, places: ReadonlyMap<number, number[]>): void {
  for (const [unit, offsets] of [...places].sort(([a], [b]) => a - b)) {
    const posting = postingId(id, unit);
    const before = db.get<{ places: Uint8Array }>(
      sql`SELECT places FROM search_posting WHERE id = ${posting}`,
    );
    db.run(
      sql`INSERT INTO search_posting (id, places) VALUES (${posting}, ${appended(before?.places, offsets)})
          ON CONFLICT (id) DO UPDATE SET places = excluded.places`,
    );
  }
  db.run(
    sql`INSERT INTO search_segment (id, size, generation) VALUES (${id}, ${size}, 1)
        ON CONFLICT (id) DO UPDATE SET size = excluded.size, generation = generation + 1`,
  );
}

/** The key of a unit's places in a segment. */
export const postingId = (segment: number, unit: number): number => segment * UNITS + unit;

/**
 * Builds the index where a workspace has none of this build, and anew where more than half of what is packed belongs
 * to records that changed since.
 */
export function prepareSearch(db: Writable): void {
  const isBuilt = readMeta(db, 'searchBuild') === INDEX_BUILD;
  if (isBuilt && !isMostlyDead(db)) return;
  for (const table of TABLES) db.run(sql`DELETE FROM ${table}`);
  const versions = db.all<{ content_id: string }>(
    sql`SELECT content_id FROM version ORDER BY imported_at, id`,
  );
  for (const { content_id } of versions) {
    const version = versionOfContent(db, content_id);
    if (!version) continue;
    for (const record of blockRecords(db, version)) add(db, record);
    const { versionId } = version;
    for (const { id } of db.all<Id>(
      sql`SELECT id FROM task WHERE version_id = ${versionId} ORDER BY range_start`,
    ))
      addIfThere(db, taskRecord(db, id));
    for (const { id } of db.all<Id>(
      sql`SELECT id FROM annotation WHERE version_id = ${versionId} ORDER BY position`,
    ))
      addIfThere(db, annotationRecord(db, id));
    packSearch(db, REBUILD_STEP);
  }
  packSearch(db);
  writeMeta(db, 'searchBuild', INDEX_BUILD);
}

interface Id {
  readonly id: string;
}

function addIfThere(db: Writable, record: SearchRecord | null): void {
  if (record) add(db, record);
}

function isMostlyDead(db: Writable): boolean {
  const packed = db.get<{ units: number }>(sql`SELECT total(size) AS units FROM search_segment`)?.units ?? 0;
  if (packed <= SEGMENT_SIZE) return false;
  const live =
    db.get<{ units: number }>(sql`SELECT total(length + 1) AS units FROM search_entry`)?.units ?? 0;
  return live * 2 < packed;
}
