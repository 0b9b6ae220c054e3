import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';

/** A row of 意见分布: a part of the report, or an area of a part that has several. */
export interface DeskSection {
  /** Id of its heading; empty for what stands before the first one and for the whole report. */
  readonly key: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Parts with at least so many areas below them are shown by their areas. */
const AREAS = 3;

const shortName = ({ mark, title }: Heading): string => `${mark}${title.split(/[，。；：]/u)[0] ?? title}`;

/** The rows of 意见分布 in text order; `whole` names the first one. */
export function sectionsOf({ headings, text }: VersionContent, whole: string): DeskSection[] {
  const below = (id: string | null): Heading[] =>
    headings.filter(({ parentId, style }) => parentId === id && style === 'standalone');
  const rows = below(null).flatMap((part) => {
    const areas = below(part.id);
    return areas.length >= AREAS ? [part, ...areas] : [part];
  });
  const sections = rows.map((heading, at) => ({
    key: heading.id,
    name: shortName(heading),
    start: heading.start,
    end: rows[at + 1]?.start ?? text.length,
  }));
  return [{ key: '', name: whole, start: -1, end: sections[0]?.start ?? text.length }, ...sections];
}

/** How many opinions a section has, and how many of them nobody has decided on. */
export interface SectionCount {
  readonly section: DeskSection;
  readonly count: number;
  readonly open: number;
}

/** The single cards of an item. */
export function cardsOf(item: DeskItem): readonly DeskCard[] {
  return item.type === 'group' ? [item] : item.cards;
}

export const isOpen = ({ group }: DeskCard): boolean => (group?.decision ?? null) === null;

/** Counts the opinions of every section; a section without any is left out. */
export function countSections(sections: readonly DeskSection[], items: readonly DeskItem[]): SectionCount[] {
  const counts = sections.map((section) => ({ section, count: 0, open: 0 }));
  const seen = new Set<string>();
  for (const item of items)
    for (const card of cardsOf(item)) {
      if (seen.has(card.key)) continue;
      seen.add(card.key);
      for (const { start } of card.opinions) {
        const row = counts.findLast(({ section }) => section.start <= (start ?? -1)) ?? counts[0];
        if (!row) continue;
        row.count++;
        if (isOpen(card)) row.open++;
      }
    }
  return counts.filter(({ count }) => count > 0);
}
