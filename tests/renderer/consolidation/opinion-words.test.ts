import { expect, test } from '@jest/globals';
import { opinionIdsOf, withWords } from '../../../renderer/features/consolidation/opinion-words.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import { opinionsOf, outlineOf } from '../../../shared/review/desk-outline.ts';
import { deskAuthors, deskOpinion } from '../../support/desk-cards.ts';

const change = { operation: 'replace', proposed: '改造', reason: '' } as const;
const opinions = [
  deskOpinion('a', 0, null),
  deskOpinion('b', 1, 10, { kind: 'textEdit', change }),
  deskOpinion('c', 2, 20),
  deskOpinion('d', 0, 50),
];
const desk = (said: typeof opinions) =>
  layOutDesk({
    authors: deskAuthors,
    opinions: said,
    groups: [],
    given: [],
    apart: [],
    clusters: [['c', 'd']],
    opposed: [],
  });
const bare = desk(opinionsOf(outlineOf(opinions)));
const words = new Map(opinions.map((each) => [each.id, each]));

test('a desk of outlines becomes the whole desk once the words are there', () => {
  expect(opinionIdsOf(bare)).toEqual(['a', 'b', 'c', 'd']);
  expect(bare.map((item) => withWords(item, words))).toEqual(desk(opinions));
});

test('an item waits until all of its words are there', () => {
  const some = new Map([...words].filter(([id]) => id !== 'd'));
  expect(bare.map((item) => withWords(item, some) !== null)).toEqual([true, true, false]);
});
