import { describe, expect, test } from '@jest/globals';
import { opposedOpinions } from '../../../shared/grouping/opposed-opinions.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import { builtInLines as lines, estateOpinions } from '../../support/estate-opinions.ts';
import { heldOutSets, labelledOpinions, labelledSets } from '../../support/labelled-opinions.ts';

const opposed = (...opinions: readonly Partial<OpinionWords>[]): string[] =>
  opposedOpinions(estateOpinions(opinions), lines);

describe('opinions on the same words are opposed', () => {
  test.each([
    ['more and less', '130万太少，建议提高到200万。', '130万偏高，建议调低到100万。'],
    ['more and fewer', '希望再多改一些小区。', '财力紧，建议少改几个。没必要再增。'],
    ['hard and mild', '对违规施工的从严查处，绝不手软。', '宜区别对待，给出整改的时间。'],
    ['fast and slow', '居民盼着，要加快推进。', '财力紧，这事先放放。'],
  ])('for %s', (_, one, other) => {
    expect(opposed({ text: one }, { text: '公布小区名单。' }, { text: other })).toEqual(['0', '2']);
  });

  test('however the words are asked in a polite question', () => {
    expect(opposed({ text: '能不能再多改一些？' }, { text: '目标偏高了，怕完不成。' })).toEqual(['0', '1']);
  });
});

describe('opinions are not opposed', () => {
  const raise = { text: '130万太少，建议提高到200万。' };

  test.each([
    ['a question about a lower target', { text: '目标为何从224万调低到130万？' }],
    ['what happened', { text: '改造面积从224万减少到130万，请说明原因。' }],
    ['a warning against less', { text: '不宜下调到130万以下。' }],
    ['a price that is too high', { text: '居民分摊的费用太高。' }],
    ['praise', { text: '130万偏高了也能完成，佩服。', kind: 'praise' }],
    ['other words of the report', { text: '目标偏高，建议调低。', quote: '治理城市积水点20处' }],
    ['who says both', { text: '130万太少，可是分到各区的任务偏高。' }],
  ])('by %s', (_, other) => {
    expect(opposed(raise, other)).toEqual([]);
  });
});

test.each([...labelledSets, ...heldOutSets])('the labelled set %s has no opposites in one group', (set) => {
  const opinions = labelledOpinions(set);
  const groups = new Map<string, OpinionWords[]>();
  for (const opinion of opinions)
    if (opinion.group !== null) groups.set(opinion.group, [...(groups.get(opinion.group) ?? []), opinion]);
  expect([...groups.values()].flatMap((group) => opposedOpinions(group, lines))).toEqual([]);
});
