import { isOn, readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** Such as “%1、” or “（%2）”. */
  text: string;
}

/** List labels that Word computes and does not store in the text. */
export interface Numbering {
  /** Label of the next paragraph of this list and level; counts up. Empty for bullets and unknown lists. */
  next(numId: string, level: number): string;
}

const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(n: number): string {
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (tens === 0) return CHINESE[ones] ?? '';
  return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${ones === 0 ? '' : (CHINESE[ones] ?? '')}`;
}

function roman(n: number): string {
  const values: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let out = '';
  for (const [value, sign] of values) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** A number in one of Word's formats (ECMA-376 ST_NumberFormat); formats that we do not know print Arabic. */
function formatted(n: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideograph)/.test(format)) return chinese(n);
  if (format === 'decimalEnclosedCircle' && n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((n - 1) % 26) + 1);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((n - 1) % 26) + 1);
  if (format === 'upperRoman') return roman(n);
  if (format === 'lowerRoman') return roman(n).toLowerCase();
  return String(n);
}

/** Reads numbering.xml; without it every label is empty. */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  if (part) {
    let abstractId = '';
    let numId = '';
    let level: Level | null = null;
    readXml(part, {
      open({ name, attributes }) {
        const value = attributes['val'] ?? '';
        if (name === 'abstractNum') {
          abstractId = attributes['abstractNumId'] ?? '';
          abstracts.set(abstractId, new Map());
        } else if (name === 'num') numId = attributes['numId'] ?? '';
        else if (name === 'abstractNumId') lists.set(numId, value);
        else if (name === 'lvl' && numId === '') {
          level = { start: 1, format: 'decimal', text: '' };
          abstracts.get(abstractId)?.set(Number(attributes['ilvl'] ?? 0), level);
        } else if (name === 'start' && level) level.start = Number(value) || 0;
        else if (name === 'numFmt' && level) level.format = value;
        else if (name === 'lvlText' && level) level.text = isOn({ name, attributes }) ? value : '';
      },
      close(name) {
        if (name === 'lvl') level = null;
      },
      text: () => undefined,
    });
  }
  const counts = new Map<string, number[]>();
  return {
    next(numId, level) {
      const abstractId = lists.get(numId);
      const levels = abstractId === undefined ? undefined : abstracts.get(abstractId);
      const own = levels?.get(level);
      if (!levels || !own || abstractId === undefined || own.format === 'bullet') return '';
      const count = counts.get(abstractId) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(abstractId, count);
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const other = levels.get(Number(digit) - 1);
        return formatted(count[Number(digit) - 1] ?? other?.start ?? 1, other?.format ?? 'decimal');
      });
    },
  };
}
