import type { SearchGroupName, SearchHit } from '../../../shared/contract/search.ts';
import { foldForSearch } from '../../../shared/text/folding.ts';
import type { Readable } from './database.ts';
import type { SegmentEntries } from './search-directory.ts';
import { createDirectory } from './search-directory.ts';
import type { FirstHits } from './search-first.ts';
import { createFirstHits } from './search-first.ts';
import { createHitReader } from './search-hits.ts';
import { versionNumber } from './search-index.ts';
import { createPhraseReader } from './search-phrase.ts';
import { createProjectSearch } from './search-projects.ts';
import { SEGMENT_SPAN } from './search-postings.ts';
import { searchKinds } from './search-texts.ts';
import { sql } from './sql.ts';

export interface SearchQuery {
  readonly text: string;
  /** Null = all versions. */
  readonly versionId: string | null;
  /** Hits in the text of other versions are `earlier`; null = all are `report`. */
  readonly openVersionId: string | null;
  /** Most hits of each group. */
  readonly limit: number;
}

export interface SearchResult {
  /** Places in reports; annotations, tasks and candidate projects with a hit. */
  readonly counts: Record<SearchGroupName, number>;
  readonly hits: SearchHit[];
}

/** The groups that come out of the index, in the order of an answer; projects stand before the earlier reports. */
const INDEXED = ['report', 'annotation', 'task', 'earlier'] as const satisfies readonly SearchGroupName[];
const REPORT = searchKinds.indexOf('report');
const NO_VERSION = -1;
/** More than any version's number, and than any position in a text. */
const MOST_VERSIONS = 2 ** 20;
const MOST_POSITIONS = 2 ** 32;

/** A hit among the entries, before it is known whether it is shown. */
interface Place {
  readonly kind: number;
  readonly version: number;
  readonly position: number;
}

/**
 * Searches the index of a workspace: each text from one character up, the version imported last first, then in text
 * order. In reports every place is a hit, places that overlap counted once; of an annotation or a task the first. A
 * query of punctuation alone finds nothing.
 */
export function createSearch(db: Readable): (query: SearchQuery) => SearchResult {
  const directory = createDirectory(db);
  const placesOf = createPhraseReader(db);
  const readHit = createHitReader(db);
  const findProjects = createProjectSearch(db);
  return ({ text, versionId, openVersionId, limit }) => {
    const folded = foldForSearch(text).folded;
    const only = versionId === null ? null : (versionNumber(db, versionId) ?? NO_VERSION);
    const open = openVersionId === null ? null : (versionNumber(db, openVersionId) ?? NO_VERSION);
    const groups: Record<(typeof INDEXED)[number], FirstHits> = {
      report: createFirstHits(limit),
      annotation: createFirstHits(limit),
      task: createFirstHits(limit),
      earlier: createFirstHits(limit),
    };
    const take = (
      { kind, version, position }: Place,
      offset: number,
      entry: number,
      isFresh: boolean,
    ): void => {
      const name = searchKinds[kind] ?? 'report';
      const group = name === 'report' && open !== null && version !== open ? 'earlier' : name;
      const rank = (MOST_VERSIONS - version) * MOST_POSITIONS + position + 1;
      groups[group].take(rank, offset, entry, isFresh);
    };
    if (folded !== '') {
      for (const entries of directory()) searchSegment(placesOf, entries, folded, only, take);
      searchFresh(db, folded, only, take);
    }
    const projects = folded === '' ? { count: 0, hits: [] } : findProjects(folded, { only, limit });
    const hits = INDEXED.flatMap((group) => [
      ...(group === 'earlier' ? projects.hits : []),
      ...groups[group].first().flatMap((hit) => readHit(group, hit, folded.length) ?? []),
    ]);
    return {
      counts: {
        report: groups.report.count(),
        annotation: groups.annotation.count(),
        task: groups.task.count(),
        project: projects.count,
        earlier: groups.earlier.count(),
      },
      hits,
    };
  };
}

type Take = (place: Place, offset: number, entry: number, isFresh: boolean) => void;

function searchSegment(
  placesOf: ReturnType<typeof createPhraseReader>,
  entries: SegmentEntries,
  folded: string,
  only: number | null,
  take: Take,
): void {
  const { segment, starts, ends, kinds, versions, positions } = entries;
  const places = placesOf(segment, folded);
  let entry = 0;
  /** Where the next hit may begin: not inside the last one, and of a note or a task only the first counts. */
  let free = 0;
  for (const place of places) {
    if (place < free) continue;
    while (entry < starts.length && (ends[entry] ?? 0) <= place) entry += 1;
    if (entry === starts.length) return;
    const start = starts[entry] ?? 0;
    // A record that changed since it was packed has no entry any more.
    if (place < start) continue;
    const version = versions[entry] ?? 0;
    if (only !== null && version !== only) continue;
    const kind = kinds[entry] ?? 0;
    free = kind === REPORT ? place + folded.length : (ends[entry] ?? 0);
    const position = positions[entry] ?? 0;
    take({ kind, version, position }, place - start, segment * SEGMENT_SPAN + start, false);
  }
}

interface FreshRow extends Place {
  readonly id: number;
  readonly folded: string;
}

function searchFresh(db: Readable, folded: string, only: number | null, take: Take): void {
  for (const row of db.all<FreshRow>(sql`SELECT * FROM search_fresh`)) {
    if (only !== null && row.version !== only) continue;
    for (let at = row.folded.indexOf(folded); at >= 0; at = row.folded.indexOf(folded, at + folded.length)) {
      take(row, at, row.id, true);
      if (row.kind !== REPORT) break;
    }
  }
}
