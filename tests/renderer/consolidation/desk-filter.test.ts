import { expect, test } from '@jest/globals';
import { filterDesk, noFilter, peopleOfDesk } from '../../../renderer/features/consolidation/desk-filter.ts';
import { neighbourOf, positionAt } from '../../../renderer/features/consolidation/card-order.ts';
import { countSections } from '../../../renderer/features/consolidation/desk-sections.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import { deskAuthors, deskOpinion } from '../../support/desk-cards.ts';

const sections = [
  { key: '', name: '整篇报告', start: -1, end: 5 },
  { key: 'one', name: '一', start: 5, end: 40 },
  { key: 'two', name: '二', start: 40, end: 90 },
];
const items = layOutDesk({
  authors: deskAuthors,
  opinions: [
    deskOpinion('a', 0, 10, { kind: 'problem' }),
    deskOpinion('b', 1, 10),
    deskOpinion('c', 2, 20),
    deskOpinion('d', 0, 50),
  ],
  groups: [
    { id: 'g', revision: 1, members: ['a', 'b'], wording: '', decision: 'adopt', reason: '', position: null },
  ],
  given: [],
  apart: [],
  clusters: [['c', 'd']],
  opposed: [],
});
const keys = (filter: Partial<typeof noFilter>): string[] =>
  filterDesk(items, { ...noFilter, ...filter }).shown.map(({ key }) => key);

test('filters by part, kind, deputy and state, and counts what each view would show', () => {
  expect(keys({})).toEqual(['g', '? c']);
  expect(keys({ section: sections[2] ?? null })).toEqual(['? c']);
  expect(keys({ kinds: ['problem'] })).toEqual(['g']);
  expect(keys({ person: '丙' })).toEqual(['? c']);
  expect(keys({ view: 'open' })).toEqual(['? c']);
  expect(filterDesk(items, { ...noFilter, person: '乙' }).counts).toEqual({
    all: 1,
    open: 0,
    disputed: 0,
    proposed: 0,
  });
});

test('puts what most deputies say first where that is asked', () => {
  const more = layOutDesk({
    authors: deskAuthors,
    opinions: [deskOpinion('x', 0, 1), deskOpinion('a', 0, 10), deskOpinion('b', 1, 10)],
    groups: [
      { id: 'g', revision: 1, members: ['a', 'b'], wording: '', decision: null, reason: '', position: null },
    ],
    given: [],
    apart: [],
    clusters: [],
    opposed: [],
  });
  const { shown } = filterDesk(more, { ...noFilter, order: 'people' });
  expect(shown.map(({ key }) => key)).toEqual(['g', 'x']);
});

test('the strip counts opinions, and those nobody has decided on', () => {
  const counts = countSections(sections, items).map(({ section, count, open }) => [section.key, count, open]);
  expect(counts).toEqual([
    ['one', 3, 1],
    ['two', 1, 1],
  ]);
});

test('lists every deputy once', () => {
  expect(peopleOfDesk(items).map(({ person }) => person)).toEqual(['甲', '乙', '丙']);
});

test('a card moves between its neighbours, those on the same words included', () => {
  const list = layOutDesk({
    authors: deskAuthors,
    opinions: [1, 2, 2, 8].map((start, at) => deskOpinion('abcd'.charAt(at), 0, start)),
    groups: [],
    given: [],
    apart: [],
    clusters: [],
    opposed: [],
  });
  const beside = (key: string, by: -1 | 1): number | null =>
    positionAt(list, key, neighbourOf(list, key, by) ?? '');
  const place = (key: string): number => list.find((item) => item.key === key)?.position ?? Number.NaN;
  const isBetween = (position: number | null, low: string, high: string): boolean =>
    position !== null && place(low) < position && position < place(high);
  expect(beside('a', -1)).toBeNull();
  // b and c are on the same words.
  expect(isBetween(beside('a', 1), 'b', 'c')).toBe(true);
  expect(isBetween(beside('d', -1), 'b', 'c')).toBe(true);
  expect(beside('c', 1)).toBeGreaterThan(8);
  // Dropped two places on, and back again.
  expect(isBetween(positionAt(list, 'a', 'c'), 'c', 'd')).toBe(true);
  expect(positionAt(list, 'a', 'd')).toBeGreaterThan(8);
  expect(positionAt(list, 'd', 'a')).toBeLessThan(1);
  expect(positionAt(list, 'd', 'd')).toBeNull();
});
