import { describe, expect, test } from '@jest/globals';
import type { SearchHit } from '../../../shared/contract/search.ts';
import {
  groupHits,
  moveStop,
  searchStops,
  snippetParts,
} from '../../../renderer/features/search/search-groups.ts';

function hit(group: SearchHit['group'], n: number): SearchHit {
  return {
    group,
    versionId: 'v',
    recordId: `${group}${n}`,
    start: n,
    end: n + 1,
    snippet: '新改造老旧小区',
    from: 3,
    to: 7,
  };
}
const many = (group: SearchHit['group'], n: number) =>
  Array.from({ length: n }, (_, index) => hit(group, index));
const answer = {
  counts: { report: 14, annotation: 0, task: 2, project: 0, earlier: 0 },
  hits: [...many('report', 14), ...many('task', 2)],
};

describe('search results', () => {
  test('show ten of a group, then all', () => {
    const groups = groupHits(answer, new Set());
    expect(groups.map(({ name, count, hits, more }) => [name, count, hits.length, more])).toEqual([
      ['report', 14, 10, true],
      ['task', 2, 2, false],
    ]);
    expect(groupHits(answer, new Set(['report']))[0]?.hits).toHaveLength(14);
  });

  test('walk by arrows and by group, with 看全部 as a stop', () => {
    const stops = searchStops(groupHits(answer, new Set()));
    expect(stops).toHaveLength(13);
    expect(stops[10]).toMatchObject({ kind: 'all', group: 'report' });
    expect([
      moveStop(stops, 12, 'next'),
      moveStop(stops, 0, 'previous'),
      moveStop(stops, 3, 'nextGroup'),
      moveStop(stops, 12, 'nextGroup'),
    ]).toEqual([0, 12, 11, 0]);
    expect(moveStop([], 0, 'next')).toBe(0);
  });

  test('cut the snippet around the hit', () => {
    expect(snippetParts(hit('report', 1))).toEqual([
      { text: '新改造', found: null },
      { text: '老旧小区', found: 'here' },
    ]);
  });

  test('find the same words again around the hit, as the search does', () => {
    const parts = snippetParts({ snippet: '老旧小区，老旧 小区和老小区', from: 0, to: 4 });
    expect(parts.map(({ text, found }) => [text, found])).toEqual([
      ['老旧小区', 'here'],
      ['，', null],
      ['老旧 小区', 'also'],
      ['和老小区', null],
    ]);
  });
});
