import type { ParsedMeasure } from './types.ts';
import { countedAs, unitFamily } from './unit-families.ts';

/** What is reckoned with of a measure. */
export type Amount = Pick<ParsedMeasure, 'value' | 'scale' | 'unit' | 'aspect' | 'quote' | 'indicator'>;

const FALL = /^(?:下降|降低|减少|压减|压降|回落|缩减|下滑|负增长|降|减)/u;

/** Whether a rate of change is printed as a fall: 下降3% holds 3, and means three per cent less. */
export function isFall({ aspect, unit, quote }: Pick<Amount, 'aspect' | 'unit' | 'quote'>): boolean {
  return aspect === 'growth' && (unit === '%' || unit === '个百分点') && FALL.test(quote);
}

/**
 * The signs by which two rates of change are reckoned with. Where both fall, it is the falls that are compared
 * (下降5% is one point more than 下降4%); where one rises, the fall counts below zero.
 */
export function signsOf(last: Amount, now: Amount): readonly [1 | -1, 1 | -1] {
  const [before, after] = [isFall(last), isFall(now)];
  return before === after ? [1, 1] : [before ? -1 : 1, after ? -1 : 1];
}

/** What a pair of grade A differs by. */
export interface Difference {
  /** this − last: percentage points for %, else in `differenceUnit` times scale 1. */
  readonly difference: number;
  readonly differenceUnit: string;
  readonly direction: 'up' | 'down' | 'equal';
}

/** The value in its unit times scale 1, without the noise of binary fractions. */
export function amountOf({ value, scale }: Pick<Amount, 'value' | 'scale'>): number {
  return Number((value * scale).toPrecision(12));
}

/** The difference of two measures on the same basis; null where what their units count cannot be compared. */
export function differenceOf(last: Amount, now: Amount): Difference | null {
  if (countedAs(last.unit, last.indicator) !== countedAs(now.unit, now.indicator)) return null;
  const factor = unitFamily(last.unit).factor / unitFamily(now.unit).factor;
  const [before, after] = signsOf(last, now);
  const difference = Number((after * amountOf(now) - before * factor * amountOf(last)).toPrecision(10));
  return {
    difference,
    differenceUnit: now.unit === '%' ? '个百分点' : now.unit,
    direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'equal',
  };
}

/** A measure in the unit and scale of another one that it can be compared with; any other stays as it is. */
export function inTermsOf<M extends Amount>(measure: M, of: Amount): M {
  if (countedAs(measure.unit, measure.indicator) !== countedAs(of.unit, of.indicator)) return measure;
  const factor = unitFamily(measure.unit).factor / unitFamily(of.unit).factor;
  const reckon = (value: number): number =>
    Number(((value * measure.scale * factor) / of.scale).toPrecision(12));
  return { ...measure, value: reckon(measure.value), unit: of.unit, scale: of.scale };
}

/** This year's amount as a share of last year's; null where either is not above zero or only one of them falls. */
export function shareOf(last: Amount, now: Amount): number | null {
  const before = inTermsOf(last, now);
  const [from, to] = [amountOf(before), amountOf(now)];
  const [sign, otherSign] = signsOf(last, now);
  return from > 0 && to > 0 && sign === otherSign ? to / from : null;
}
