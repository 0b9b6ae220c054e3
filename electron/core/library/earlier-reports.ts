import type { VersionContent } from '../../../shared/report/model.ts';
import type { Readable } from '../store/database.ts';
import { listReports, listVersions } from '../store/tables/library.ts';
import { loadContent } from './load-content.ts';

/** A chain of reports ends here at the latest; deputies look back over one term of five years. */
const LONGEST = 6;

/**
 * The reports of the same place and kind for the year before, the one before that, and so on, newest first, each in
 * its newest version. The chain ends at the first year that is missing.
 */
export function loadEarlierReports(
  db: Readable,
  { report }: Pick<VersionContent, 'report'>,
): VersionContent[] {
  const { place, year, kind } = report;
  if (place === null || year === null) return [];
  const candidates = listReports(db).filter((each) => each.place === place && each.kind === kind);
  const found: VersionContent[] = [];
  while (found.length < LONGEST) {
    const before = candidates.find((each) => each.year === year - 1 - found.length);
    const [newest] = before ? listVersions(db, before.id) : [];
    if (!newest) break;
    found.push(loadContent(db, newest.id));
  }
  return found;
}
