import type { SearchHit } from '../../../shared/contract/search.ts';
import type { Readable } from './database.ts';

export interface SearchResult {
  readonly counts: { report: number; annotation: number; task: number };
  readonly hits: SearchHit[];
}

/** Finds a text. */
export function search(
  db: Readable,
  query: { readonly text: string; readonly versionId: string | null; readonly limit: number },
): SearchResult {
  void [db, query];
  return { counts: { report: 0, annotation: 0, task: 0 }, hits: [] };
}
