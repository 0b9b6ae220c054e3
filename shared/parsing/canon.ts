/**
 * One alphabet for the grammar: every rule downstream reads the canonical text, never the raw one.
 * Each UTF-16 code unit is mapped to exactly one, so offsets in both texts are the same.
 */

const SINGLE = new Map<string, string>([
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['﹪', '%'],
  ['％', '%'],
  ['．', '.'],
  ['∶', ':'],
  ['﹕', ':'],
  ['［', '['],
  ['〔', '['],
  ['】', ']'],
  ['【', '['],
  ['］', ']'],
  ['〕', ']'],
  ['~', '～'],
  ['〜', '～'],
  ['∼', '～'],
  ['―', '—'],
  ['─', '—'],
  ['–', '—'],
  ['━', '—'],
  ['－', '-'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['‘', '“'],
  ['’', '”'],
  ['〈', '《'],
  ['〉', '》'],
  ['＋', '+'],
  ['／', '/'],
  ['㎡', '㎡'],
]);

const BLANK = /[\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u;
const DIGIT = /[0-9０-９]/u;

const canonUnit = (unit: string, before: string, after: string): string => {
  const code = unit.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return unit;
  if (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  ) {
    return String.fromCharCode(code - 0xfee0);
  }
  const between = DIGIT.test(before) && DIGIT.test(after);
  if (unit === ',' || unit === '，') return between && unit === ',' ? ',' : '，';
  if (unit === ':' || unit === '：') return between ? ':' : '：';
  const mapped = SINGLE.get(unit);
  if (mapped !== undefined) return mapped;
  if (unit !== '\n' && BLANK.test(unit)) return ' ';
  return unit;
};

/** The canonical text: half- and full-width forms unified, every blank but LF a space; the same length as the input. */
export function canonical(text: string): string {
  let out = '';
  let open = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '"') {
      // Typewriter quotes say nothing about their side; they are taken in turn.
      out += open ? '”' : '“';
      open = !open;
      continue;
    }
    out += canonUnit(unit, text.charAt(index - 1), text.charAt(index + 1));
  }
  return out;
}

/** The text without any blank, for comparing titles that were spaced out (政 府 工 作 报 告). */
export function squeezed(text: string): string {
  return canonical(text).replace(/\s+/gu, '');
}
