/**
 * A text in which a whole report stands on one line is cut where its paragraphs must have begun. Chinese is written
 * without blanks, so one between two words is what a lost line break left; spaced letters (报 告) are shorter.
 */
const LONG_LINE = 3000;

const CUT =
  /(?<=[。！？”；])\s*(?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|各位代表[！：，]|——[^—\d])|(?<=各位代表：)\s*(?=\S)|(?<=[。！？；：”）]) (?=\S)| (?=各位代表[：，])|(?<=附[件录表][一二三四五六七八九十\d]{0,3}) (?=\S)|(?<=\p{Script=Han}{3}) (?=\p{Script=Han}{2})| {2,}/gu;
const MARKED = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;
/** The title of a part that runs into its text: 一、2023年工作回顾刚刚过去的一年…. */
const PART_TITLE =
  /^[一二三四五六七八九十]{1,3}、[^。，：；]{0,30}?(?:工作回顾|工作总结|工作安排|目标任务|重点工作|主要任务|主要工作|总体要求|政府自身建设|自身建设)(?=[^。，、：；和及与 ]{2})/u;

/** Half-open ranges of the paragraphs of one line (canonical text); one range for an ordinary line. */
export function unfold(text: string): { readonly start: number; readonly end: number }[] {
  if (text.length < LONG_LINE) return [{ start: 0, end: text.length }];
  const out: { start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start) out.push({ start, end });
    start = end;
  };
  for (const found of text.matchAll(CUT)) push(found.index + found[0].length);
  push(text.length);
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
