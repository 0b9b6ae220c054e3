import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';
import { cardsOf, isOpen } from './desk-sections.ts';
import type { DeskSection } from './desk-sections.ts';

export const deskViews = ['all', 'open', 'disputed', 'proposed'] as const;
export type DeskView = (typeof deskViews)[number];

/** What the list shows; null and empty let everything through. */
export interface DeskFilter {
  readonly section: DeskSection | null;
  readonly view: DeskView;
  readonly kinds: readonly AnnotationKind[];
  readonly person: string | null;
  readonly order: 'text' | 'people';
}

export const noFilter: DeskFilter = { section: null, view: 'all', kinds: [], person: null, order: 'text' };

const inView: Readonly<Record<DeskView, (item: DeskItem) => boolean>> = {
  all: () => true,
  open: (item) => cardsOf(item).some(isOpen),
  disputed: (item) => cardsOf(item).some(({ disputed }) => disputed),
  proposed: ({ type }) => type === 'proposal',
};

/** Items that pass every filter but the view, and how many of them each view would show. */
export function filterDesk(
  items: readonly DeskItem[],
  filter: DeskFilter,
): { shown: readonly DeskItem[]; counts: Readonly<Record<DeskView, number>> } {
  const passing = items.filter((item) => cardsOf(item).some((card) => passes(card, filter)));
  const counts = { all: 0, open: 0, disputed: 0, proposed: 0 };
  for (const item of passing) for (const view of deskViews) if (inView[view](item)) counts[view]++;
  const shown = passing.filter(inView[filter.view]);
  return { shown: filter.order === 'text' ? shown : [...shown].sort(byPeople), counts };
}

const peopleOf = (item: DeskItem): number => Math.max(...cardsOf(item).map(({ authors }) => authors.length));
const byPeople = (a: DeskItem, b: DeskItem): number => peopleOf(b) - peopleOf(a);

function passes(card: DeskCard, { section, kinds, person }: DeskFilter): boolean {
  if (kinds.length > 0 && !card.opinions.some(({ kind }) => kinds.includes(kind))) return false;
  if (person !== null && !card.authors.some((author) => author.person === person)) return false;
  return section === null || card.opinions.some(({ start }) => within(section, start ?? -1));
}

const within = ({ start, end }: DeskSection, offset: number): boolean => start <= offset && offset < end;

/** Every deputy of the desk, in the order in which they first speak. */
export function peopleOfDesk(items: readonly DeskItem[]): { person: string; card: DeskCard }[] {
  const found = new Map<string, DeskCard>();
  for (const item of items)
    for (const card of cardsOf(item))
      for (const { person } of card.authors) if (!found.has(person)) found.set(person, card);
  return [...found].map(([person, card]) => ({ person, card }));
}
