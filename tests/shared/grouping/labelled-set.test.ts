import { describe, expect, test } from '@jest/globals';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { builtInLines as lines } from '../../support/estate-opinions.ts';
import {
  type LabelledOpinion,
  heldOutSets,
  labelledOpinions,
  labelledSets,
  weighedSets,
} from '../../support/labelled-opinions.ts';

const groupsOf = (opinions: readonly LabelledOpinion[]): LabelledOpinion[][] => {
  const groups = new Map<string, LabelledOpinion[]>();
  for (const opinion of opinions)
    if (opinion.group !== null) groups.set(opinion.group, [...(groups.get(opinion.group) ?? []), opinion]);
  return [...groups.values()];
};

describe.each([...labelledSets, ...heldOutSets, ...weighedSets])('the labelled set %s', (name) => {
  const opinions = labelledOpinions(name);

  test('quotes the report where it says', () => {
    const wrong = opinions.filter(({ line, quote }) => lines[line - 1]?.includes(quote) !== true);
    expect(wrong).toEqual([]);
  });

  test('has whole rows, ids of its own and groups of at least two', () => {
    expect(new Set(opinions.map(({ id }) => id)).size).toBe(opinions.length);
    expect(
      opinions.filter(({ kind, text }) => !annotationKind.safeParse(kind).success || text === ''),
    ).toEqual([]);
    expect(groupsOf(opinions).filter((group) => group.length < 2)).toEqual([]);
  });

  test('sets other wishes on the same words beside the groups', () => {
    const hard = groupsOf(opinions).filter((group) =>
      group.some(({ quote, group: label }) =>
        opinions.some((other) => other.quote === quote && other.group !== label),
      ),
    );
    expect(hard.length).toBeGreaterThan(groupsOf(opinions).length / 3);
  });
});

test('the set for tuning holds at least 250 opinions, the other at least 60', () => {
  expect(labelledOpinions('built-in').length).toBeGreaterThanOrEqual(250);
  expect(labelledOpinions('other-voice').length).toBeGreaterThanOrEqual(60);
});
