import { sentencesOf } from './sentences.ts';
import { takenUp } from './taken-up.ts';
import { themeOf } from './themes.ts';

/**
 * A text in which a whole report stands on one line is cut where its paragraphs must have begun. Chinese is written
 * without blanks, so one between two words is what a lost line break left; spaced letters (报 告) are shorter.
 */
const LONG_LINE = 3000;

const CUT =
  /(?<=[。！？”；])\s*(?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|各位代表[！：，]|——[^—\d])|(?<=各位代表：)\s*(?=\S)|(?<=[。！？；：”）]) (?=\S)| (?=各位代表[：，])|(?<=附[件录表][一二三四五六七八九十\d]{0,3}) (?=\S)|(?<=\p{Script=Han}{3}) (?=\p{Script=Han}{2})| {2,}/gu;
/** A blank behind a sentence: the line breaks were turned into blanks, and every paragraph can be told by its own. */
const BREAKS_KEPT = /[。！？] +\S/u;
/** Lower marks, which stand inside paragraphs, too: looked for only where no blank tells the paragraphs. */
const LOWER_CUT =
  /(?<=[。！？”；])(?=\d{1,2}[.、]\p{Script=Han}|[一二三四五六七八九十]{1,2}是[^。；：、\d]{4,36}。)/gu;
const MARKED = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;
/** The title of a part that runs into its text: 一、2023年工作回顾刚刚过去的一年…. */
const PART_TITLE =
  /^[一二三四五六七八九十]{1,3}、[^。，：；]{0,30}?(?:工作回顾|工作总结|工作安排|目标任务|重点工作|主要任务|主要工作|总体要求|政府自身建设|自身建设)(?=[^。，、：；和及与 ]{2})/u;

/** What is longer, in code units, holds several paragraphs. */
const LONG_PARAGRAPH = 1000;
/** The longest sentence of one clause that names the theme of those behind it, code units; plain sentences are longer. */
const LONGEST_THEME = 18;
/** How long the sentence behind a theme is at least, code units. */
const OWN_TEXT = 30;
/** How far behind a theme its words are looked for, code units. */
const BEHIND = 400;

/** Where themes stand between two sentences (…改善。项目建设加力推进。全年实施…): their paragraphs began there. */
const themesIn = (text: string): number[] => {
  const sentences = sentencesOf(text);
  return sentences.flatMap(({ start, end }, index) => {
    const next = sentences[index + 1];
    if (index === 0 || next === undefined || next.end - next.start < OWN_TEXT) return [];
    if (end - start > LONGEST_THEME + 1 || text.charAt(end - 1) !== '。') return [];
    const title = text.slice(start, end - 1).trim();
    if (title.length < 4 || /[，、；：\d%]/u.test(title)) return [];
    const kind = themeOf(title, 0);
    const named =
      kind === 'success' ||
      (kind === 'verb' && takenUp(text.slice(start, end + BEHIND), [{ start: 0, end: end - 1 - start }]));
    return named ? [start] : [];
  });
};

/** Half-open ranges of the paragraphs of one line (canonical text); one range for an ordinary line. */
export function unfold(text: string): { readonly start: number; readonly end: number }[] {
  if (text.length < LONG_LINE) return [{ start: 0, end: text.length }];
  const out: { start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start) out.push({ start, end });
    start = end;
  };
  const endsAt = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map((found) => found.index + found[0].length);
  const glued = !BREAKS_KEPT.test(text);
  const ends = glued ? [...endsAt(CUT), ...endsAt(LOWER_CUT)].sort((a, b) => a - b) : endsAt(CUT);
  for (const end of [...ends, text.length]) {
    const from = start;
    if (glued && end - from >= LONG_PARAGRAPH)
      for (const at of themesIn(text.slice(from, end))) push(from + at);
    push(end);
  }
  if (out.length < 3) return [{ start: 0, end: text.length }];
  return out.flatMap(({ start: from, end }) => {
    const cut = titleEnd(text.slice(from, Math.min(end, from + 60)));
    return cut > 0 && from + cut < end
      ? [
          { start: from, end: from + cut },
          { start: from + cut, end },
        ]
      : [{ start: from, end }];
  });
}

const titleEnd = (text: string): number => {
  if (!MARKED.test(text)) return 0;
  const blank = /^[^。，：；\s]{4,40}\s/u.exec(text)?.[0];
  if (blank !== undefined) return blank.length;
  return PART_TITLE.exec(text)?.[0].length ?? 0;
};
