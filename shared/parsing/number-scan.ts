import { unitAt } from './units.ts';
import { matchAt } from './number-token.ts';
import type { NumberToken } from './number-token.ts';
import { wordAt } from './number-words.ts';

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
