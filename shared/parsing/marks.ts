/** The mark systems of official Chinese prose, as they open a paragraph. */
export type MarkKind =
  | 'division' // 第一部分
  | 'cn' // 一、
  | 'cnParen' // （一）
  | 'ordinal' // 第一，
  | 'oneIs' // 一是 一要
  | 'num' // 1.
  | 'numParen' // （1） ①
  | 'dash' // ——
  | 'bullet' // ●
  | 'plain'; // no mark

export interface LeadMark {
  readonly kind: Exclude<MarkKind, 'plain'>;
  /** The mark as printed, with a blank after it. */
  readonly mark: string;
  /** Its number; 0 for marks without one. */
  readonly ordinal: number;
  /** Code units up to the first of the heading's words. */
  readonly length: number;
}

const CN = '[一二三四五六七八九十]{1,3}';
const SYSTEMS: readonly { readonly kind: LeadMark['kind']; readonly pattern: RegExp }[] = [
  { kind: 'cnParen', pattern: new RegExp(`^[（(]\\s?(${CN})\\s?[）)][、.]?\\s*`, 'u') },
  { kind: 'numParen', pattern: /^[（(]\s?(\d{1,2})\s?[）)][、.]?\s*/u },
  { kind: 'numParen', pattern: /^([①-⑳])\s*/u },
  { kind: 'cn', pattern: new RegExp(`^(${CN})\\s?[、.]\\s*`, 'u') },
  { kind: 'division', pattern: new RegExp(`^第(${CN})(?:部分|章|篇)[，、：]?\\s*`, 'u') },
  { kind: 'ordinal', pattern: new RegExp(`^第(${CN})(?:[，、：]|\\s)\\s*`, 'u') },
  { kind: 'oneIs', pattern: new RegExp(`^(${CN})(?:是|要(?!求|素|点|件))(?!非|否|类|般)\\s*`, 'u') },
  { kind: 'num', pattern: /^(\d{1,2})\s?(?:[、]|\.(?!\d))\s*/u },
  { kind: 'dash', pattern: /^(?:—{1,3}|-{2,4}|─+)\s*(?=[^\s\d])/u },
  { kind: 'bullet', pattern: /^[●•·■◆▲★☆○□]\s*/u },
];

const DIGITS = '一二三四五六七八九';

/** 一 … 九十九 as a number; 0 when it is none. */
export function chineseNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? DIGITS.indexOf(text) + 1 : 0;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
  const ones = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1)) + 1;
  return tens * 10 + ones;
}

const ordinalOf = (text: string | undefined): number => {
  if (text === undefined) return 0;
  const circled = text.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return /^\d/u.test(text) ? Number(text) : chineseNumber(text);
};

/** The mark that opens a paragraph (canonical text, trimmed), or null. */
export function leadMark(text: string): LeadMark | null {
  for (const { kind, pattern } of SYSTEMS) {
    const found = pattern.exec(text);
    if (found === null || found[0].length >= text.length) continue;
    const ordinal = ordinalOf(found[1]);
    if (kind !== 'dash' && kind !== 'bullet' && ordinal === 0) continue;
    return { kind, mark: found[0].trim(), ordinal, length: found[0].length };
  }
  return null;
}
