import { leadMark } from './marks.ts';
import type { MarkKind } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import { innerThemes } from './inner-themes.ts';
import { sentencesOf } from './sentences.ts';
import { isPartTitle, themeOf, withoutQuoted } from './themes.ts';
import type { HeadingStyle } from './types.ts';

/** A heading before its place in the tree is known. Offsets are code units of the raw block. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly at: number;
  readonly line: number;
  readonly kind: MarkKind;
  readonly mark: string;
  readonly ordinal: number;
  readonly style: HeadingStyle;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Stands inside a paragraph, after other sentences. */
  readonly inside: boolean;
  /** Reads like the title of a main part. */
  readonly part: boolean;
  /** The words it shares with its neighbours (五年来，), or "". */
  readonly series: string;
}

/** What the levels are inferred from: headings, and the addresses that end a section. */
export interface Outline {
  readonly candidates: readonly Candidate[];
  /** Indexes of paragraphs that address the deputies (各位代表！…) and so leave every subsection. */
  readonly breaks: readonly number[];
}

const ADDRESS = /^各位代表|^同志们/u;
const ONLY_ADDRESS = /^(?:各位代表|同志们)[！：，、!]?$/u;
const LEADS_IN = /(?:以下|如下|下列|上述)[^。]{0,14}[。：]?$|[：:]$|(?:几|[一二三四五六七八九十\d]+)(?:个|项)?(?:大)?(?:方面|工作|重点|任务|目标|要求)[^。]{0,8}[。：]?$|工作[。：]$/u;
const REVIEW_LEAD = /^([^，。；：]{4,16})，(?:我们|市政府|全市上下)/u;
const TITLE_MAX = 64;

interface Opening {
  readonly at: number;
  readonly paragraph: Paragraph;
  /** First sentence without its stop. */
  readonly first: string;
  /** Code units of text after the first sentence. */
  readonly rest: number;
  readonly full: boolean;
  /** The mark that opens the paragraph, or null. */
  readonly lead: ReturnType<typeof leadMark>;
}

const trimStop = (text: string): string => text.replace(/[。：；！，、\s]+$/u, '');

const openingOf = (paragraph: Paragraph, at: number): Opening => {
  const lead = leadMark(paragraph.text);
  const text = paragraph.text.slice(lead?.length ?? 0);
  const stop = firstStop(text);
  const first = text.slice(0, stop < 0 ? text.length : stop);
  const rest = stop < 0 ? 0 : text.length - stop - 1;
  return { at, paragraph, first, rest, full: stop < 0 || rest === 0, lead };
};

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

const sharedPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
};

const commas = (text: string): number => withoutQuoted(text).split('，').length - 1;

/**
 * Unmarked openings that belong together by the words they begin with. A series of three sentences as long as a
 * heading and built alike is a row of headings, whatever each of them says.
 */
