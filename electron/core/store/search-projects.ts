import type { SearchHit } from '../../../shared/contract/search.ts';
import type { Readable } from './database.ts';
import { passageOf } from './search-hits.ts';
import { foldedTexts, versionIdOf } from './search-index.ts';
import { sql } from './sql.ts';

/** What of a project is found, the name first; and the version that its list is looked at beside. */
interface ProjectText {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly category: string;
  readonly unit: string;
  readonly note: string;
  readonly version: number;
}

/** Which projects are searched, by the numbers of versions in the index; null = no restriction. */
export interface ProjectScope {
  /** Only projects of the report that has this version. */
  readonly only: number | null;
  readonly limit: number;
}

/**
 * Searches the candidate projects. They belong to a report and not to a version, and a workspace has some hundreds at
 * most: their folded texts are kept in memory, each as long as it is the same, and scanned. A hit leads to the newest
 * version of its report.
 */
export function createProjectSearch(
  db: Readable,
): (folded: string, scope: ProjectScope) => { readonly count: number; readonly hits: readonly SearchHit[] } {
  let known = new Map<string, { readonly said: string; readonly folded: string }>();
  return (folded, { only, limit }) => {
    const rows = db.all<ProjectText>(
      sql`SELECT project.id, name, content, category, unit, note, shown.id AS version
          FROM candidate_project AS project
          JOIN search_version AS shown ON shown.id =
            (SELECT max(search_version.id) FROM search_version
             JOIN version ON version.id = search_version.version_id
             WHERE version.report_id = project.report_id)
          WHERE ${only} IS NULL OR project.report_id =
            (SELECT version.report_id FROM version
             JOIN search_version ON search_version.version_id = version.id
             WHERE search_version.id = ${only})
          ORDER BY shown.id DESC, project.ordinal, project.id`,
    );
    const kept = new Map<string, { readonly said: string; readonly folded: string }>();
    const hits: SearchHit[] = [];
    let count = 0;
    for (const row of rows) {
      const texts = [row.name, row.content, row.category, row.unit, row.note];
      const said = texts.join('\0');
      const before = known.get(row.id);
      const text = before?.said === said ? before : { said, folded: foldedTexts(texts) };
      kept.set(row.id, text);
      const at = text.folded.indexOf(folded);
      if (at < 0) continue;
      count += 1;
      const passage = hits.length < limit ? passageOf(texts, at, folded.length) : null;
      if (!passage) continue;
      const { snippet, from, to } = passage;
      const versionId = versionIdOf(db, row.version);
      const nowhere = { start: null, end: null };
      hits.push({ group: 'project', versionId, recordId: row.id, ...nowhere, snippet, from, to });
    }
    known = kept;
    return { count, hits };
  };
}
