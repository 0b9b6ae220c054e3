import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupOpinions } from '../../../shared/grouping/group-opinions.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import { judge } from '../../bench/grouping/judge.ts';
import { builtInLines as lines, estate, estateOpinions } from '../../support/estate-opinions.ts';
import { heldOutSets, labelledOpinions, labelledSets, weighedSets } from '../../support/labelled-opinions.ts';

const grouped = (...opinions: readonly Partial<OpinionWords>[]): string[][] =>
  groupOpinions(estateOpinions(opinions), lines);

describe.each(labelledSets)('the labelled set %s', (set) => {
  const opinions = labelledOpinions(set);
  const { precision, recall } = judge(groupOpinions(opinions, lines), opinions);

  test('is joined rightly in at least 95 of 100 pairs', () => {
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  test('gets a fair part of its pairs joined', () => {
    expect(recall).toBeGreaterThanOrEqual(0.35);
  });
});

test('opinions that no word was learnt from are joined rightly in at least 95 of 100 pairs', () => {
  const judged = [...heldOutSets, ...weighedSets].map((set) => {
    const opinions = labelledOpinions(set);
    return judge(groupOpinions(opinions, lines), opinions);
  });
  const right = judged.reduce((sum, each) => sum + each.right, 0);
  const wrong = judged.reduce((sum, each) => sum + each.wrong.length, 0);
  const missed = judged.reduce((sum, each) => sum + each.missed.length, 0);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.95);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.4);
});

describe('groups', () => {
  const opinions = labelledOpinions('built-in');

  test('hold every id once, in the order of the text', () => {
    const groups = groupOpinions(opinions, lines);
    const ids = groups.flat();
    expect([...ids].sort()).toEqual(opinions.map(({ id }) => id).sort());
    const lineOf = new Map(opinions.map(({ id, line }) => [id, line]));
    const first = groups.map(([id = '']) => lineOf.get(id) ?? 0);
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  test('do not depend on the order in which opinions come', () => {
    const members = (groups: string[][]): string[] => groups.map((ids) => [...ids].sort().join(' ')).sort();
    const expected = members(groupOpinions(opinions, lines));
    expect(members(groupOpinions([...opinions].reverse(), lines))).toEqual(expected);
  });

  test('come for any words at all', () => {
    const opinion = fc.record({
      line: fc.integer({ min: 0, max: 200 }),
      quote: fc.oneof(fc.string(), fc.constantFrom(estate, '“', '停车')),
      kind: fc.string(),
      text: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('“”改为“”', '删去“', '→', '停车位太少'),
      ),
    });
    fc.assert(
      fc.property(fc.array(opinion, { maxLength: 12 }), (list) => {
        const ids = grouped(...list).flat();
        expect(ids.sort()).toEqual(list.map((_, at) => String(at)).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('opinions on one passage', () => {
  test('are one when they give the same wish in other words', () => {
    expect(
      grouped(
        { text: '改造后停车位反而少了，群众意见大。' },
        { text: '小区改完了，车却没处停，要同步解决。' },
      ),
    ).toEqual([['0', '1']]);
  });

  test.each([
    ['the opposite wish', '130万太少，建议提高到200万。', '130万偏高，建议调低到100万。'],
    ['another wish', '建议公布130万平方米的小区名单。', '建议写明130万平方米的完工时间。'],
    ['the same wish about another thing', '加装电梯要给补贴。', '新添停车位要给补贴。'],
  ])('stay apart for %s', (_, one, other) => {
    expect(grouped({ text: one }, { text: other })).toHaveLength(2);
  });

  test('are never one when one praises and the other finds fault', () => {
    const text = '老旧小区改造得好，群众满意。';
    expect(grouped({ text, kind: 'praise' }, { text, kind: 'problem' })).toHaveLength(2);
  });
});

describe('asked wordings', () => {
  const gallery = { line: 123, quote: '筹划地下综合管廊建设', kind: 'textEdit' };

  test('are one when the line would read the same', () => {
    const asked = ['将“筹划”改为“启动”。', '改为“启动地下综合管廊建设”，尽早动手', '筹划→启动'];
    expect(grouped(...asked.map((text) => ({ ...gallery, text })))).toEqual([['0', '1', '2']]);
  });

  test('stay apart when it would not', () => {
    const asked = ['“筹划”改为“启动”。', '“筹划”改为“开工”。', '删去“筹划地下综合管廊建设”。'];
    expect(grouped(...asked.map((text) => ({ ...gallery, text })))).toHaveLength(3);
  });
});

test('a quote is found where the line is counted otherwise', () => {
  const text = '改造后停车位反而少了。';
  expect(grouped({ text }, { text: '车没处停，车位不够。', line: 62 })).toEqual([['0', '1']]);
});
