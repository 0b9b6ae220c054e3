import type { NumberToken } from './number-token.ts';
import type { MeasureBound } from './types.ts';

/** What stands around a number and bounds it. */
export interface Bounded {
  readonly bound: MeasureBound;
  readonly start: number;
  readonly end: number;
}

const LEFT_BOUNDS: readonly { readonly pattern: RegExp; readonly bound: MeasureBound }[] = [
  { pattern: /(?:达到或超过|不低于|不少于|不小于|高于或等于|至少|最低|≥|>=|力争不低于)$/u, bound: 'ge' },
  { pattern: /(?:不超过|不高于|不大于|不多于|控制在|低于|少于|小于|压降到|≤|<=|≯)$/u, bound: 'le' },
  { pattern: /(?:超过|突破|超出|多于|高出|大于|逾|超|破|＞|>)$/u, bound: 'gt' },
  {
    pattern: /(?:大约|约为|约合|折合约|(?<![节集合签条契预违])约|(?<![附邻])近|接近|将近|左右)$/u,
    bound: 'approx',
  },
];
const RIGHT_BOUNDS: readonly { readonly pattern: RegExp; readonly bound: MeasureBound }[] = [
  { pattern: /^\s?(?:及|或)?以上/u, bound: 'ge' },
  { pattern: /^\s?(?:之内|以内|以下|及以下)/u, bound: 'le' },
  { pattern: /^\s?(?:左右|上下)/u, bound: 'approx' },
];

/** The bound of a number and the range that holds it together with its bound words. */
export function boundOf(text: string, token: NumberToken): Bounded {
  let { start, end } = token;
  if (token.form === 'multiple') return { bound: 'multiple', start, end };
  let bound: MeasureBound = token.over ? 'gt' : 'eq';
  const left = text.slice(Math.max(0, start - 6), start);
  const right = text.slice(end, end + 5);
  for (const { pattern, bound: found } of LEFT_BOUNDS) {
    const match = pattern.exec(left);
    if (match === null) continue;
    if (/超$/u.test(match[0]) && match[0] === '超' && /[赶高]超$/u.test(left)) continue;
    // 控制在3%左右 is bounded by what follows; 控制在 alone means no more than.
    bound = found;
    if (match[0] !== '控制在') start -= match[0].length;
    break;
  }
  for (const { pattern, bound: found } of RIGHT_BOUNDS) {
    const match = pattern.exec(right);
    if (match === null) continue;
    bound = found;
    end += match[0].length;
    break;
  }
  return { bound, start, end };
}
