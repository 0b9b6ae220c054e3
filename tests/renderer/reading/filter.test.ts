import { expect, test } from '@jest/globals';
import {
  isFiltering,
  matchesFilter,
  noFilter,
  tagsIn,
  tagsInUse,
} from '../../../renderer/features/reading/filter.ts';
import { annotation, range } from '../screen-fixtures.ts';

const note = annotation('n', range(0, 2, '筹划'), {
  kind: 'textEdit',
  body: 'PM2.5 的目标',
  wordingChange: { operation: 'replace', proposed: '启动', reason: '没有标准' },
  tags: ['老旧小区'],
});

test('everything that was written is searched, in either case', () => {
  for (const text of ['pm2.5', '启动', '没有标准', '筹划', '老旧', '  ']) {
    expect(matchesFilter(note, { ...noFilter, text })).toBe(true);
  }
  expect(matchesFilter(note, { ...noFilter, text: '公路' })).toBe(false);
});

test('kind, tag and text must all fit', () => {
  expect(matchesFilter(note, { ...noFilter, kinds: ['textEdit'], tag: '老旧小区', text: '' })).toBe(true);
  expect(matchesFilter(note, { ...noFilter, kinds: ['praise'], tag: '老旧小区', text: '' })).toBe(false);
  expect(matchesFilter(note, { ...noFilter, kinds: [], tag: '公路', text: '' })).toBe(false);
});

test('what is dealt with and what is open are told apart', () => {
  const resolved = { ...note, resolution: '会上已经答复' };
  expect([note, resolved].map((each) => matchesFilter(each, { ...noFilter, state: 'open' }))).toEqual([
    true,
    false,
  ]);
  expect([note, resolved].map((each) => matchesFilter(each, { ...noFilter, state: 'resolved' }))).toEqual([
    false,
    true,
  ]);
  expect(isFiltering({ ...noFilter, state: 'open' })).toBe(true);
});

test('blanks alone filter nothing', () => {
  expect(isFiltering(noFilter)).toBe(false);
  expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
  expect(isFiltering({ ...noFilter, kinds: ['praise'] })).toBe(true);
});

test('the most used tag comes first', () => {
  expect(tagsInUse([note, { ...note, tags: ['公路', '老旧小区'] }])).toEqual(['老旧小区', '公路']);
});

test('an entry with Chinese commas is several tags, each once', () => {
  expect(tagsIn(['公路', ' 住房，教育、 公路', '，'])).toEqual(['公路', '住房', '教育']);
  expect(tagsIn(['字'.repeat(60)])[0]).toHaveLength(40);
});
