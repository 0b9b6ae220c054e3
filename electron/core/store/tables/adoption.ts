import { adoptionVerdict } from '../../../../shared/review/adoption.ts';
import type { AdoptionVerdict } from '../../../../shared/review/adoption.ts';
import type { Readable } from '../database.ts';
import type { AdoptionRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** What a person said became of one suggestion in a version. */
export function findAdoption(
  db: Readable,
  annotationId: string,
  versionId: string,
): { readonly id: string; readonly verdict: AdoptionVerdict } | null {
  const row = db.get<AdoptionRow>(
    sql`SELECT * FROM adoption WHERE annotation_id = ${annotationId} AND version_id = ${versionId}`,
  );
  return row ? { id: row.id, verdict: adoptionVerdict.parse(row.verdict) } : null;
}

/** All that a person said for a version, by annotation. */
export function listAdoptions(db: Readable, versionId: string): Map<string, AdoptionVerdict> {
  return new Map(
    db
      .all<AdoptionRow>(sql`SELECT * FROM adoption WHERE version_id = ${versionId}`)
      .map((row) => [row.annotation_id, adoptionVerdict.parse(row.verdict)]),
  );
}
