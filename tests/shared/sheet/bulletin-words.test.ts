import { describe, expect, test } from '@jest/globals';
import type { DeskOpinion } from '../../../shared/review/consolidation.ts';
import type { EnteredSource } from '../../../shared/review/opinion.ts';
import { cardNames, enteredMark, speakersOf } from '../../../shared/sheet/group-opinions.ts';
import { groupPaperWords as words } from '../../../shared/wording/group-papers.ts';

test('who said it is called a deputy once', () => {
  expect(words.spoken(['王秀兰', '李国栋'], 2, '')).toBe('王秀兰、李国栋代表提出：');
  expect(words.spoken(['王秀兰'], 3, '')).toBe('王秀兰等3位代表提出：');
  expect(words.spoken(['王秀兰', words.ofDelegation('京口代表团')], 2, '')).toBe(
    '王秀兰、京口代表团代表提出：',
  );
});

test('without a name it is told as the papers of congresses tell it', () => {
  expect(words.spoken([], 1, '')).toBe('有代表提出：');
  expect(words.spoken([], 3, '')).toBe('3位代表提出：');
});

describe('代录', () => {
  const authors = ['王秀兰', '李国栋', ''].map((name, at) => ({
    person: String(at),
    name,
    delegation: '京口代表团',
    mode: name === '' ? ('unsigned' as const) : ('named' as const),
  }));
  const opinion = (author: number, enteredFrom: EnteredSource | null): DeskOpinion => ({
    id: `${author} ${enteredFrom}`,
    author,
    source: enteredFrom === null ? 'packet' : 'entered',
    enteredFrom,
    kind: 'problem',
    placement: 'placed',
    start: null,
    end: null,
    quote: '',
    place: '',
    body: '停车位不够。',
    wordingChange: null,
  });
  const names = (...opinions: DeskOpinion[]) => cardNames(opinions, { authors, signature: 'named' });

  test('is told with its source, of those alone whom it concerns', () => {
    expect(names(opinion(0, 'spoken'))).toBe('王秀兰（代录，当面说的）');
    expect(names(opinion(0, 'spoken'), opinion(1, 'paper'))).toBe(
      '王秀兰、李国栋（均为代录，当面说的、纸面意见）',
    );
    expect(names(opinion(0, null), opinion(1, 'paper'))).toBe('王秀兰、李国栋（李国栋为代录，纸面意见）');
  });

  test('is not said of a deputy who also handed the opinion in', () => {
    expect(names(opinion(0, 'spoken'), opinion(0, null))).toBe('王秀兰');
  });

  test('is not said of all where a deputy who is not named handed in', () => {
    const all = speakersOf([opinion(0, 'spoken'), opinion(2, null)], { authors });
    expect(enteredMark(all.slice(0, 1), all)).toBe('（王秀兰为代录，当面说的）');
  });
});
