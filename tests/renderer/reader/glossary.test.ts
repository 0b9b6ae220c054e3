import { describe, expect, test } from '@jest/globals';
import { termSigns } from '../../../renderer/reader/glossary.ts';
import { piecesOf } from '../../../renderer/reader/pieces.ts';
import { smallContent } from '../../support/report-content.ts';

describe('terms of the glossary', () => {
  test('have a sign where they first stand in the body, and none in the annex', () => {
    const content = smallContent();
    const signs = [...termSigns(content).values()].flat();
    const first = content.text.indexOf('重点项目');
    expect(signs).toEqual([
      { term: '重点项目', definition: '列入年度计划、总投资一亿元以上的项目。', at: first + 4 },
    ]);
  });

  test('of two terms, the longer one has its words to itself', () => {
    const { text, blocks } = smallContent();
    const glossary = [
      { term: '就业', definition: '短' },
      { term: '城镇新增就业', definition: '长' },
      { term: '“零就业”家庭', definition: '引号不必相同' },
      { term: '不在文中的词', definition: '无' },
    ];
    const signs = [...termSigns({ text, blocks, glossary }).values()].flat();
    const at = (words: string, from = 0) => text.indexOf(words, from) + words.length;
    const byTerm = Object.fromEntries(signs.map((sign) => [sign.term, sign.at]));
    expect(byTerm).toEqual({
      城镇新增就业: at('城镇新增就业'),
      '“零就业”家庭': at('零就业家庭'),
      就业: at('就业', text.indexOf('稳定和扩大')),
    });
  });

  test('are cut into a paragraph without taking any of its characters', () => {
    const sign = { term: '重点项目', definition: '', at: 6 };
    const pieces = piecesOf({ start: 0, end: 10 }, [], [], new Map(), [sign]);
    expect(pieces).toEqual([
      { type: 'text', start: 0, end: 6, bold: false },
      { type: 'term', sign },
      { type: 'text', start: 6, end: 10, bold: false },
    ]);
  });
});
