import { describe, expect, test } from '@jest/globals';
import { chineseKeys, sortedBy } from '../../../renderer/ui/sort-keys.ts';

describe('the order of a register', () => {
  test('Chinese words stand by their sound', () => {
    const texts = ['重点项目', '城镇新增就业', '地区生产总值', '城镇老旧小区', 'A级景区'];
    const keys = chineseKeys(texts);
    const order = texts
      .map((text, at) => ({ text, key: keys[at] ?? '' }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(order.map(({ text }) => text)).toEqual([
      '城镇老旧小区',
      '城镇新增就业',
      '地区生产总值',
      '重点项目',
      'A级景区',
    ]);
  });

  test('numbers, then words, and nothing last in either direction; equals keep their order', () => {
    const rows = [
      { id: 1, value: null },
      { id: 2, value: 7 },
      { id: 3, value: '乙' },
      { id: 4, value: 7 },
      { id: 5, value: -2 },
    ];
    const ids = (down: boolean) => sortedBy(rows, ({ value }) => value, down).map(({ id }) => id);
    expect(ids(false)).toEqual([5, 2, 4, 3, 1]);
    expect(ids(true)).toEqual([3, 2, 4, 5, 1]);
  });

  test('amounts are compared within their family; families keep their order in both directions', () => {
    const amount = (family: string, order: number, size: number) => ({ family, order, amount: size });
    const rows = [
      { id: 'people', value: amount('people', 4, 57_000) },
      { id: 'ten', value: amount('share', 0, 10) },
      { id: 'none', value: null },
      { id: 'money', value: amount('money', 3, 1.2e6) },
      { id: 'five', value: amount('share', 0, 5) },
      { id: 'more money', value: amount('money', 3, 6e10) },
    ];
    const ids = (down: boolean) => sortedBy(rows, ({ value }) => value, down).map(({ id }) => id);
    expect(ids(false)).toEqual(['five', 'ten', 'money', 'more money', 'people', 'none']);
    expect(ids(true)).toEqual(['ten', 'five', 'more money', 'money', 'people', 'none']);
  });
});
