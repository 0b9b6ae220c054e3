import type { Rubric } from '../../../../shared/review/rubric.ts';
import { rubric } from '../../../../shared/review/rubric.ts';
import type { RubricShelf } from '../../../../shared/review/rubric-rules.ts';
import { builtInRubrics, DEFAULT_RUBRIC_ID } from '../../../../shared/review/rubrics.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { RubricRow, RubricUseRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The one row that says which rubric is in use. */
export const RUBRIC_USE_ID = 'tasks';

/** Id of the row of one revision of a rubric. */
export function rubricRowId(rubricId: string, edition: number): string {
  return `${rubricId}:${edition}`;
}

/** All rubrics: those of the program first, a person's own in the order in which they were made. */
export function readRubrics(db: Readable): RubricShelf {
  const rows = db.all<RubricRow>(sql`SELECT * FROM rubric ORDER BY rowid`);
  const newest = new Map<string, RubricRow>();
  for (const row of rows) {
    if ((newest.get(row.rubric_id)?.edition ?? 0) < row.edition) newest.set(row.rubric_id, row);
  }
  const current = [...newest.values()].filter(({ shelved }) => shelved === 0);
  const kept = new Set(current);
  const used = db.get<RubricUseRow>(sql`SELECT * FROM rubric_use WHERE id = ${RUBRIC_USE_ID}`)?.rubric_id;
  const rubrics = [...builtInRubrics, ...current.map(toRubric)];
  return {
    rubrics,
    earlier: rows.filter((row) => !kept.has(row)).map(toRubric),
    inUse: rubrics.find(({ id, target }) => id === used && target === 'task')?.id ?? DEFAULT_RUBRIC_ID,
  };
}

/** Whether a score was given by this revision of a rubric. */
export function isRubricUsed(db: Readable, rubricId: string, edition: number): boolean {
  return (
    db.get<{ used: number }>(
      sql`SELECT EXISTS (SELECT 1 FROM score WHERE rubric_id = ${rubricId} AND rubric_revision = ${edition}) AS used`,
    )?.used === 1
  );
}

/** The columns of one revision of a rubric. */
export function rubricFields(
  { id, revision, name, scale, criteria }: Rubric,
  more: { readonly authorId: string; readonly updatedAt: number },
): Fields<'rubric'> {
  return {
    rubric_id: id,
    edition: revision,
    name,
    scale: JSON.stringify(scale),
    criteria: JSON.stringify(criteria),
    shelved: 0,
    author_id: more.authorId,
    updated_at: more.updatedAt,
  };
}

function toRubric(row: RubricRow): Rubric {
  return rubric.parse({
    id: row.rubric_id,
    revision: row.edition,
    name: row.name,
    target: 'task',
    scale: JSON.parse(row.scale) as unknown,
    criteria: JSON.parse(row.criteria) as unknown,
    builtIn: false,
  });
}
