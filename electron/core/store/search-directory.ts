import type { Readable } from './database.ts';
import { SEGMENT_SPAN } from './search-postings.ts';
import { sql } from './sql.ts';

/** The live entries of one segment in the order of their places; one array per column, for walking along hits. */
export interface SegmentEntries {
  readonly segment: number;
  /** Offsets in the segment. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly versions: Uint32Array;
  readonly positions: Int32Array;
}

interface SegmentRow {
  readonly id: number;
  readonly generation: number;
}

interface EntryRow {
  readonly place: number;
  readonly kind: number;
  readonly version: number;
  readonly position: number;
  readonly length: number;
}

/**
 * Keeps the entries of every segment in memory, some twenty bytes each. A segment is read again when its generation
 * counted up, which happens in the transaction that changes it, so that a step rolled back leaves no difference.
 */
export function createDirectory(db: Readable): () => SegmentEntries[] {
  const known = new Map<number, { generation: number; entries: SegmentEntries }>();
  return () => {
    const segments = db.all<SegmentRow>(sql`SELECT id, generation FROM search_segment ORDER BY id DESC`);
    return segments.map(({ id, generation }) => {
      const before = known.get(id);
      if (before?.generation === generation) return before.entries;
      const entries = readEntries(db, id);
      known.set(id, { generation, entries });
      return entries;
    });
  };
}

function readEntries(db: Readable, segment: number): SegmentEntries {
  const base = segment * SEGMENT_SPAN;
  const rows = db.all<EntryRow>(
    sql`SELECT place, kind, version, position, length FROM search_entry
        WHERE place >= ${base} AND place < ${base + SEGMENT_SPAN} ORDER BY place`,
  );
  return {
    segment,
    starts: Uint32Array.from(rows, ({ place }) => place - base),
    ends: Uint32Array.from(rows, ({ place, length }) => place - base + length),
    kinds: Uint8Array.from(rows, ({ kind }) => kind),
    versions: Uint32Array.from(rows, ({ version }) => version),
    positions: Int32Array.from(rows, ({ position }) => position),
  };
}
