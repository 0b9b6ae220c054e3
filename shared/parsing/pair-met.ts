import { amountOf, signsOf } from './pair-difference.ts';
import type { ParsedMeasure } from './types.ts';
import { unitFamily } from './unit-families.ts';

/** What a government wants to keep low; a target for it is a ceiling, whether or not the words say 以内. */
const LOW =
  /失业率|消费价格|物价|CPI|死亡|事故|浓度|能耗|水耗|电耗|排放|污染|赤字|债务|不良|负债|成本|时限|时间|发案|发病率|患病率|贫困|撂荒|漏损|败诉/u;
/** A thing kept low that is to be done away with: 化解债务, 压减能耗. More of that is better. */
const REMOVES = /化解|压减|压降|减少|降低|下降|削减|消除|清理|处置|治理|退出/u;
/** 近, 将近: a little less than the number; 左右 is on either side of it. */
const SHORT_OF = /^(?:接近|将近|近)/u;

type Reached = boolean | null;

const isCeiling = ({ bound, aspect, indicator, action, quote }: ParsedMeasure): boolean => {
  if (bound === 'le') return true;
  if (!LOW.test(indicator) || REMOVES.test(action) || REMOVES.test(indicator)) return false;
  return aspect === 'level' || (aspect === 'growth' && /^(?:上涨|涨)|涨幅$/u.test(quote + indicator));
};

/** How many places the target was printed with: 左右 means that the result rounds to it. */
const placesOf = (value: number): number => /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;

const rounded = (value: number, { value: printed, scale }: ParsedMeasure): number => {
  const step = scale / 10 ** placesOf(printed);
  return Number((Math.round(value / step) * step).toPrecision(12));
};

/**
 * Whether the result reached the target; null where the bound of the result leaves it open (超过 against a ceiling,
 * 以内 against a floor). A target is a floor unless it is bounded from above (以内, 控制在) or names what is to be kept
 * low. Of a range the nearer end counts.
 */
export function reached(target: ParsedMeasure, result: ParsedMeasure): Reached {
  const [goalSign, gotSign] = signsOf(target, result);
  const factor = unitFamily(result.unit).factor / unitFamily(target.unit).factor;
  const ceiling = isCeiling(target) !== (goalSign === -1);
  const far = target.value2 !== null && ceiling ? { ...target, value: target.value2 } : target;
  const goal = goalSign * amountOf(far);
  const exact = gotSign * factor * amountOf(result);
  const got = target.bound === 'approx' ? rounded(exact, target) : exact;
  return ceiling ? atMost(goal, got, result) : atLeast(goal, got, target, result);
}

function atLeast(goal: number, got: number, target: ParsedMeasure, result: ParsedMeasure): Reached {
  const open = result.bound === 'ge' || result.bound === 'gt';
  if (result.bound === 'approx' && SHORT_OF.test(result.quote) && got === goal) return false;
  if (target.bound === 'gt' && got === goal) return result.bound === 'ge' ? null : result.bound === 'gt';
  if (got >= goal) return result.bound === 'le' ? null : true;
  return open ? null : false;
}

function atMost(goal: number, got: number, result: ParsedMeasure): Reached {
  if (got > goal) return result.bound === 'le' ? null : false;
  if (result.bound === 'gt' && got === goal) return false;
  return result.bound === 'ge' || result.bound === 'gt' ? null : true;
}
