import type { Paragraph } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import type { MeasureSpan, ParsedHeading, ParsedMeasure } from './types.ts';

/** Titles and openings that speak of several years together, or of a year far ahead. */
const MANY_TITLE = /[三四五]年(?!规划|行动|计划)|“?十[一二三四五六七]五”?(?:时期|期间)|本届政府|远景|中长期/u;
const ONE_TITLE = /(?:20\d\d|[去今]|一)年(?!远景)/u;
const MANY_OPENING =
  /^(?:(?:刚刚)?过去的?|这|近|今后|未来|接下来|[^，。]{0,14}以来的|[^，。]{2,8}履职)?[三四五]年(?:来(?![最首新第])|间|里|，|[^，。]{0,12}(?:目标|任务|工作|是))|^这?五年|^“?十[一二三四五六七]五”?(?:时期|期间|末|以来|，)/u;
const ONE_OPENING =
  /^(?:(?:刚刚)?过去的?一年|这一年|一年来|[去今本全]年|(?:刚刚过去的)?20\d\d年(?!以来|到|至|—|～|-))/u;
/** A time set off by a comma is the topic of what follows, not of its sentence alone. */
const TOPIC = /^[^，。]{0,12}[年来间期]，/u;
/** What may stand before the first word that tells the time. */
const MARKS =
  /^(?:各位代表[！，!：]?|同志们[！，!：]?|[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十\d]+）|第[一二三四五六七八九十]+，|——|[①-⑳]|\d+[.、．]|\s)+/u;

/** A yearly mean; 年均浓度 is the mean within one year. */
const MEAN = /年均(?!浓度|值|气温|降[水雨])|年平均(?!浓度|值|气温)|平均每年/u;
/** A sum over several years, said beside the number itself. */
const SUM = /[两三四五六七八十]年(?:来(?![最首新第])|累计|合计|间|实现|新增|完成|建成|生态)/u;
const TOTAL = /累计|合计|每年/u;
const SINCE = /[比较](?:“?十[一二三四五]五”?(?:末|期?末|初)|五年前|上届|换届)/u;
const SINCE_YEAR = /[比较](20\d\d)年/u;
const AHEAD = /(?:到|至|力争|确保)(20\d\d)年|“?十[四五六七]五”?末|五年后/u;
const AHEAD_TOPIC = new RegExp(`(?:${AHEAD.source})底?末?，`, 'u');
const ONLY_JOINED = /^[、和及与]$/u;

/** How far back the words around a number are looked at, code units. */
const REACH = 60;

const firstOf = (title: string): MeasureSpan => {
  const [many, one] = [MANY_TITLE.exec(title), ONE_TITLE.exec(title)];
  return many !== null && (one === null || many.index < one.index) ? 'years' : 'year';
};

const opened = (text: string): MeasureSpan | null => {
  const words = text.slice(0, REACH).replace(MARKS, '');
  if (ONE_OPENING.test(words)) return 'year';
  return MANY_OPENING.test(words) ? 'years' : null;
};

type Placed = Pick<ParsedMeasure, 'line' | 'start' | 'end' | 'stance' | 'aspect' | 'unit'>;

/**
 * The time that each measure speaks of, in the order of `measures` (which is text order). A report at the end of a
 * term looks back and forward over five years and over one; their figures are different things. `year` is the year
 * that the targets are for.
 */
export function measureSpans(
  paragraphs: readonly Paragraph[],
  structure: readonly Pick<ParsedHeading, 'level' | 'line' | 'start' | 'title'>[],
  measures: readonly Placed[],
  year: number | null,
): MeasureSpan[] {
  const parts = structure.filter(({ level }) => level === 1);
  const out: MeasureSpan[] = [];
  let part = 0;
  let section: MeasureSpan = 'year';
  let next = 0;
  for (const paragraph of paragraphs) {
    const until = paragraph.offset + paragraph.text.length;
    for (; isBefore(parts[part], paragraph.line, until); part += 1)
      section = firstOf(parts[part]?.title ?? '');
    if (!paragraph.continues) section = opened(paragraph.text) ?? section;
    const from = next;
    while (isBefore(measures[next], paragraph.line, until)) next += 1;
    if (next === from) continue;
    const sentences = sentencesOf(paragraph.text);
    let sentence = 0;
    let own: MeasureSpan | null = null;
    let before: Placed | null = null;
    const readTo = (at: number, last: MeasureSpan | null): MeasureSpan | null => {
      let found = last;
      while ((sentences[sentence]?.end ?? Infinity) <= at) {
        sentence += 1;
        const words = paragraph.text.slice(sentences[sentence]?.start, sentences[sentence]?.end);
        found = opened(words);
        if (found !== null && TOPIC.test(words)) section = found;
      }
      return found;
    };
    for (const measure of measures.slice(from, next)) {
      const at = measure.start - paragraph.offset;
      own = readTo(at, own);
      const start = sentences[sentence]?.start ?? 0;
      const near = { text: paragraph.text, start, at, end: before ? before.end - paragraph.offset : start };
      const same = before?.unit === measure.unit && ONLY_JOINED.test(near.text.slice(near.end, at));
      out.push(same ? (out.at(-1) ?? section) : spanOf(measure, near, own ?? section, year));
      before = measure;
    }
    // What the last sentences speak of, holds for the next paragraph, too: …。一年来，着重抓了以下工作。
    readTo(paragraph.text.length - 1, own);
  }
  while (out.length < measures.length) out.push('year');
  return out;
}

const isBefore = (
  item: { readonly line: number; readonly start: number } | undefined,
  line: number,
  until: number,
): boolean => item !== undefined && (item.line < line || (item.line === line && item.start < until));

interface Near {
  readonly text: string;
  /** Where the sentence begins, where the number stands, and where the number before it ended. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

function spanOf(measure: Placed, near: Near, section: MeasureSpan, year: number | null): MeasureSpan {
  const sentence = near.text.slice(Math.max(near.start, near.at - 4 * REACH), near.at);
  const left = near.text.slice(Math.max(near.start, near.end, near.at - REACH), near.at);
  const clause = left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf('；')) + 1);
  if (MEAN.test(clause) && !/(?:达到?|至)$/u.test(clause)) return 'mean';
  if (measure.stance === 'target') {
    const ahead = AHEAD_TOPIC.exec(sentence) ?? AHEAD.exec(clause);
    const far = ahead !== null && (ahead[1] === undefined || year === null || Number(ahead[1]) > year);
    if (far) return 'years';
    return section === 'years' && TOTAL.test(clause) && clause.includes('每年') ? 'mean' : section;
  }
  if (/[比较](?:上年|去年|同期)|同比/u.test(clause)) return 'year';
  if (SUM.test(clause) || SINCE.test(clause)) return 'years';
  const base = SINCE_YEAR.exec(clause)?.[1];
  // A result of the year before stands beside the target: what grew since an earlier year grew over several.
  if (base !== undefined && year !== null && Number(base) < year - 2) return 'years';
  if (section === 'year') return 'year';
  return measure.aspect === 'level' && !TOTAL.test(clause) ? 'year' : 'years';
}
