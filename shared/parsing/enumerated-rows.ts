import { chineseNumber } from './marks.ts';
import type { Slice } from './sentences.ts';

const MARK =
  /^([一二三四五六七八九十]{1,3})(?:是|要)(?!非|否|类|般|求|素|点|件)|^第([一二三四五六七八九十]{1,3})，/u;
/** The longest opening sentence that still reads as a heading, code units. */
const LONGEST = 40;
/** How much text of its own an item needs to stand above something, code units. */
const OWN_TEXT = 15;

interface Item extends Slice {
  readonly ordinal: number;
  readonly kind: string;
  /** Where the item's mark begins and where its opening sentence ends. */
  readonly from: number;
  readonly to: number;
}

const itemOf = (text: string, sentence: Slice): Item | null => {
  const raw = text.slice(sentence.start, sentence.end);
  // The first item may follow the colon of the sentence that announces the row: …主要做法：一是…。
  const colon = raw.lastIndexOf('：');
  for (const offset of colon >= 0 ? [0, colon + 1] : [0]) {
    const found = MARK.exec(raw.slice(offset));
    if (found === null) continue;
    const ordinal = chineseNumber(found[1] ?? found[2] ?? '');
    const kind = found[2] === undefined ? found[0].slice(-1) : '第';
    const start = sentence.start + offset + found[0].length;
    return { ordinal, kind, from: sentence.start + offset, start, end: sentence.end - 1, to: sentence.end };
  }
  return null;
};

const isHeading = (text: string, item: Item): boolean => {
  const title = text.slice(item.start, item.end);
  return (
    text.charAt(item.end) === '。' &&
    title.length >= 3 &&
    title.length <= LONGEST &&
    !/[；：\d％%]/u.test(title.replace(/“[^”]*”/gu, ''))
  );
};

/**
 * The opening sentences of a counted row inside one paragraph (一要守好安全生产底线。…二要守好金融风险底线。…), where every
 * item is a sentence that names its theme and has text of its own behind it. A row whose items are whole
 * statements (一是新增就业110万人。二是…) or clauses of one sentence is plain text: an empty answer.
 */
export function enumeratedRow(text: string, sentences: readonly Slice[]): readonly Slice[] {
  const items: Item[] = [];
  for (const sentence of sentences) {
    const item = itemOf(text, sentence);
    if (item === null) continue;
    const first = items[0];
    if (first === undefined) {
      if (item.ordinal === 1) items.push(item);
    } else if (item.kind === first.kind && item.ordinal === items.length + 1) items.push(item);
  }
  if (items.length < 2) return [];
  const themes = items.filter((item, index) => {
    const next = items[index + 1]?.from ?? text.length;
    return isHeading(text, item) && next - item.to >= OWN_TEXT;
  });
  // One item of a long row may have lost its stop, as at the edge of a printed line.
  const whole =
    themes.length === items.length || (themes.length >= 3 && themes.length >= items.length * 0.75);
  return whole ? themes.map(({ start, end }) => ({ start, end })) : [];
}
