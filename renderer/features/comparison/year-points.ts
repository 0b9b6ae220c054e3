import type { Measure } from '../../../shared/report/model.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';

/** One year of an indicator. */
export interface YearPoint {
  readonly year: number;
  readonly result: Measure | null;
  readonly target: Measure | null;
}

/**
 * The years of an indicator, oldest first, up to the year that the targets are for. Empty where there are fewer than
 * two years, or where the basis differs.
 */
export function yearPoints(row: IndicatorRow, year: number | null): YearPoint[] {
  if (year === null || row.grade === 'B' || row.grade === 'C') return [];
  const earlier = row.earlier.map((each) => (each.year === year - 1 ? { ...each, result: row.last } : each));
  if (row.last && !earlier.some((each) => each.year === year - 1))
    earlier.unshift({ year: year - 1, target: null, result: row.last });
  const points = [...(row.now ? [{ year, result: null, target: row.now }] : []), ...earlier];
  return points.length < 2 ? [] : points.toReversed();
}

/** Round marks of an axis from 0 to at least `most`: at most five. */
export function axisMarks(most: number): number[] {
  if (!(most > 0)) return [0];
  const power = 10 ** Math.floor(Math.log10(most));
  const step =
    [0.25, 0.5, 1, 2, 2.5, 5].map((each) => each * power).find((each) => most / each <= 3.5) ?? power * 5;
  const marks: number[] = [];
  for (let mark = 0; mark < most + step * 0.999; mark += step) marks.push(Number(mark.toPrecision(6)));
  return marks;
}
