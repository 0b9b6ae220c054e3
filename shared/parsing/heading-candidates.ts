import { ADDRESS, LEADS_IN, openingOf, seriesOf, shortRows, trimStop } from './heading-openings.ts';
import type { Opening } from './heading-openings.ts';
import { insideHeadings, lonelyThemes } from './heading-inside.ts';
import type { Candidate, Outline } from './heading-types.ts';
import type { Paragraph } from './paragraphs.ts';
import { isPartTitle, mayBeTheme, themeOf } from './themes.ts';
import type { HeadingStyle } from './types.ts';

const ONLY_ADDRESS = /^(?:各位代表|同志们)[！：，、!]?$/u;
const REVIEW_LEAD = /^([^，。；：]{4,16})，(?:我们|市政府|全市上下)/u;
/** The paragraph of the yearly goals or of the general demands is no task, whatever it begins with. */
const GOALS = /(?:预期|主要|总体)?目标(?:建议)?[是为：]|总体(?:要求|思路)是/u;
/** Words with which a plain paragraph turns from the fields of work to the whole again. */
const LOOKS_BACK =
  /^(?:(?:刚刚)?过去的?(?:[一五]年|\d{4}年)|回顾|回首|(?:[一五]年来|\d{4}年)的?成绩|成绩(?:的取得|固然|来之)|在(?:看到|肯定|总结)[^，。]{0,8}(?:成绩|成就)|我们也(?:清醒|深知|必须))/u;
const TITLE_MAX = 80;

const markedTitle = (opening: Opening): { title: string; style: HeadingStyle } => {
  const { first, full } = opening;
  const kind = opening.lead?.kind;
  if (full && first.length <= TITLE_MAX) return { title: trimStop(first), style: 'standalone' };
  const clause = /^([^，：；]{3,}?)[，：；]/u.exec(first)?.[1] ?? first;
  // “——过去一年，我们…”: an address of time names the theme, what follows is text already.
  if (kind === 'dash' && /^(?:过去|一年来|五年来|这[一五]年)[^，]{0,4}$/u.test(clause))
    return { title: clause, style: 'runin' };
  // “——面对复杂局面，我们…”: the circumstances name the theme, as in any review lead.
  if (
    kind === 'dash' &&
    first.length > clause.length &&
    /^，(?:我们|市政府|全[省市县区州]上下)/u.test(first.slice(clause.length))
  )
    return { title: clause, style: 'runin' };
  if (first.length <= TITLE_MAX) return { title: trimStop(first), style: 'runin' };
  return { title: clause.length <= TITLE_MAX ? clause : first.slice(0, TITLE_MAX), style: 'runin' };
};

const boldOpening = (opening: Opening): string | null => {
  const run = opening.paragraph.bold[0];
  if (run === undefined || run.start > (opening.lead?.length ?? 0) + 1) return null;
  const covered = opening.paragraph.bold.reduce(
    (end, next) => (next.start <= end + 1 ? Math.max(end, next.end) : end),
    run.end,
  );
  const text = trimStop(opening.paragraph.text.slice(opening.lead?.length ?? 0, covered));
  return text.length >= 3 && text.length <= 60 ? text : null;
};

/** The readers join the cells of a row so; a row is no heading, however short. */
const isTableRow = (text: string): boolean => text.includes(' | ');

/** Collects every heading of the body, marked or not, with the paragraphs that break a section. */
export function headingCandidates(paragraphs: readonly Paragraph[], from: number, to: number): Outline {
  const openings: Opening[] = [];
  for (let at = from; at <= to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined && !isTableRow(paragraph.text)) openings.push(openingOf(paragraph, at));
  }
  const series = seriesOf(openings);
  const rows = shortRows(openings);
  const stopped = countStopped(openings);
  const leads = reviewLeads(openings);
  const runins = openings.filter(
    (opening) =>
      opening.lead === null &&
      opening.rest >= 60 &&
      opening.first.length <= 30 &&
      themeOf(opening.first) !== null,
  ).length;
  const evidence: Evidence = { series, rows, stopped, leads, runins };
  const own = openings.map((opening, position) => openingHeading(opening, openings[position + 1], evidence));
  const insides = insideHeadings(openings, own);
  lonelyThemes(openings, own, insides);
  const candidates: Candidate[] = [];
  const breaks: number[] = [];
  openings.forEach((opening, position) => {
    const { paragraph, at } = opening;
    const found = own[position] ?? null;
    if (ADDRESS.test(paragraph.text) || (found === null && LOOKS_BACK.test(paragraph.text))) breaks.push(at);
    if (found !== null) candidates.push(found);
    if (found?.style === 'standalone' && opening.tail !== null)
      candidates.push(make({ ...opening, lead: null }, opening.tail, 'standalone', ''));
    candidates.push(...(insides.get(at) ?? []));
  });
  return { candidates, breaks };
}

