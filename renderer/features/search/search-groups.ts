import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { SearchGroupName, SearchHit } from '../../../shared/contract/search.ts';
import { foldForSearch, originalRange } from '../../../shared/text/folding.ts';

/** Hits shown of a group before 看全部. */
const groupLimit = 10;

/** One group of results; `count` is all there are, `hits` those to show. */
export interface SearchGroup {
  readonly name: SearchGroupName;
  readonly count: number;
  readonly hits: readonly SearchHit[];
  /** More hits than are shown. */
  readonly more: boolean;
}

/** A place that the arrows can stop at: a hit, or the 看全部 of a group. */
export type SearchStop =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly kind: 'all'; readonly key: string; readonly group: SearchGroupName };

/** In the order of the screen. */
export const searchGroups: readonly SearchGroupName[] = [
  'report',
  'annotation',
  'task',
  'project',
  'earlier',
];

/** Groups an answer of search.find; a group in `opened` shows all its hits. Empty groups are left out. */
export function groupHits(
  answer: OutputOf<'search.find'>,
  opened: ReadonlySet<SearchGroupName>,
): SearchGroup[] {
  return searchGroups.flatMap((name) => {
    const hits = answer.hits.filter((hit) => hit.group === name);
    const count = answer.counts[name];
    if (count === 0) return [];
    const shown = opened.has(name) ? hits : hits.slice(0, groupLimit);
    return [{ name, count, hits: shown, more: !opened.has(name) && count > shown.length }];
  });
}

/** All hits of an answer. */
export function totalOf({ counts }: OutputOf<'search.find'>): number {
  return searchGroups.reduce((sum, name) => sum + counts[name], 0);
}

/** All stops in the order of the screen. */
export function searchStops(groups: readonly SearchGroup[]): SearchStop[] {
  return groups.flatMap((group) => [
    ...group.hits.map((hit, index) => ({ kind: 'hit', key: `${group.name}-${index}`, hit }) as const),
    ...(group.more ? [{ kind: 'all', key: `${group.name}-all`, group: group.name } as const] : []),
  ]);
}

/** The stop after a key: arrows go by one and round, Tab goes to the first stop of the next group. */
export function moveStop(
  stops: readonly SearchStop[],
  index: number,
  move: 'next' | 'previous' | 'nextGroup',
): number {
  if (stops.length === 0) return 0;
  if (move === 'next') return (index + 1) % stops.length;
  if (move === 'previous') return (index - 1 + stops.length) % stops.length;
  const groupOf = (stop: SearchStop | undefined) =>
    stop === undefined ? null : stop.kind === 'hit' ? stop.hit.group : stop.group;
  const own = groupOf(stops[index]);
  const later = stops.findIndex((stop, at) => at > index && groupOf(stop) !== own);
  return later < 0 ? 0 : later;
}

/** A piece of a snippet: the hit itself, a further place that has the same words, or what stands around them. */
export interface SnippetPart {
  readonly text: string;
  readonly found: 'here' | 'also' | null;
}

/** The snippet in pieces, in the order of the text; none is empty. */
export function snippetParts({
  snippet,
  from,
  to,
}: Pick<SearchHit, 'snippet' | 'from' | 'to'>): SnippetPart[] {
  const sought = foldForSearch(snippet.slice(from, to)).folded;
  const here: SnippetPart = { text: snippet.slice(from, to), found: 'here' };
  const parts = [...around(snippet.slice(0, from), sought), here, ...around(snippet.slice(to), sought)];
  return parts.filter(({ text }) => text !== '');
}

function around(text: string, sought: string): SnippetPart[] {
  const folded = foldForSearch(text);
  const parts: SnippetPart[] = [];
  let shown = 0;
  const next = (from: number) => (sought === '' ? -1 : folded.folded.indexOf(sought, from));
  for (let at = next(0); at >= 0; at = next(at + sought.length)) {
    const { start, end } = originalRange(text, folded, at, at + sought.length);
    parts.push(
      { text: text.slice(shown, start), found: null },
      { text: text.slice(start, end), found: 'also' },
    );
    shown = end;
  }
  return [...parts, { text: text.slice(shown), found: null }];
}
