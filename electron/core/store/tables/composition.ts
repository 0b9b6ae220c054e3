import { composition, emptyComposition } from '../../../../shared/contract/paper.ts';
import type { Composition, PaperName } from '../../../../shared/contract/paper.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { CompositionRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** One composition for each paper of a version. */
export function compositionId(versionId: string, paper: PaperName): string {
  return `${versionId}:${paper}`;
}

/** How a paper is composed; a paper that nobody touched leaves nothing out and keeps text order. */
export function readComposition(db: Readable, versionId: string, paper: PaperName): Composition {
  const row = db.get<CompositionRow>(
    sql`SELECT * FROM composition WHERE id = ${compositionId(versionId, paper)}`,
  );
  if (!row) return emptyComposition;
  return composition.parse({
    excluded: JSON.parse(row.excluded) as unknown,
    order: JSON.parse(row.item_order) as unknown,
    wordings: JSON.parse(row.wordings) as unknown,
    points: JSON.parse(row.points) as unknown,
    sections: JSON.parse(row.sections) as unknown,
    opening: row.opening,
    closing: row.closing,
  });
}

/** The columns of a paper's composition. */
export function compositionFields(
  versionId: string,
  paper: PaperName,
  value: Composition,
): Fields<'composition'> {
  return {
    version_id: versionId,
    paper,
    excluded: JSON.stringify(value.excluded),
    item_order: JSON.stringify(value.order),
    wordings: JSON.stringify(value.wordings),
    points: JSON.stringify(value.points),
    sections: JSON.stringify(value.sections),
    opening: value.opening,
    closing: value.closing,
  };
}
