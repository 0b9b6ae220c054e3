import type { BodyRange } from './body.ts';
import { canonical, squeezed } from './canon.ts';
import { firstOf } from './first-of.ts';
import type { Paragraph } from './paragraphs.ts';
import { levelOf } from './place-level.ts';
import { speakerOf } from './speaker.ts';
import type { ReportLevel } from './types.ts';

export interface HeadFacts {
  readonly title: string | null;
  readonly place: string | null;
  readonly level: ReportLevel | null;
  readonly speaker: string | null;
  readonly date: string | null;
  /** MM-DD where the lines above the body tell day and congress but no year (a photograph's caption), or null. */
  readonly day: string | null;
}

const chineseDigits = '〇一二三四五六七八九';
const yearOf = (text: string): string =>
  Array.from(text.replace(/[○零Ｏ0O](?=[一二三四五六七八九〇○])/gu, '〇').replace(/○/gu, '〇'))
    .map((unit) => {
      const digit = chineseDigits.indexOf(unit);
      return digit >= 0 ? String(digit) : unit;
    })
    .join('');
const DAYS = /^(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])$/u;
const smallNumber = (text: string): number => {
  if (!DAYS.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return chineseDigits.indexOf(text);
  const tens = ten === 0 ? 1 : chineseDigits.indexOf(text.charAt(0));
  return tens * 10 + (ten === text.length - 1 ? 0 : chineseDigits.indexOf(text.charAt(ten + 1)));
};

const DATE =
  /(\d{4}|[二][〇○零OＯ一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;

/** The first date of a text as YYYY-MM-DD. */
function dateIn(text: string): string | null {
  const found = DATE.exec(canonical(text));
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const m = smallNumber(month);
  const d = smallNumber(day);
  const y = Number(yearOf(year));
  if (!(y > 1900 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const dayIn = (text: string): string | null => {
  const found = /(?<!\d)(\d{1,2})月(\d{1,2})日/u.exec(canonical(text));
  const [month, day] = [Number(found?.[1]), Number(found?.[2])];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const cleanPlace = (text: string): string =>
  text
    .replace(/^.*?(?:日|在|代表|受|我|向)\s*/u, '')
    .replace(/人民政府.*$/u, '')
    .replace(/第[一二三四五六七八九十]+届?.*$/u, '');

const isPlaceName = (text: string): boolean =>
  /^[\u4e00-\u9fff]{1,15}(?:省|市|县|区|州|旗|盟|自治区|自治州|自治县|特别行政区|新区)$/u.test(text) ||
  text === '全国';
/** 自治县, as a congress calls its own place: a name only where the paper holds no better one. */
const isNameless = (place: string | null): boolean => /^自治[区州县旗]$/u.test(place ?? '');

const placeIn = (line: string): string | null => {
  const text = canonical(line).replace(/\s+/gu, '');
  const congress =
    /(?:在|于|日|上午|下午)?([^，。在日]{2,24}?)(?:第?[一二三四五六七八九十百]{1,4}届)?(?:人民代表大会|人大[一二三四五六七八九十]+次)/u.exec(
      text,
    );
  if (congress?.[1] !== undefined) {
    const place = cleanPlace(congress[1]).replace(/^.*[\d日在]/u, '');
    if (isPlaceName(place)) return place;
  }
  return null;
};

const governmentIn = (line: string): string | null => {
  const text = canonical(line).replace(/\s+/gu, '');
  const found = /(?:代表|受)([^，。]{2,16}?)人民政府/u.exec(text);
  const place = found?.[1] ?? '';
  return isPlaceName(place) && place.length >= 3 ? place : null;
};

const TITLE_LINE = /政府工作(?:的)?报告/u;

/** A title printed twice on one line, whole or without its year, is taken once. */
const once = (title: string): string => {
  const again = /^(.*?)(.{6,})\2$/u.exec(title);
  return again === null ? title : `${again[1] ?? ''}${again[2] ?? ''}`;
};

const unspaced = (title: string): string =>
  /^(?:\S\s+){3,}\S$/u.test(title) || /政\s+府\s*工/u.test(title) ? title.replace(/\s+/gu, '') : title;

const titleOf = (text: string): string | null => {
  let title = text
    .replace(/\s*(?:——|--|—).*$/u, '')
    .replace(/^标题\s*[：:]\s*/u, '')
    .trim();
  title = title.replace(/\s*[（(]\s*(?:\d{4}年|全文|摘要|节选).*$/u, '').trim();
  // What runs on behind the title with a date is the line of the session.
  title = /^(.*?政\s*府\s*工\s*作\s*报\s*告)\s*(?=\d{4}\s*[-.年]|二[〇○])/u.exec(title)?.[1] ?? title;
  const squeezedTitle = squeezed(title);
  if (!TITLE_LINE.test(squeezedTitle) || squeezedTitle.length > 40) return null;
  if (/[。，！？…]|作政府工作报告|通过|决议|审议|《/u.test(squeezedTitle)) return null;
  title = once(unspaced(title));
  return title.trim() || null;
};

/** Title, place, level, speaker and date from the lines before (and, failing these, inside) the body. */
export function headFacts(paragraphs: readonly Paragraph[], body: BodyRange): HeadFacts {
  const head = paragraphs.slice(0, body.from).map((paragraph) => paragraph.text);
  // What stands nearest above the salutation belongs to this report; a resolution or a menu stands further up.
  const near = head.slice(-12);
  let title: string | null = null;
  for (let index = near.length - 1; index >= 0; index -= 1) {
    const line = near[index] ?? '';
    const joined = line + (near[index + 1] ?? '');
    title = titleOf(line) ?? (/(?:报|作|工|府)$/u.test(line) && line.length < 12 ? titleOf(joined) : null);
    if (title !== null) break;
  }
  if (title === null) for (const line of head) title ??= titleOf(line);
  const backwards = [...near].reverse();
  const sessionLine = backwards.find((line) => /人民代表大会|人大/u.test(line) && dateIn(line) !== null);
  const captioned = backwards.find((line) => /人民代表大会|人大/u.test(line) && dayIn(line) !== null);
  // The name of a congress may be broken over two or three lines.
  const joined = near.map((line, index) => line + (near[index + 1] ?? '') + (near[index + 2] ?? ''));
  const place = firstOf(
    [...(sessionLine === undefined ? [] : [sessionLine]), ...backwards, ...joined.reverse()],
    placeIn,
  );
  const opening = paragraphs.slice(body.from, body.from + 4).map((paragraph) => paragraph.text);
  const fromOpening = firstOf(opening, governmentIn);
  const national = /代表国务院/u.test(opening.join('')) && fromOpening === null;
  const fromOffice = firstOf(backwards, officePlace);
  const names = [place, fromOpening, fromOffice, placeFromTitle(title)].filter((name) => name !== null);
  const found = national ? '全国' : (names.find((name) => !isNameless(name)) ?? names[0] ?? null);
  return {
    title,
    place: found,
    level: levelOf(
      found,
      paragraphs
        .slice(body.from, body.to + 1)
        .map((paragraph) => paragraph.text)
        .join('\n'),
    ),
    speaker: speakerOf(near),
    date:
      sessionLine === undefined
        ? firstOf(
            backwards.filter((line) => !/来源|时间|发布/u.test(line)),
            dateIn,
          )
        : dateIn(sessionLine),
    day: captioned === undefined ? null : dayIn(captioned),
  };
}

const officePlace = (line: string): string | null => {
  const found =
    /^([\u4e00-\u9fff]{2,16}?(?:省|市|县|区|州|旗))(?:人民政府|[^\u4e00-\u9fff]|(?:代|常务副|副)?(?:省长|市长|县长|区长|州长|旗长))/u.exec(
      line.trim(),
    );
  const place = found?.[1] ?? '';
  return isPlaceName(place) ? place : null;
};

const placeFromTitle = (title: string | null): string | null => {
  const found = /(?:\d{4}年)?([\u4e00-\u9fff]{2,12}(?:省|市|县|区|州|旗))/u.exec(title ?? '');
  return found?.[1] ?? null;
};

/** The year of the targets: a report is delivered in the year it plans; failing a date, headings and title say it. */
export function targetYear(
  headings: readonly string[],
  date: string | null,
  title: string | null,
  body: string,
): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  for (const heading of headings) {
    const found =
      /(\d{4})年(?!以来|工作回顾|.*回顾)[^，]{0,14}(?:工作|任务|目标|安排|部署|思路|重点|要求)/u.exec(
        canonical(heading),
      );
    if (found !== null && !/回顾|总结|成就|成效/u.test(heading)) return Number(found[1]);
  }
  for (const heading of headings) {
    const found = /(\d{4})年[^，]{0,10}(?:回顾|总结)/u.exec(canonical(heading));
    if (found !== null) return Number(found[1]) + 1;
  }
  const inTitle = /(\d{4})年/u.exec(canonical(title ?? ''));
  if (inTitle !== null) return Number(inTitle[1]);
  const inBody = /(\d{4})年/u.exec(body.slice(0, 4000));
  return inBody === null ? null : Number(inBody[1]);
}
