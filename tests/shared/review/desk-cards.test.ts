import { describe, expect, test } from '@jest/globals';
import type { OpinionGroup } from '../../../shared/review/consolidation.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import type { DeskInput, DeskItem } from '../../../shared/review/desk-cards.ts';
import { deskAuthors, deskOpinion } from '../../support/desk-cards.ts';

const group = (id: string, members: string[], more: Partial<OpinionGroup> = {}): OpinionGroup => ({
  id,
  revision: 1,
  members,
  wording: '',
  decision: null,
  reason: '',
  position: null,
  ...more,
});

const lay = (input: Partial<DeskInput>): DeskItem[] =>
  layOutDesk({
    authors: deskAuthors,
    opinions: [],
    groups: [],
    given: [],
    apart: [],
    clusters: [],
    opposed: [],
    ...input,
  });
const keys = (items: readonly DeskItem[]): string[] => items.map(({ key }) => key);

const opinions = [
  deskOpinion('whole', 0, null),
  deskOpinion('a', 0, 10),
  deskOpinion('b', 1, 10),
  deskOpinion('c', 2, 50),
];

describe('the desk', () => {
  test('follows the text, what is on the whole report first', () => {
    expect(keys(lay({ opinions }))).toEqual(['whole', 'a', 'b', 'c']);
  });

  test('puts a card where a person moved it', () => {
    const groups = [group('moved', ['c'], { position: 5 })];
    expect(keys(lay({ opinions, groups }))).toEqual(['whole', 'moved', 'a', 'b']);
  });

  test('names each deputy of a group once', () => {
    const twice = [...opinions, deskOpinion('d', 0, 12)];
    const [, card] = lay({ opinions: twice, groups: [group('g', ['a', 'b', 'd'])] });
    expect(card).toMatchObject({ key: 'g', authors: [{ name: '甲' }, { name: '乙' }] });
  });

  test('leaves out a group whose opinions are all withdrawn, and an opinion that two groups claim', () => {
    const groups = [group('gone', ['x', 'y']), group('g', ['a', 'b']), group('late', ['b', 'c'])];
    const items = lay({ opinions, groups });
    expect(keys(items)).toEqual(['whole', 'g', 'late']);
    expect(items[2]).toMatchObject({ opinions: [{ id: 'c' }] });
  });
});

describe('proposals', () => {
  test('stand in place of single opinions', () => {
    expect(keys(lay({ opinions, clusters: [['a', 'b']] }))).toEqual(['whole', '? a', 'c']);
  });

  test('stand behind the group that they would enlarge', () => {
    const items = lay({ opinions, groups: [group('g', ['b'])], clusters: [['a', 'b']] });
    expect(keys(items)).toEqual(['whole', 'g', '? a', 'c']);
  });

  test('hold nothing that a person keeps apart', () => {
    const apart = [{ id: 'p', members: ['a', 'b'] }];
    expect(keys(lay({ opinions, apart, clusters: [['a', 'b']] }))).toEqual(['whole', 'a', 'b', 'c']);
    expect(lay({ opinions, apart, clusters: [['a', 'b', 'c']] })).toContainEqual(
      expect.objectContaining({
        key: '? a',
        cards: [expect.anything(), expect.objectContaining({ key: 'c' })],
      }),
    );
  });

  test('are none within one group', () => {
    const groups = [group('g', ['a', 'b'])];
    expect(keys(lay({ opinions, groups, clusters: [['a', 'b']] }))).toEqual(['whole', 'g', 'c']);
  });
});

test('cards with an opinion that another one asks the opposite of are in dispute', () => {
  const opinions = ['a', 'b', 'c'].map((id, at) => deskOpinion(id, at, 10));
  const items = lay({ opinions, groups: [group('g', ['b', 'c'])], opposed: ['a', 'c'] });
  expect(items.map((item) => item.type === 'group' && item.disputed)).toEqual([true, true]);
  const calm = lay({ opinions, opposed: [] });
  expect(calm.map((item) => item.type === 'group' && item.disputed)).toEqual([false, false, false]);
});

test('cards that ask for other words of the same passage are in dispute', () => {
  const change = (proposed: string) => ({ operation: 'replace', proposed, reason: '' }) as const;
  const edits = [
    deskOpinion('a', 0, 10, { change: change('启动') }),
    deskOpinion('b', 1, 12, { change: change('开工') }),
    deskOpinion('c', 2, 40, { change: change('启动') }),
  ];
  const disputed = lay({ opinions: edits }).map((item) => item.type === 'group' && item.disputed);
  expect(disputed).toEqual([true, true, false]);
});
