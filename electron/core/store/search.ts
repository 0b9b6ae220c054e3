import type { SearchGroupName, SearchHit } from '../../../shared/contract/search.ts';
import { foldForSearch } from '../../../shared/text/folding.ts';
import type { Readable } from './database.ts';
import type { SegmentEntries } from './search-directory.ts';
import { createDirectory } from './search-directory.ts';
import type { FirstHits } from './search-first.ts';
import { createFirstHits } from './search-first.ts';
import { createHitReader } from './search-hits.ts';
import { versionNumber } from './search-index.ts';
import { postingId } from './search-pack.ts';
import type { Postings } from './search-postings.ts';
import { SEGMENT_SPAN, phrasePlaces } from './search-postings.ts';
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
  /** Places in reports; annotations and tasks with a hit. */
  readonly counts: Record<SearchGroupName, number>;
  readonly hits: SearchHit[];
}

/** Order of the groups in an answer. */
const GROUPS: readonly SearchGroupName[] = ['report', 'annotation', 'task', 'earlier'];
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
  const readHit = createHitReader(db);
  return ({ text, versionId, openVersionId, limit }) => {
    const folded = foldForSearch(text).folded;
    const only = versionId === null ? null : (versionNumber(db, versionId) ?? NO_VERSION);
    const open = openVersionId === null ? null : (versionNumber(db, openVersionId) ?? NO_VERSION);
    const groups: Record<SearchGroupName, FirstHits> = {
      report: createFirstHits(limit),
      annotation: createFirstHits(limit),
      task: createFirstHits(limit),
      earlier: createFirstHits(limit),
    };
    const take = (
      { kind, version, position }: Place,
      offset: number,
      place: number,
      fresh: boolean,
    ): void => {
      const name = searchKinds[kind] ?? 'report';
      const group = name === 'report' && open !== null && version !== open ? 'earlier' : name;
      const rank = (MOST_VERSIONS - version) * MOST_POSITIONS + position + 1;
      groups[group].take(rank, () => ({ rank, offset, entry: fresh ? { freshId: place } : { place } }));
    };
    if (folded !== '') {
      for (const entries of directory()) searchSegment(db, entries, folded, only, take);
      searchFresh(db, folded, only, take);
    }
    const hits = GROUPS.flatMap((group) =>
      groups[group].first().flatMap((hit) => readHit(group, hit, folded.length) ?? []),
    );
    return {
      counts: {
        report: groups.report.count(),
        annotation: groups.annotation.count(),
        task: groups.task.count(),
        earlier: groups.earlier.count(),
      },
      hits,
    };
  };
}

type Take = (place: Place, offset: number, entry: number, fresh: boolean) => void;

function searchSegment(
  db: Readable,
  entries: SegmentEntries,
  folded: string,
  only: number | null,
  take: Take,
): void {
  const { segment, starts, ends, kinds, versions, positions } = entries;
  const lists = postingsOf(db, segment, folded);
  if (!lists) return;
  const places = phrasePlaces(lists);
  let entry = 0;
  /** Where the next hit may begin: not inside the last one, and of a note or a task only the first counts. */
  let free = 0;
  for (const place of places) {
    while (entry < starts.length && (ends[entry] ?? 0) <= place) entry += 1;
    if (entry === starts.length) return;
    const start = starts[entry] ?? 0;
    // A record that changed since it was packed has no entry any more.
    if (place < start || place < free) continue;
    const version = versions[entry] ?? 0;
    if (only !== null && version !== only) continue;
    const kind = kinds[entry] ?? 0;
    free = kind === REPORT ? place + folded.length : (ends[entry] ?? 0);
    take(
      { kind, version, position: positions[entry] ?? 0 },
      place - start,
      segment * SEGMENT_SPAN + start,
      false,
    );
  }
}

/** The places of each code unit in a segment, or null when one of them does not stand there at all. */
function postingsOf(db: Readable, segment: number, folded: string): Postings[] | null {
  const byUnit = new Map<number, Postings>();
  const lists: Postings[] = [];
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const known = byUnit.get(unit);
    const postings =
      known ??
      db.get<{ places: Uint8Array }>(
        sql`SELECT places FROM search_posting WHERE id = ${postingId(segment, unit)}`,
      )?.places;
    if (!postings) return null;
    byUnit.set(unit, postings);
    lists.push(postings);
  }
  return lists;
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