const seriesOf = (openings: readonly Opening[]): Map<number, string> => {
  const found = new Map<number, string>();
  const plain = openings.filter((opening) => opening.lead === null && !opening.paragraph.continues);
  const fits = (opening: Opening): boolean =>
    opening.first.length >= 3 &&
    opening.first.length <= 46 &&
    commas(opening.first) <= 2 &&
    !ADDRESS.test(opening.first) &&
    !LEADS_IN.test(opening.paragraph.text) &&
    !/[：；！？]/u.test(withoutQuoted(opening.first)) &&
    (opening.rest >= 12 || opening.paragraph.text.length <= 60);
  let index = 0;
  while (index < plain.length) {
    const head = plain[index];
    if (head === undefined || !fits(head)) {
      index += 1;
      continue;
    }
    let best = 0;
    let length = 0;
    for (const need of [5, 3, 2]) {
      let count = 1;
      let previous = head;
      let strict = head.full ? 1 : 0;
      for (let next = index + 1; next < plain.length; next += 1) {
        const other = plain[next];
        if (other === undefined || other.at - previous.at > (head.full ? 16 : 3)) break;
        if (!fits(other) || other.full !== head.full || sharedPrefix(head.first, other.first) < need) {
          if (!head.full) break;
          continue;
        }
        count += 1;
        previous = other;
        strict += other.full ? 1 : 0;
      }
      const enough = need >= 5 ? 2 : 3;
      if (count >= enough) {
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
      if (other === undefined || !fits(other) || other.full !== head.full || !other.first.startsWith(prefix)) continue;
      found.set(other.at, prefix);
      taken += 1;
      last = next;
    }
    index = head.full ? index + 1 : last + 1;
    if (head.full) while (index < plain.length && found.has(plain[index]?.at ?? -1)) index += 1;
  }
  return found;
};

/** Very short openings (光网。 讲诚信。) count only in a row of three of the same shape. */
const shortRows = (openings: readonly Opening[]): Set<number> => {
  const rows = new Set<number>();
  let run: Opening[] = [];
  const flush = (): void => {
    if (run.length >= 3) for (const opening of run) rows.add(opening.at);
    run = [];
  };
  for (const opening of openings) {
    const short =
      opening.lead === null && !opening.full && opening.first.length >= 2 && opening.first.length <= 10 && opening.rest > 30 &&
      !/[\d：；，]/u.test(opening.first) && !ADDRESS.test(opening.first);
    const before = run.at(-1);
    if (short && before !== undefined && opening.at === before.at + 1 && Math.abs(before.first.length - opening.first.length) <= 2) run.push(opening);
    else {
      flush();
      if (short) run = [opening];
    }
  }
  flush();
  return rows;
};

const markedTitle = (opening: Opening): { title: string; style: HeadingStyle } => {
  const { first, full } = opening;
  const kind = opening.lead?.kind;
  if (full && first.length <= TITLE_MAX) return { title: trimStop(first), style: 'standalone' };
  const clause = /^([^，：；]{3,}?)[，：；]/u.exec(withoutBlank(first))?.[1] ?? first;
  // “——过去一年，我们…”: an address of time names the theme, what follows is text already.
  if (kind === 'dash' && /^(?:过去|一年来|五年来|这[一五]年)[^，]{0,4}$/u.test(clause)) return { title: clause, style: 'runin' };
  if (first.length <= TITLE_MAX) return { title: trimStop(first), style: 'runin' };
  return { title: clause.length <= TITLE_MAX ? clause : first.slice(0, TITLE_MAX), style: 'runin' };
};

const withoutBlank = (text: string): string => text;

const boldOpening = (opening: Opening): string | null => {
  const run = opening.paragraph.bold[0];
  if (run === undefined || run.start > (opening.lead?.length ?? 0) + 1) return null;
  const covered = opening.paragraph.bold.reduce((end, next) => (next.start <= end + 1 ? Math.max(end, next.end) : end), run.end);
  const text = trimStop(opening.paragraph.text.slice(opening.lead?.length ?? 0, covered));
  return text.length >= 3 && text.length <= 60 ? text : null;
};

/** Collects every heading of the body, marked or not, with the paragraphs that break a section. */
export function headingCandidates(paragraphs: readonly Paragraph[], from: number, to: number): Outline {
  const openings: Opening[] = [];
  for (let at = from; at <= to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined) openings.push(openingOf(paragraph, at));
  }
  const series = seriesOf(openings);
  const rows = shortRows(openings);
  const stopped = countStopped(openings);
  const leads = reviewLeads(openings);
  const candidates: Candidate[] = [];
  const breaks: number[] = [];
  openings.forEach((opening, position) => {
    const { paragraph, at } = opening;
    if (ADDRESS.test(paragraph.text)) breaks.push(at);
    const found = openingHeading(opening, openings[position + 1], { series, rows, stopped, leads });
    if (found !== null) candidates.push(found);
    candidates.push(...insideHeadings(opening, found));
  });
  return { candidates, breaks };
}

interface Evidence {
  readonly series: ReadonlyMap<number, string>;
  readonly rows: ReadonlySet<number>;
  /** How many standalone themes end with a full stop in this report. */
  readonly stopped: number;
  readonly leads: ReadonlySet<number>;
}

const standsAlone = (opening: Opening): boolean => opening.full && opening.lead === null && opening.first.length <= 50;

const countStopped = (openings: readonly Opening[]): number =>
  openings.filter((opening) => standsAlone(opening) && opening.paragraph.text.endsWith('。') && opening.first.length <= 32 && themeOf(opening.first) !== null).length;

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

const openingHeading = (opening: Opening, next: Opening | undefined, evidence: Evidence): Candidate | null => {
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
    if (LEADS_IN.test(paragraph.text) || next === undefined) return null;
    const title = trimStop(first);
    const noStop = !/[。！？：；，、]$/u.test(paragraph.text);
    if (noStop && title.length >= 3 && /[\u4e00-\u9fff]{3}/u.test(title) && !/^(?:谢谢|注[：:]|[\d\s.]+$)/u.test(title)) return make(opening, title, 'standalone', series);
    if (!paragraph.text.endsWith('。')) return null;
    if (next.full && next.lead === null && next.paragraph.text.length <= 50) return null;
    const theme = title.length <= 32 && themeOf(title) !== null && evidence.stopped >= 2;
    return theme || series !== '' || bold !== null ? make(opening, title, 'standalone', series) : null;
  }
  const title = trimStop(first);
  if (evidence.leads.has(at)) return make(opening, REVIEW_LEAD.exec(paragraph.text)?.[1] ?? title, 'runin', '');
  if (opening.full) return null;
  if (bold !== null && opening.rest >= 6) return make(opening, bold, 'runin', series);
  if (opening.rest < 12) return null;
  if (series !== '' || evidence.rows.has(at)) return make(opening, title, 'runin', series);
  if (title.length > 36 || title.length < 3 || themeOf(title) === null) return null;
  return make(opening, title, 'runin', '');
};

const insideHeadings = (opening: Opening, own: Candidate | null): Candidate[] => {
  const { paragraph } = opening;
  if (paragraph.text.length < 90) return [];
  const sentences = sentencesOf(paragraph.text);
  const skip = own === null ? 0 : 1;
  return innerThemes(paragraph.text, sentences, skip, own !== null).map(({ start, end }) => ({
    at: opening.at,
    line: paragraph.line,
    kind: 'plain',
    mark: '',
    ordinal: 0,
    style: 'runin',
    title: paragraph.text.slice(start, end),
    start: paragraph.offset + start,
    end: paragraph.offset + end,
    inside: true,
    part: false,
    series: '',
  }));
};
