import { chineseNumber } from './marks.ts';
import { unitAt } from './units.ts';
import type { MeasureBound } from './types.ts';

/** A number with scale and unit as it stands in the text, before anything is known about its meaning. */
export interface NumberToken {
  /** amount; rank 第7位; multiple 翻番; ratio 1.79:1; share one value of a ratio of three. */
  readonly form: 'amount' | 'rank' | 'multiple' | 'ratio' | 'share';
  /** Range of number + scale + unit (with 多/余), code units of the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  readonly scale: number;
  readonly unit: string;
  /** 多 or 余 stood in or after the number. */
  readonly over: boolean;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
const SCALE = /万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![瓦克米伏])|百/uy;
const RANGE = /\s?(?:～|—|-|至|到)\s?(?=\d)/uy;
const OVER = /多|余|来(?=[个家人万])/uy;
const SCALES: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
};
const CN_VALUES: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

interface Scaled {
  readonly scale: number;
  readonly over: boolean;
  readonly end: number;
}

const scaleAt = (text: string, from: number): Scaled => {
  let at = from;
  let over = false;
  let scale = 1;
  const before = matchAt(OVER, text, at);
  if (before !== '') {
    over = true;
    at += before.length;
  }
  const word = matchAt(SCALE, text, at);
  // 百/千 after digits are a scale only where more of the number follows (3千亿); 5百强 is none.
  if (word !== '' && (word !== '百' || unitAt(text, at + 1) !== '')) {
    scale = SCALES[word] ?? 1;
    at += word.length;
    const second = matchAt(OVER, text, at);
    if (second !== '') {
      over = true;
      at += second.length;
    }
  }
  return { scale, over, end: at };
};

const parse = (digits: string): number => Number(digits.replaceAll(',', ''));

const LETTER = /[A-Za-z]/u;

/** Reads the arabic number at an offset: 1.5万余亩, 1～2个, 3%至5%, 1.79:1, 第42位 (the 第 before it). */
const arabicAt = (text: string, at: number): NumberToken[] | null => {
  const digits = matchAt(ARABIC, text, at);
  if (digits === '') return null;
  let end = at + digits.length;
  const before = text.charAt(at - 1);
  if (LETTER.test(before) || before === '.' || before === '/') return skip(text, at, end);
  const ratio = ratioAt(text, at, digits);
  if (ratio !== null) return ratio;
  const value = parse(digits);
  const first = scaleAt(text, end);
  let { scale } = first;
  let over = first.over;
  end = first.end;
  let unit = unitAt(text, end);
  let unitEnd = end + unit.length;
  let value2: number | null = null;
  const join = matchAt(RANGE, text, unit === '' ? end : unitEnd);
  if (join !== '') {
    const secondAt = (unit === '' ? end : unitEnd) + join.length;
    const second = matchAt(ARABIC, text, secondAt);
    const tail = scaleAt(text, secondAt + second.length);
    const secondUnit = unitAt(text, tail.end);
    const sameUnit = unit === '' || unit === secondUnit;
    if (secondUnit !== '' && sameUnit && parse(second) * tail.scale >= value * scale) {
      value2 = parse(second);
      // 3至5万人: the scale stands once, behind the second number.
      scale = tail.scale;
      over ||= tail.over;
      unit = secondUnit;
      unitEnd = tail.end + secondUnit.length;
    }
  }
  if (before === '第') return rankAt(text, at, digits, unit, unitEnd);
  if (unit !== '') {
    const tail = matchAt(/多(?!数|元|样|种|年)|余(?!额|下|年)/uy, text, unitEnd);
    if (tail !== '' && !over) {
      over = true;
      unitEnd += tail.length;
    }
  }
  // 7项多 is rare; 30余个 has its 余 before the unit and was read above.
  return [{ form: 'amount', start: at, end: unit === '' ? end : unitEnd, value, value2, scale, unit, over }];
};

const skip = (_text: string, at: number, end: number): NumberToken[] => [
  { form: 'amount', start: at, end, value: Number.NaN, value2: null, scale: 1, unit: '', over: false },
];

const RATIO = /(\d+(?:\.\d+)?)((?::\d+(?:\.\d+)?)+)/uy;

const ratioAt = (text: string, at: number, digits: string): NumberToken[] | null => {
  if (text.charAt(at + digits.length) !== ':') return null;
  const whole = matchAt(RATIO, text, at);
  if (whole === '') return null;
  const parts = whole.split(':');
  if (parts.length === 2) {
    // A clock (20:00) or a ratio to one.
    if (parts[1] !== '1') return skip(text, at, at + whole.length);
    return [
      {
        form: 'ratio',
        start: at,
        end: at + whole.length,
        value: Number(parts[0]),
        value2: null,
        scale: 1,
        unit: '',
        over: false,
      },
    ];
  }
  let from = at;
  return parts.map((part) => {
    const token: NumberToken = {
      form: 'share',
      start: from,
      end: from + part.length,
      value: Number(part),
      value2: null,
      scale: 1,
      unit: '%',
      over: false,
    };
    from += part.length + 1;
    return token;
  });
};

