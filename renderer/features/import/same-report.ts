import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/report/model.ts';

type LibraryDocument = OutputOf<'library.list'>['documents'][number];

/**
 * The document of which an import is likely another version: of the same kind, with the same place and year, or with
 * the same title where place or year is not known of either. Null when there is none; the person is asked in any case.
 */
export function sameReport(
  documents: readonly LibraryDocument[],
  found: Pick<Report, 'title' | 'place' | 'year' | 'kind'>,
): LibraryDocument | null {
  const alike = documents.filter(({ report }) => {
    if (report.kind !== found.kind) return false;
    const known = [report.place, report.year, found.place, found.year].every((fact) => fact !== null);
    return known
      ? report.place === found.place && report.year === found.year
      : report.title.trim() === found.title.trim();
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
