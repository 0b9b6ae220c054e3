import { describe, expect, test } from '@jest/globals';
import { conceptsIn, readClasses, readLexicon } from '../../../shared/grouping/word-index.ts';

const classes = readClasses('none: 没 没有 难\nseat: 学位\n-: 有没有');
const index = readLexicon(
  [
    'satisfied: 满意',
    'satisfaction: 不满意度',
    'places: none+seat',
    'order: seat>none',
    'figure: /(写|列)明.{0,4}数/',
    'price @停车,车位: 贵 收多少',
    '-: 不满意度高',
  ],
  classes,
);
const found = (text: string, given = ''): (string | undefined)[] =>
  conceptsIn(text, index, given).map((concept) => index.names[concept]);

describe('concepts of a text', () => {
  test('are told by words, the longer hiding the shorter', () => {
    expect(found('群众满意')).toEqual(['satisfied']);
    expect(found('公布不满意度')).toEqual(['satisfaction']);
    expect(found('不满意度高')).toEqual([]);
  });

  test('are told by words of two classes that stand close in one sentence', () => {
    expect(found('城南没有学位')).toEqual(['places']);
    expect(found('学位难求')).toEqual(['places', 'order']);
    expect(found('没有人来过。学位够')).toEqual([]);
    expect(found('没有，说的是另外一件很长的事情，学位')).toEqual([]);
    expect(found('有没有学位')).toEqual([]);
  });

  test('are not told by the words a text is about', () => {
    expect(found('满意', '群众满意')).toEqual([]);
    expect(found('学位难求', '学位难求')).toEqual([]);
    expect(found('学位没有', '学位')).toEqual(['places', 'order']);
  });

  test('are told by patterns', () => {
    expect(found('请写明具体数')).toEqual(['figure']);
  });

  test('are told by everyday words where their matter is named', () => {
    expect(found('一个月收多少')).toEqual([]);
    expect(found('一个月收多少', '停车泊位')).toEqual(['price']);
    expect(found('停车要收多少')).toEqual(['price']);
    // One character alone is too little.
    expect(found('太贵', '停车泊位')).toEqual([]);
  });
});

test('a lexicon that names an unknown class is refused', () => {
  expect(() => readLexicon(['places: none+nothing'], classes)).toThrow('no class nothing');
});