const rankAt = (text: string, at: number, digits: string, unit: string, unitEnd: number): NumberToken[] => {
  const plain = at + digits.length;
  if (unit === '位' || unit === '名')
    return [
      {
        form: 'rank',
        start: at - 1,
        end: unitEnd,
        value: Number(digits),
        value2: null,
        scale: 1,
        unit: '位',
        over: false,
      },
    ];
  return skip(text, at, plain);
};

const CN_RANK = /第([一二三四五六七八九十]{1,3})(位|名)?|首位|榜首/uy;
const CN_MULTIPLE = /翻(?:了)?([一两二三四]?)番/uy;
const CN_TIMES = /(?<=[长高升加大是到为的近超过了])([一两二三四五六七八九十])倍/uy;
const CN_PERCENT = /百分之([一二三四五六七八九十]{1,3})/uy;
const RANKED =
  /(?:居|列|位|排名|名列|全省|全国|全市|全区|全州|西部|中部|东部|世界|全球|蝉联|保持|稳居|跃居|跃升至|上升至|提升至|评分|份额|亚洲|国内|国际|同类|城市|地区|地级市|省份|排|至|到|为|总量|增速|获|均|并列|分别)$/u;
const AFTER_RANK = /^(?:[，。；、！）和与及]|$|的(?:成绩|位置|好成绩)|\s)/u;

const rankWordAt = (text: string, at: number): NumberToken[] | null => {
  const found = execAt(CN_RANK, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const left = text.slice(Math.max(0, at - 4), at);
  const right = text.slice(end, end + 4);
  const word = found[1];
  if (found[2] === undefined) {
    if (!RANKED.test(left) || !AFTER_RANK.test(right)) return null;
  } else if (found[2] === '名' && !/[居列位获]$|排名$/u.test(left)) return null;
  const value = word === undefined ? 1 : chineseNumber(word);
  return [{ form: 'rank', start: at, end, value, value2: null, scale: 1, unit: '位', over: false }];
};

const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Round numbers in words count only behind a verb that reaches or passes them: 突破百亿美元, 超过百家. */
const roundAt = (text: string, at: number): NumberToken[] | null => {
  if (!/(?:突破|超过?|达到?|逾|近|过|到|至|为)$/u.test(text.slice(Math.max(0, at - 2), at))) return null;
  const word = matchAt(/(?:十|百|千)?(?:万亿|亿|万)|百|千/uy, text, at);
  if (word === '') return null;
  const amount = [...word].reduce(
    (sum, unit) =>
      ({ 百: sum * 100, 千: sum * 1000, 十: sum * 10, 万: sum * 1e4, 亿: sum * 1e8 })[unit] ?? sum,
    1,
  );
  const unit = unitAt(text, at + word.length);
  if (unit === '' || /^[级强]/u.test(text.slice(at + word.length + unit.length))) return null;
  const big = amount >= 1e8 ? 1e8 : amount >= 1e4 ? 1e4 : 1;
  return [
    {
      form: 'amount',
      start: at,
      end: at + word.length + unit.length,
      value: amount / big,
      value2: null,
      scale: big,
      unit,
      over: false,
    },
  ];
};

const wordAt = (text: string, at: number): NumberToken[] | null => {
  const unit = text.charAt(at);
  if (unit === '第' || unit === '首' || unit === '榜') return rankWordAt(text, at);
  if (unit === '翻') {
    const found = execAt(CN_MULTIPLE, text, at);
    if (found === null) return null;
    const times = { 两: 4, 二: 4, 三: 8, 四: 16 }[found[1] ?? ''] ?? 2;
    return [
      {
        form: 'multiple',
        start: at,
        end: at + found[0].length,
        value: times,
        value2: null,
        scale: 1,
        unit: '倍',
        over: false,
      },
    ];
  }
  if (text.charAt(at + 1) === '倍') {
    const found = execAt(CN_TIMES, text, at);
    if (found !== null)
      return [
        {
          form: 'amount',
          start: at,
          end: at + 2,
          value: CN_VALUES[found[1] ?? ''] ?? 1,
          value2: null,
          scale: 1,
          unit: '倍',
          over: false,
        },
      ];
  }
  if (unit === '百' && text.startsWith('百分之', at)) {
    const found = execAt(CN_PERCENT, text, at);
    if (found !== null)
      return [
        {
          form: 'amount',
          start: at,
          end: at + found[0].length,
          value: chineseNumber(found[1] ?? ''),
          value2: null,
          scale: 1,
          unit: '%',
          over: false,
        },
      ];
  }
  if ('十百千万亿'.includes(unit)) return roundAt(text, at);
  return null;
};

const TRIGGER = /[\d第首榜翻百千万亿十一两二三四五六七八九]/u;

/** All numbers of a text in order; numbers that cannot be read as a quantity have value NaN. */
export function scanNumbers(text: string): NumberToken[] {
  const out: NumberToken[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (!TRIGGER.test(unit)) {
      at += 1;
      continue;
    }
    const found = unit >= '0' && unit <= '9' ? arabicAt(text, at) : wordAt(text, at);
    const last = found?.at(-1);
    if (found === null || last === undefined) {
      at += 1;
      continue;
    }
    out.push(...found);
    at = Math.max(at + 1, last.end);
  }
  return out;
}

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
  { pattern: /(?:大约|约为|约|近|接近|将近|左右)$/u, bound: 'approx' },
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
