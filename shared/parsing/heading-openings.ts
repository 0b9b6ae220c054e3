import { leadMark } from './marks.ts';
import type { LeadMark } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import { carriesOn, mayBeTheme, themeOf, withoutQuoted } from './themes.ts';

/** An address to the deputies; it ends every subsection. */
export const ADDRESS = /^各位代表|^同志们/u;
/** A sentence that announces a list (主要做了以下工作) is no heading. */
export const LEADS_IN =
  /(?:以下|如下|下列|上述)[^。]{0,14}[。：]?$|[：:]$|(?:几|[一二三四五六七八九十\d]+)(?:个|项)?(?:大)?(?:方面|工作|重点|任务|目标|要求)[^。]{0,8}[。：]?$|(?:我们|做好|抓好|开展|做了|的)[^，。]{0,6}工作[。：]$/u;

export interface Opening {
  readonly at: number;
  readonly paragraph: Paragraph;
  /** First sentence without its stop. */
  readonly first: string;
  /** Code units of text after the first sentence. */
  readonly rest: number;
  /** The paragraph is one sentence (or two that are both headings). */
  readonly full: boolean;
  /** The second heading of such a line, or null. */
  readonly tail: string | null;
  /** The mark that opens the paragraph, or null. */
  readonly lead: LeadMark | null;
}

export const trimStop = (text: string): string => text.replace(/[。：；！，、\s]+$/u, '');

export const openingOf = (paragraph: Paragraph, at: number): Opening => {
  const lead = leadMark(paragraph.text);
  const text = paragraph.text.slice(lead?.length ?? 0);
  const set = lead === null ? '' : (SET_OFF.exec(text)?.[1] ?? '');
  // （一）扩大投资 全年完成…, 一是扩大投资：全年完成…: a blank or a colon ends a marked heading too.
  const stop = set !== '' && text.length - set.length > 24 ? set.length : firstStop(text);
  const first = text.slice(0, stop < 0 ? text.length : stop);
  const rest = stop < 0 ? 0 : text.length - stop - 1;
  // A line may hold two headings and nothing else: 五年来，我们坚定不移…新跨越。经济实力显著提升。
  const tail =
    stop > 0 &&
    rest > 0 &&
    rest <= 16 &&
    text.endsWith('。') &&
    (themeOf(text.slice(stop + 1, -1), 0) !== null || mayBeTheme(text.slice(stop + 1, -1)))
      ? text.slice(stop + 1, -1)
      : null;
  return { at, paragraph, first, rest, full: stop < 0 || rest === 0 || tail !== null, lead, tail };
};

const SET_OFF = /^([^。，；：\s]{4,26}(?:，[^。，；：\s]{4,26})?)[\s：]/u;

/** The first full stop outside quotation marks; a closing mark right behind it still belongs to the sentence. */
const firstStop = (text: string): number => {
  let depth = 0;
  for (let index = 0; index < text.length && index < 400; index += 1) {
    const unit = text.charAt(index);
    if (unit === '“' || unit === '《') depth += 1;
    else if (unit === '”' || unit === '》') depth -= 1;
    else if (unit === '。' && depth <= 0) return index;
  }
  return text.indexOf('。');
};

const IS_WHAT = /^[^，。]{2,8}的是，/u;

/** How many code units two openings have in common; “令人振奋的是，” and “难能可贵的是，” are the same opening. */
export const sharedPrefix = (a: string, b: string): number => {
  if (IS_WHAT.test(a) && IS_WHAT.test(b)) return 5;
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
};

const commas = (text: string): number => withoutQuoted(text).split('，').length - 1;

/** Whether one short sentence is all that the paragraph holds. */
const isLine = ({ full, paragraph }: Opening): boolean => full && paragraph.text.length <= 62;

/**
 * Unmarked openings that belong together by the words they begin with. A series of three sentences as long as a
 * heading and built alike is a row of headings, whatever each of them says.
 */
export const seriesOf = (openings: readonly Opening[]): Map<number, string> => {
  const found = new Map<number, string>();
  const plain = openings.filter((opening) => opening.lead === null && !opening.paragraph.continues);
  const fits = (opening: Opening): boolean =>
    opening.first.length >= 3 &&
    opening.first.length <= (opening.full ? 60 : 46) &&
    commas(opening.first) <= (opening.full ? 3 : 2) &&
    !ADDRESS.test(opening.first) &&
    !LEADS_IN.test(opening.paragraph.text) &&
    !/[：；！？]/u.test(withoutQuoted(opening.first)) &&
    (opening.rest >= 12 || isLine(opening));
  let index = 0;
  while (index < plain.length) {
    const head = plain[index];
    // A line that already belongs to a series begins none; else every member would count the whole series again.
    if (head === undefined || (head.full && found.has(head.at)) || !fits(head)) {
      index += 1;
      continue;
    }
    let best = 0;
    let length = 0;
    for (const need of [5, 3, 2]) {
      let count = 1;
      let previous = head;
      for (let next = index + 1; next < plain.length; next += 1) {
        const other = plain[next];
        if (other === undefined || other.at - previous.at > (head.full ? 16 : 3)) break;
        if (!fits(other) || other.full !== head.full || sharedPrefix(head.first, other.first) < need) {
          // Lines of their own have text and lower headings between them; only a long common opening reaches across.
          if (!head.full || (need < 5 && isLine(other))) break;
          continue;
        }
        count += 1;
        previous = other;
      }
      if (count >= 3) {
        best = need;
        length = count;
        break;
      }
    }
    if (best === 0) {
      index += 1;
      continue;
    }
    const prefix = head.first.slice(0, best);
    let taken = 0;
    let last = index;
    for (let next = index; next < plain.length && taken < length; next += 1) {
      const other = plain[next];
      if (
        other === undefined ||
        !fits(other) ||
        other.full !== head.full ||
        sharedPrefix(head.first, other.first) < best
      )
        continue;
      found.set(other.at, prefix);
      taken += 1;
      last = next;
    }
    index = head.full ? index + 1 : last + 1;
    if (head.full) while (index < plain.length && found.has(plain[index]?.at ?? -1)) index += 1;
  }
  return found;
};

const FOUR_COMMA_FOUR = /^[^，。、\d]{4}，[^，。、\d]{4}$/u;

/** Very short openings (光网。 讲诚信。) count only in a row of three of the same shape. */
export const shortRows = (openings: readonly Opening[]): Set<number> => {
  const rows = new Set<number>();
  let run: Opening[] = [];
  const flush = (): void => {
    if (run.length >= 3) for (const opening of run) rows.add(opening.at);
    run = [];
  };
  for (const opening of openings) {
    const short =
      opening.lead === null &&
      !opening.full &&
      opening.first.length >= 2 &&
      opening.first.length <= 10 &&
      opening.rest > 30 &&
      (FOUR_COMMA_FOUR.test(opening.first) ||
        (!/[\d；：，]/u.test(opening.first) && !carriesOn(opening.first))) &&
      !ADDRESS.test(opening.first);
    const before = run.at(-1);
    if (
      short &&
      before !== undefined &&
      opening.at === before.at + 1 &&
      FOUR_COMMA_FOUR.test(before.first) === FOUR_COMMA_FOUR.test(opening.first) &&
      Math.abs(before.first.length - opening.first.length) <= 2
    )
      run.push(opening);
    else {
      flush();
      if (short) run = [opening];
    }
  }
  flush();
  return rows;
};
