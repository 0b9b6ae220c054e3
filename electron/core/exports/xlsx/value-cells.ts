import { inTermsOf, isFall } from '../../../../shared/parsing/pair-difference.ts';
import type { Measure } from '../../../../shared/report/model.ts';
import type { IndicatorRow } from '../../../../shared/report/register.ts';
import {
  changeVerbs,
  decimalsOf,
  fallWord,
  unitWords,
  valueWords,
} from '../../../../shared/wording/register.ts';
import type { CellContent } from './styles.ts';

const quoted = (words: string): string => (words === '' ? '' : `"${words.replaceAll('"', '""')}"`);
const digits = (places: number): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`);

/** Ranges and 翻番 stand in their cells as words, and no formula reckons with them. */
export function isWords({ value2, bound }: Measure): boolean {
  return value2 !== null || bound === 'multiple';
}

/**
 * A measure as a real number that shows its unit and bound: 2.4 as 2.4万人以上, and −3 as 下降3%. `of` is what it is
 * compared with, whose unit and scale it takes.
 */
export function measureCell(measure: Measure | null, of: Measure | null = measure): CellContent {
  if (!measure) return { value: null };
  if (isWords(measure)) return { value: valueWords(measure) };
  const shown = of ? inTermsOf(measure, of) : measure;
  const format = valueFormat(shown, digits(decimalsOf(shown.value)));
  return isFall(measure)
    ? { value: -shown.value, format: `${format};${quoted(fallWord)}${format}` }
    : { value: shown.value, format };
}

function valueFormat(measure: Measure, number: string): string {
  const unit = unitWords(measure);
  switch (measure.bound) {
    case 'ge':
      return number + quoted(`${unit}以上`);
    case 'gt':
      return quoted('超过') + number + quoted(unit);
    case 'le':
      return number + quoted(`${unit}以内`);
    case 'approx':
      return number + quoted(`${unit}左右`);
    case 'eq':
    case 'multiple':
      return number + quoted(unit);
  }
}

/** The change as a formula over two cells of its row; the number shows 多, 少, 高, 低 or 持平 beside it. */
export function changeCell(row: IndicatorRow, lastAddress: string, nowAddress: string): CellContent {
  const { difference, differenceUnit, last, now } = row;
  if (difference === null || !last || !now) return { value: null };
  const points = differenceUnit === '个百分点';
  const scale = points ? 1 : now.scale;
  const places = Math.max(decimalsOf(now.value), decimalsOf(inTermsOf(last, now).value));
  const unit = quoted(points ? '个百分点' : unitWords(now));
  const number = digits(places);
  const [more, less] = changeVerbs(last, now, points);
  // Falls stand below zero in their cells: the larger one is the lower number.
  const falls = isFall(last) && isFall(now);
  const [from, to] = falls ? [nowAddress, lastAddress] : [lastAddress, nowAddress];
  const result = Number((difference / scale).toFixed(6));
  return {
    value: isWords(last) || isWords(now) ? result : { formula: `ROUND(${to}-${from},6)`, result },
    format: `${quoted(more)}${number}${unit};${quoted(less)}${number}${unit};${quoted('持平')}`,
  };
}
