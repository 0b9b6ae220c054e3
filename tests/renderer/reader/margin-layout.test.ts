import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutMargin, placeCards } from '../../../renderer/reader/margin-layout.ts';
import type { MarginItem } from '../../../renderer/reader/margin-layout.ts';

const item = (id: string, wanted: number, height = 100): MarginItem => ({ id, wanted, height });

describe('cards beside the text', () => {
  test('far apart, each stands level with its words', () => {
    const tops = layoutMargin([item('a', 50), item('b', 400)], null, 8);
    expect([...tops]).toEqual([
      ['a', 50],
      ['b', 400],
    ]);
  });

  test('two on one line share the displacement', () => {
    const tops = layoutMargin([item('a', 300), item('b', 300)], null, 8);
    expect(tops.get('a')).toBe(246);
    expect(tops.get('b')).toBe(354);
  });

  test('the open one stands level, the others make way up and down', () => {
    const tops = layoutMargin([item('a', 300), item('b', 310), item('c', 320)], 'b', 10);
    expect(tops.get('b')).toBe(310);
    expect(tops.get('a')).toBe(200);
    expect(tops.get('c')).toBe(420);
  });

  test('the open one gives way where the cards before it would leave the top', () => {
    const tops = layoutMargin([item('a', 0), item('b', 5), item('c', 10)], 'c', 10, 20);
    expect(tops.get('a')).toBe(20);
    expect(tops.get('b')).toBe(130);
    expect(tops.get('c')).toBe(240);
  });

  test('a pivot that is not there changes nothing', () => {
    expect(layoutMargin([item('a', 50)], 'gone', 8).get('a')).toBe(50);
    expect(layoutMargin([], null, 8).size).toBe(0);
  });
});

test('cards never overlap, never leave the top, and stay in order', () => {
  const items = fc
    .array(
      fc.record({ wanted: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 300 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((list) => list.sort((a, b) => a.wanted - b.wanted).map((entry, i) => ({ id: String(i), ...entry })));
  fc.assert(
    fc.property(items, fc.option(fc.nat(39)), (list, pivot) => {
      const tops = layoutMargin(list, pivot === null ? null : String(pivot), 8, 10);
      let foot = 2;
      for (const card of list) {
        const top = tops.get(card.id) ?? Number.NaN;
        expect(top).toBeGreaterThanOrEqual(foot + 8 - 1e-6);
        foot = top + card.height;
      }
    }),
  );
});

describe('a column of cards', () => {
  const column = (count: number, scrollTop: number, openId: string | null = null) =>
    placeCards({
      ordered: Array.from({ length: count }, (_, i) => item(String(i), (10_000 * i) / count)),
      openId,
      itemOf: (card) => card,
      scrollTop,
      viewHeight: 600,
      gap: 8,
      top: 40,
      least: 60,
    });

  test('few cards are all placed', () => {
    const { items, first, tops } = column(20, 5000);
    expect([items.length, first]).toEqual([20, 0]);
    expect(tops.get('10')).toBe(5000);
  });

  test('of a crowd only those near the view are, the first in view level with its words', () => {
    const { items, first, tops } = column(5000, 5000);
    expect(items.length).toBeLessThan(100);
    expect(first).toBeGreaterThan(2400);
    // Number 2500 wants to stand at 5000, which is just out of view.
    expect(tops.get('2501')).toBe(5002);
    const shown = items.map(({ id }) => tops.get(id) ?? Number.NaN);
    expect(Math.min(...shown)).toBeLessThan(4400);
    expect(Math.max(...shown)).toBeGreaterThan(6200);
  });

  test('the open one stands level as long as it is near', () => {
    expect(column(5000, 5000, '2600').tops.get('2600')).toBe(5200);
    expect(column(5000, 5000, '9').tops.has('9')).toBe(false);
  });
});