interface Evidence {
  readonly series: ReadonlyMap<number, string>;
  readonly rows: ReadonlySet<number>;
  /** How many standalone themes end with a full stop in this report. */
  readonly stopped: number;
  readonly leads: ReadonlySet<number>;
  /** How many paragraphs open with a theme beyond doubt. */
  readonly runins: number;
}

const standsAlone = (opening: Opening): boolean =>
  opening.full && opening.lead === null && opening.first.length <= 60;

const countStopped = (openings: readonly Opening[]): number =>
  openings.filter(
    (opening) =>
      standsAlone(opening) &&
      opening.paragraph.text.endsWith('。') &&
      opening.first.length <= 32 &&
      themeOf(opening.first) !== null,
  ).length;

const reviewLeads = (openings: readonly Opening[]): Set<number> => {
  const found = new Set<number>();
  const lead = (opening: Opening | undefined): boolean => {
    const clause = REVIEW_LEAD.exec(opening?.paragraph.text ?? '')?.[1];
    return clause !== undefined && opening?.lead === null && themeOf(clause, 0) === 'verb';
  };
  openings.forEach((opening, index) => {
    if (lead(opening) && (lead(openings[index - 1]) || lead(openings[index + 1]))) found.add(opening.at);
  });
  return found;
};

const make = (opening: Opening, title: string, style: HeadingStyle, series: string): Candidate => {
  const { paragraph, lead, at } = opening;
  const inText = Math.max(0, paragraph.text.indexOf(title, lead?.length ?? 0));
  const start = paragraph.offset + inText;
  return {
    at,
    line: paragraph.line,
    kind: lead?.kind ?? 'plain',
    mark: lead?.mark ?? '',
    ordinal: lead?.ordinal ?? 0,
    style,
    title,
    start,
    end: start + title.length,
    inside: false,
    part: style === 'standalone' && isPartTitle(title),
    series,
  };
};

const opensWithTheme = ({ first, rest }: Opening): boolean =>
  themeOf(trimStop(first)) !== null || (rest >= 60 && mayBeTheme(trimStop(first)));

const openingHeading = (
  opening: Opening,
  next: Opening | undefined,
  evidence: Evidence,
): Candidate | null => {
  const { paragraph, first, lead, at } = opening;
  if (paragraph.continues || ONLY_ADDRESS.test(paragraph.text)) return null;
  if (lead !== null) {
    const { title, style } = markedTitle(opening);
    if (title.length < 2 || (lead.kind === 'dash' && /^\d{4}年\d/u.test(title))) return null;
    return make(opening, title, style, '');
  }
  const series = evidence.series.get(at) ?? '';
  const bold = boldOpening(opening);
  if (ADDRESS.test(paragraph.text)) return null;
  if (standsAlone(opening)) {
    if (LEADS_IN.test(paragraph.text) || next === undefined || next.paragraph.continues) return null;
    const title = trimStop(first);
    const noStop = title.length <= 50 && !/[。！？：；，、]$/u.test(paragraph.text);
    if (
      noStop &&
      title.length >= 3 &&
      /[\u4e00-\u9fff]{3}/u.test(title) &&
      !/^(?:谢谢|注[：:]|[\d\s.]+$)/u.test(title)
    )
      return make(opening, title, 'standalone', series);
    if (!paragraph.text.endsWith('。')) return null;
    if (next.full && next.lead === null && next.paragraph.text.length <= 50) return null;
    // One sentence above a row of run-in themes introduces them; where the report sets its themes on lines of their own, it is one.
    if (evidence.stopped < 8 && series === '' && !next.full && opensWithTheme(next)) return null;
    const theme =
      evidence.stopped >= 2 &&
      ((title.length <= 32 && themeOf(title) !== null) || (evidence.stopped >= 8 && mayBeTheme(title)));
    return theme || series !== '' || bold !== null ? make(opening, title, 'standalone', series) : null;
  }
  const title = trimStop(first);
  if (evidence.leads.has(at))
    return make(opening, REVIEW_LEAD.exec(paragraph.text)?.[1] ?? title, 'runin', '');
  if (opening.full || next === undefined || GOALS.test(paragraph.text.slice(0, 200))) return null;
  if (bold !== null && opening.rest >= 6) return make(opening, bold, 'runin', series);
  if (opening.rest < 12) return null;
  if (series !== '' || evidence.rows.has(at)) return make(opening, title, 'runin', series);
  const weak = opening.rest >= 60 && evidence.runins >= 8 && mayBeTheme(title);
  if (title.length > 36 || title.length < 3 || (themeOf(title) === null && !weak)) return null;
  return make(opening, title, 'runin', '');
};
