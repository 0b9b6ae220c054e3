import { placement } from '../../../../shared/review/carry.ts';
import type { Placement } from '../../../../shared/review/carry.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import { findRow } from '../records.ts';
import type { PlacementRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The placements of a pair of versions, in no particular order. */
export function listPlacements(db: Readable, fromVersionId: string, toVersionId: string): Placement[] {
  return db
    .all<PlacementRow>(
      sql`SELECT * FROM placement WHERE from_version_id = ${fromVersionId} AND to_version_id = ${toVersionId}`,
    )
    .map(toPlacement);
}

/** A placement by its id; null = none. */
export function findPlacement(db: Readable, id: string): Placement | null {
  const row = findRow(db, 'placement', id);
  return row ? toPlacement(row) : null;
}

/** The columns of a placement. */
export function placementFields(value: Omit<Placement, 'id' | 'revision'>): Fields<'placement'> {
  return {
    from_version_id: value.fromVersionId,
    to_version_id: value.toVersionId,
    annotation_id: value.annotationId,
    state: value.state,
    range_start: value.start,
    range_end: value.end,
    near_start: value.nearStart,
    near_end: value.nearEnd,
    score: value.score,
    decision: value.decision,
    carried_id: value.carriedId,
  };
}

function toPlacement(row: PlacementRow): Placement {
  return placement.parse({
    id: row.id,
    revision: row.revision,
    fromVersionId: row.from_version_id,
    toVersionId: row.to_version_id,
    annotationId: row.annotation_id,
    state: row.state,
    start: row.range_start,
    end: row.range_end,
    nearStart: row.near_start,
    nearEnd: row.near_end,
    score: row.score,
    decision: row.decision,
    carriedId: row.carried_id,
  });
}
