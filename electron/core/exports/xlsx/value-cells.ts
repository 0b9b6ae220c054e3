import type { Measure } from '../../../../shared/report/model.ts';
import type { IndicatorRow } from '../../../../shared/report/register.ts';
import { decimalsOf, unitWords, valueWords } from '../../../../shared/wording/register.ts';
import type { CellContent } from './styles.ts';

const quoted = (words: string): string => (words === '' ? '' : `"${words.replaceAll('"', '""')}"`);
const digits = (places: number): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`);

/**
 * A measure as a real number in units of `scale` that shows its unit and bound: 2.4 as 2.4万人以上. Ranges and 翻番
 * are no numbers and stay words.
 */
export function measureCell(measure: Measure | null, scale: number = measure?.scale ?? 1): CellContent {
  if (!measure) return { value: null };
  if (measure.value2 !== null || measure.bound === 'multiple') return { value: valueWords(measure) };
  const value = Number(((measure.value * measure.scale) / scale).toPrecision(12));
  const shown = { ...measure, scale };
  const format = valueFormat(shown, digits(decimalsOf(value)));
  return { value, format };
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
  const places = Math.max(decimalsOf(now.value), decimalsOf((last.value * last.scale) / now.scale));
  const unit = quoted(points ? '个百分点' : unitWords(now));
  const number = digits(places);
  const [more, less] = points ? (['高', '低'] as const) : (['多', '少'] as const);
  return {
    value: {
      formula: `ROUND(${nowAddress}-${lastAddress},6)`,
      result: Number((difference / scale).toFixed(6)),
    },
    format: `${quoted(more)}${number}${unit};${quoted(less)}${number}${unit};${quoted('持平')}`,
  };
}
