import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONTEXT_LENGTH, describeRange, resolveAnchor } from '../../../shared/anchoring/anchor.ts';
import { SEED, reportText } from './arbitraries.ts';

const TEXT =
  '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。过去一年，我们坚持稳中求进，全市经济运行总体平稳。' +
  '我们深入实施创新驱动发展战略，新增国家高新技术企业525家。我们坚持绿色发展，空气质量优良率达到80%。';

const rangeOf = (text: string, words: string): [number, number] => {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${words} is not in the text`);
  return [at, at + words.length];
};

describe('describeRange', () => {
  test('keeps the words, 32 code units of context, the position and the block', () => {
    const [start, end] = rangeOf(TEXT, '稳中求进');
    const anchor = describeRange(TEXT, start, end, 'b7');
    expect(anchor).toEqual({
      exact: '稳中求进',
      prefix: TEXT.slice(start - CONTEXT_LENGTH, start),
      suffix: TEXT.slice(end, end + CONTEXT_LENGTH),
      start,
      end,
      blockId: 'b7',
    });
  });

  test('never halves a surrogate pair, neither in the words nor in the context', () => {
    const text = '𠮷'.repeat(60);
    const anchor = describeRange(text, 41, 43, null);
    expect([anchor.start, anchor.end]).toEqual([40, 44]);
    const odd = describeRange(`a${text}`, 41, 43, null);
    expect(odd.prefix.isWellFormed() && odd.exact.isWellFormed() && odd.suffix.isWellFormed()).toBe(true);
  });

  test.each([
    [-1, 2],
    [3, 2],
    [0, 9],
    [0.5, 2],
  ])('refuses the range %d–%d of a text of 4', (start, end) => {
    expect(() => describeRange('各位代表', start, end, null)).toThrow(RangeError);
  });
});

describe('resolveAnchor', () => {
  test('describe then resolve gives the same text, placed', () => {
    fc.assert(
      fc.property(reportText, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0);
        const from = a % text.length;
        const anchor = describeRange(text, from, Math.min(text.length, from + 1 + (b % 80)), null);
        const found = resolveAnchor(text, anchor);
        expect(found).toEqual({ state: 'placed', start: anchor.start, end: anchor.end, score: 1 });
        expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('words that shifted are found by their context', () => {
    const anchor = describeRange(TEXT, ...rangeOf(TEXT, '创新驱动发展战略'), null);
    const shifted = `（送审稿）${TEXT}`;
    expect(resolveAnchor(shifted, anchor)).toMatchObject({ state: 'placed', start: anchor.start + 5 });
  });

  test('of repeated words the one with the same surroundings is taken', () => {
    const [, end] = rangeOf(TEXT, '创新驱动发展');
    const anchor = describeRange(TEXT, end - 2, end, null);
    const found = resolveAnchor(`发展。${TEXT}发展。`, anchor);
    expect(found).toMatchObject({ state: 'placed', start: end + 1 });
  });

  test('a quote under five characters is never placed by itself', () => {
    const anchor = describeRange(TEXT, ...rangeOf(TEXT, '525家'), null);
    const other = '学校有525家，分布在各区，都已按要求完成登记并对外公布名单，由主管部门逐一核对。';
    expect(resolveAnchor(other, anchor)).toEqual({ state: 'lost', start: null, end: null, score: 0 });
  });

  test('reworded passages are to be checked, foreign ones are lost', () => {
    const anchor = describeRange(TEXT, ...rangeOf(TEXT, '新增国家高新技术企业525家'), null);
    const reworded = TEXT.replace('高新技术企业525家', '高新技术企业530家');
    const start = reworded.indexOf('新增国家');
    expect(resolveAnchor(reworded, anchor)).toMatchObject({ state: 'check', start, end: start + 14 });
    expect(resolveAnchor('本报告没有这样的内容。'.repeat(20), anchor).state).toBe('lost');
  });

  test('a long quote that occurs once in new surroundings is to be checked', () => {
    const words = '我们深入实施创新驱动发展战略，新增国家高新技术企业525家';
    const anchor = describeRange(TEXT, ...rangeOf(TEXT, words), null);
    const other = `${'别的内容写在前面。'.repeat(6)}${words}${'！后面也是别的话'.repeat(6)}`;
    expect(resolveAnchor(other, anchor)).toMatchObject({ state: 'check', start: other.indexOf(words) });
  });

  test('an insertion point stands where its contexts meet', () => {
    const at = TEXT.indexOf('我们坚持绿色');
    const anchor = describeRange(TEXT, at, at, null);
    expect(resolveAnchor(`新${TEXT}`, anchor)).toMatchObject({ state: 'placed', start: at + 1, end: at + 1 });
    expect(resolveAnchor(TEXT.replace('我们坚持绿色', '本市坚持绿色'), anchor).state).toBe('lost');
  });
});
