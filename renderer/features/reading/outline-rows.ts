import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { VersionIndex } from '../../state/version-index.ts';

/** One line of the outline. Counts include everything below it. */
export interface OutlineRow {
  /** Heading id; null for what stands before the first heading. */
  readonly id: string | null;
  readonly parentId: string | null;
  /** 1-based depth. */
  readonly level: number;
  readonly title: string;
  /** The title as the outline shows it: shortened, or with more of its words where a sibling would look the same. */
  readonly label: string;
  /** The mark alone (一、), for narrow places; the title where there is none. */
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly notes: number;
  readonly tasks: number;
  readonly hasChildren: boolean;
  /** Whether standalone headings stand below it. */
  readonly hasSections: boolean;
}

/** All lines of the outline, in text order; the 开头 line first where text stands before the first heading. */
export function outlineRows(
  content: VersionContent,
  annotations: readonly Annotation[],
  index: VersionIndex,
  beginning: string,
): OutlineRow[] {
  const { headings, text } = content;
  const noteStarts = annotations.flatMap((a) => index.rangeOf(a)?.start ?? []).sort((a, b) => a - b);
  const taskStarts = content.tasks.map((t) => t.start).sort((a, b) => a - b);
  const parents = new Set(headings.map((h) => h.parentId));
  const first = headings[0]?.start ?? text.length;
  const alike = countBy(headings, lookOf);
  const row = (heading: Heading, i: number): OutlineRow => {
    const end = headings.slice(i + 1).find((h) => h.level <= heading.level)?.start ?? text.length;
    const isAlone = alike.get(lookOf(heading)) === 1;
    const title = isAlone ? titleOf(heading) : titleOf(heading) + nextClause(text.slice(heading.end, end));
    return {
      id: heading.id,
      parentId: heading.parentId,
      level: heading.level,
      title,
      label: isAlone ? shortTitle(title) : title,
      mark: heading.mark.replace(/[、.．]$/, '') || heading.title,
      start: heading.start,
      end,
      notes: countWithin(noteStarts, heading.start, end),
      tasks: countWithin(taskStarts, heading.start, end),
      hasChildren: parents.has(heading.id),
      hasSections: headings.some((h) => h.parentId === heading.id && h.style === 'standalone'),
    };
  };
  const rows = headings.map(row);
  if (first > 0) {
    rows.unshift({
      id: null,
      parentId: null,
      level: 1,
      title: beginning,
      label: beginning,
      mark: beginning,
      start: 0,
      end: first,
      notes: countWithin(noteStarts, 0, first),
      tasks: 0,
      hasChildren: false,
      hasSections: false,
    });
  }
  return rows;
}

/** The first clause of a long title, for narrow places: （七）用力增进民生福祉. */
export function shortTitle(title: string): string {
  const comma = title.search(/[，,；：]/);
  return comma > 4 ? title.slice(0, comma) : title;
}

const titleOf = ({ mark, title }: Heading): string => mark + title;

/** Headings of one look are siblings whose shortened titles are the same. */
const lookOf = (heading: Heading): string => `${heading.parentId ?? ''}\n${shortTitle(titleOf(heading))}`;

/** The words up to the end of their first clause, with the sign that joins them to a title: ，我们全面践行人民城市理念. */
function nextClause(words: string): string {
  return /^[^\p{L}\p{N}\n]*[^，。；：！？\n]*/u.exec(words)?.[0].trimEnd() ?? '';
}

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** How many of the sorted numbers lie in [start, end). */
function countWithin(sorted: readonly number[], start: number, end: number): number {
  return indexFrom(sorted, end) - indexFrom(sorted, start);
}

function indexFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The lines to show: parts and sections always, run-in titles below a section where it is open by hand or where
 * the reader is.
 */
export function visibleRows(
  rows: readonly OutlineRow[],
  currentId: string | null,
  toggled: ReadonlyMap<string, boolean>,
): OutlineRow[] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const currentPath = new Set<string | null>();
  for (let row = byId.get(currentId); row; row = row.parentId === null ? undefined : byId.get(row.parentId)) {
    currentPath.add(row.id);
  }
  const isOpen = (row: OutlineRow) =>
    toggled.get(row.id ?? '') ?? (currentPath.has(row.id) || (row.level === 1 && row.hasSections));
  return rows.filter((row) => {
    for (let up = row.parentId; up !== null; up = byId.get(up)?.parentId ?? null) {
      const parent = byId.get(up);
      if (!parent || !isOpen(parent)) return false;
    }
    return true;
  });
}

/** Whether a line's children are shown, given the shown lines. */
export function isExpanded(rows: readonly OutlineRow[], row: OutlineRow): boolean {
  return rows.some((r) => r.parentId !== null && r.parentId === row.id);
}
