import type { CandidateProject } from '../../../../shared/review/candidate-project.ts';
import { candidateProject } from '../../../../shared/review/candidate-project.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { CandidateProjectRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The candidate projects of a document, in the order of its list. */
export function listProjects(db: Readable, reportId: string): CandidateProject[] {
  return db
    .all<CandidateProjectRow>(
      sql`SELECT * FROM candidate_project WHERE report_id = ${reportId} ORDER BY ordinal, id`,
    )
    .map(toProject);
}

/** One candidate project, or null. */
export function findProject(db: Readable, id: string): CandidateProject | null {
  const row = db.get<CandidateProjectRow>(sql`SELECT * FROM candidate_project WHERE id = ${id}`);
  return row ? toProject(row) : null;
}

/** The place of the next project of a document's list. */
export function nextOrdinal(db: Readable, reportId: string): number {
  const last = db.get<{ last: number | null }>(
    sql`SELECT max(ordinal) AS last FROM candidate_project WHERE report_id = ${reportId}`,
  )?.last;
  return (last ?? -1) + 1;
}

/** The columns that a person or a list decides. */
export function projectFields(
  project: CandidateProject,
): Omit<Fields<'candidate_project'>, 'ordinal' | 'author_id' | 'updated_at'> {
  return {
    report_id: project.reportId,
    category: project.category,
    name: project.name,
    content: project.content,
    total_investment: project.totalInvestment,
    year_investment: project.yearInvestment,
    unit: project.unit,
    due: project.due,
    mark: project.mark,
    preference: project.preference,
    note: project.note,
  };
}

function toProject(row: CandidateProjectRow): CandidateProject {
  return candidateProject.parse({
    id: row.id,
    reportId: row.report_id,
    category: row.category,
    name: row.name,
    content: row.content,
    totalInvestment: row.total_investment,
    yearInvestment: row.year_investment,
    unit: row.unit,
    due: row.due,
    mark: row.mark,
    preference: row.preference,
    note: row.note,
  });
}
