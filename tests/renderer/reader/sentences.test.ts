import { describe, expect, test } from '@jest/globals';
import { moveByCharacter, moveByUnit, sentencesOf } from '../../../renderer/reader/sentences.ts';

const text = '推进“五个一”建设。新建学校3所；改造小区！他说：“好。”完成';
const whole = { start: 0, end: text.length };
const words = sentencesOf(text, whole).map((s) => text.slice(s.start, s.end));

test('sentences end after 。！？； and the quotes that close with them', () => {
  expect(words).toEqual(['推进“五个一”建设。', '新建学校3所；', '改造小区！', '他说：“好。”', '完成']);
});

test('sentences cover the paragraph without a gap', () => {
  expect(words.join('')).toBe(text);
  expect(sentencesOf(text, { start: 3, end: 3 })).toEqual([]);
});

describe('moving by sentence', () => {
  const units = sentencesOf(text, whole);
  const at = (n: number) => {
    const unit = units[n];
    if (!unit) throw new Error('no sentence');
    return { anchor: unit.start, focus: unit.end };
  };

  test('a caret first selects its own sentence, then the next', () => {
    const first = moveByUnit(units, { anchor: 4, focus: 4 }, 1, false);
    expect(first).toEqual(at(0));
    expect(moveByUnit(units, first, 1, false)).toEqual(at(1));
  });

  test('back to the one before, and no further than the first', () => {
    expect(moveByUnit(units, at(1), -1, false)).toEqual(at(0));
    expect(moveByUnit(units, at(0), -1, false)).toEqual(at(0));
  });

  test('Shift extends at the moving end in both directions', () => {
    const two = moveByUnit(units, at(0), 1, true);
    expect(two).toEqual({ anchor: at(0).anchor, focus: at(1).focus });
    expect(moveByUnit(units, two, -1, true)).toEqual(at(0));
  });
});

describe('moving by character', () => {
  test('without Shift a selection collapses to its near end', () => {
    expect(moveByCharacter(text, { anchor: 2, focus: 6 }, -1, false)).toEqual({ anchor: 2, focus: 2 });
    expect(moveByCharacter(text, { anchor: 6, focus: 2 }, 1, false)).toEqual({ anchor: 6, focus: 6 });
  });

  test('a surrogate pair is one character', () => {
    expect(moveByCharacter('𠮷田', { anchor: 0, focus: 0 }, 1, true)).toEqual({ anchor: 0, focus: 2 });
    expect(moveByCharacter('𠮷田', { anchor: 2, focus: 2 }, -1, false)).toEqual({ anchor: 0, focus: 0 });
  });

  test('the ends of the text hold', () => {
    expect(moveByCharacter('田', { anchor: 1, focus: 1 }, 1, true)).toEqual({ anchor: 1, focus: 1 });
  });
});
