import { describe, expect, test } from '@jest/globals';
import type { Correction } from '../../../shared/report/correction.ts';
import { applyCorrections } from '../../../shared/report/corrections.ts';
import type { Measure, VersionContent } from '../../../shared/report/model.ts';
import { countingIds, smallContent } from '../../support/report-content.ts';

const found = smallContent();
const measure = (indicator: string, stance: Measure['stance']): Measure => {
  const one = found.measures.find((each) => each.indicator === indicator && each.stance === stance);
  if (!one) throw new Error(`no ${stance} ${indicator}`);
  return one;
};
const at = ({ start, end, indicator }: Measure) => ({ start, end, indicator });
const jobs = { last: at(measure('城镇新增就业', 'result')), now: at(measure('城镇新增就业', 'target')) };
const growth = { last: at(measure('地区生产总值', 'result')), now: at(measure('地区生产总值', 'target')) };

const after = (...corrections: Correction[]): VersionContent => {
  const content = applyCorrections(found, corrections, countingIds('new'));
  if (!content) throw new Error('a correction found nothing to act on');
  return content;
};
/** Pairs by their words: grade, the two values, difference, direction. */
const pairs = ({ pairs: all, measures }: VersionContent) => {
  const value = (id: string) => measures.find((each) => each.id === id)?.value;
  return all.map((pair) => [
    pair.grade,
    value(pair.lastMeasureId),
    value(pair.thisMeasureId),
    pair.difference,
    pair.direction,
  ]);
};
const otherMeasure: Correction = { type: 'removeMeasure', at: at(measure('社会消费品零售总额', 'target')) };

describe('a comparison', () => {
  test('that is wrong is taken apart, and stays so when measures are corrected later', () => {
    expect(pairs(found)).toContainEqual(['A', 3.2, 3, -2000, 'down']);
    for (const content of [
      after({ type: 'noPair', ...jobs }),
      after({ type: 'noPair', ...jobs }, otherMeasure),
      after({ type: 'noPair', ...jobs }, otherMeasure, { ...otherMeasure, at: growth.now }),
    ])
      expect(pairs(content).filter(([, last]) => last === 3.2)).toEqual([]);
  });

  test('of another grade tells no difference, and tells it again as A', () => {
    expect(pairs(after({ type: 'pair', ...jobs, grade: 'B' }))).toContainEqual(['B', 3.2, 3, null, null]);
    const back = after({ type: 'pair', ...jobs, grade: 'C' }, { type: 'pair', ...jobs, grade: 'A' });
    expect(pairs(back)).toContainEqual(['A', 3.2, 3, -2000, 'down']);
    expect(back.pairs).toHaveLength(found.pairs.length);
  });

  test('keeps the person’s grade when other measures are corrected', () => {
    const content = after({ type: 'pair', ...jobs, grade: 'B' }, otherMeasure);
    expect(pairs(content)).toContainEqual(['B', 3.2, 3, null, null]);
  });

  test('made by hand frees what both were compared with, and is reckoned anew with its measures', () => {
    const crossed: Correction = { type: 'pair', last: growth.last, now: jobs.now, grade: 'B' };
    expect(pairs(after(crossed)).filter(([, last, now]) => last === 3.2 || now === 5.5)).toEqual([]);
    const corrected = after(
      { type: 'pair', ...jobs, grade: 'B' },
      { type: 'pair', ...jobs, grade: 'A' },
      { type: 'measure', at: jobs.now, changes: { value: 4 } },
    );
    expect(pairs(corrected)).toContainEqual(['A', 3.2, 4, 8000, 'up']);
  });

  test('goes when one of its measures goes', () => {
    const content = after({ type: 'pair', ...jobs, grade: 'C' }, { type: 'removeMeasure', at: jobs.now });
    expect(pairs(content).filter(([, last]) => last === 3.2)).toEqual([]);
  });

  test.each<[string, Correction]>([
    ['as A in different units', { type: 'pair', last: growth.last, now: jobs.now, grade: 'A' }],
    ['of two targets', { type: 'pair', last: growth.now, now: jobs.now, grade: 'B' }],
    [
      'of a measure that is not there',
      { type: 'pair', ...jobs, last: { ...jobs.last, start: 0 }, grade: 'B' },
    ],
    ['taken apart that is none', { type: 'noPair', last: growth.last, now: jobs.now }],
  ])('%s is refused', (_name, correction) => {
    expect(applyCorrections(found, [correction], countingIds('new'))).toBeNull();
  });
});
