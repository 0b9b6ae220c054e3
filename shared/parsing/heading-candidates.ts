import { leadMark } from './marks.ts';
import type { MarkKind } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import { innerRows } from './inner-themes.ts';
import type { InnerRows } from './inner-themes.ts';
import { sentencesOf } from './sentences.ts';
import type { Slice } from './sentences.ts';
import { isPartTitle, mayBeTheme, themeOf, withoutQuoted } from './themes.ts';
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
const LEADS_IN =
  /(?:以下|如下|下列|上述)[^。]{0,14}[。：]?$|[：:]$|(?:几|[一二三四五六七八九十\d]+)(?:个|项)?(?:大)?(?:方面|工作|重点|任务|目标|要求)[^。]{0,8}[。：]?$|(?:我们|做好|抓好|开展|做了|的)[^，。]{0,6}工作[。：]$/u;
const REVIEW_LEAD = /^([^，。；：]{4,16})，(?:我们|市政府|全市上下)/u;
/** The paragraph of the yearly goals or of the general demands is no task, whatever it begins with. */
const GOALS = /(?:预期|主要|总体)?目标(?:建议)?[是为：]|总体(?:要求|思路)是/u;
const TITLE_MAX = 80;

interface Opening {
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
  readonly lead: ReturnType<typeof leadMark>;
}

const trimStop = (text: string): string => text.replace(/[。：；！，、\s]+$/u, '');

const openingOf = (paragraph: Paragraph, at: number): Opening => {
  const lead = leadMark(paragraph.text);
  const text = paragraph.text.slice(lead?.length ?? 0);
  const stop = firstStop(text);
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
const sharedPrefix = (a: string, b: string): number => {
  if (IS_WHAT.test(a) && IS_WHAT.test(b)) return 5;
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
    opening.first.length <= (opening.full ? 60 : 46) &&
    commas(opening.first) <= (opening.full ? 3 : 2) &&
    !ADDRESS.test(opening.first) &&
    !LEADS_IN.test(opening.paragraph.text) &&
    !/[：；！？]/u.test(withoutQuoted(opening.first)) &&
    (opening.rest >= 12 || (opening.full && opening.paragraph.text.length <= 62));
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
      for (let next = index + 1; next < plain.length; next += 1) {
        const other = plain[next];
        if (other === undefined || other.at - previous.at > (head.full ? 16 : 3)) break;
        if (!fits(other) || other.full !== head.full || sharedPrefix(head.first, other.first) < need) {
          // Lines of their own have text and lower headings between them; only a long common opening reaches across.
          if (!head.full || (need < 5 && other.full)) break;
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
const shortRows = (openings: readonly Opening[]): Set<number> => {
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
      (FOUR_COMMA_FOUR.test(opening.first) || !/[\d；：，]/u.test(opening.first)) &&
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

const markedTitle = (opening: Opening): { title: string; style: HeadingStyle } => {
  const { first, full } = opening;
  const kind = opening.lead?.kind;
  if (full && first.length <= TITLE_MAX) return { title: trimStop(first), style: 'standalone' };
  const clause = /^([^，：；]{3,}?)[，：；]/u.exec(withoutBlank(first))?.[1] ?? first;
  // “——过去一年，我们…”: an address of time names the theme, what follows is text already.
  if (kind === 'dash' && /^(?:过去|一年来|五年来|这[一五]年)[^，]{0,4}$/u.test(clause))
    return { title: clause, style: 'runin' };
  if (first.length <= TITLE_MAX) return { title: trimStop(first), style: 'runin' };
  return { title: clause.length <= TITLE_MAX ? clause : first.slice(0, TITLE_MAX), style: 'runin' };
};

const withoutBlank = (text: string): string => text;

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
    if (ADDRESS.test(paragraph.text)) breaks.push(at);
    const found = own[position] ?? null;
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
    if (evidence.stopped < 8 && series === '' && !next.full && themeOf(trimStop(next.first)) !== null)
      return null;
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

/** Rows of themes inside the paragraphs, as far as their own form or the example of their siblings makes them headings. */
const insideHeadings = (
  openings: readonly Opening[],
  own: (Candidate | null)[],
): Map<number, Candidate[]> => {
  const found = new Map<number, Candidate[]>();
  const rows = openings.map((opening, index) => {
    const { text } = opening.paragraph;
    if (text.length < 90 || own[index]?.style === 'standalone') return null;
    const sentences = sentencesOf(text);
    const candidate = own[index] ?? null;
    if (candidate === null || alone(openings, own, index)) return innerRows(text, sentences, 0);
    const below = innerRows(text, sentences, 1);
    if (candidate.kind !== 'plain' || below.likely.length >= 2) return below;
    // The opening theme may itself be the first of the row rather than stand above it.
    const whole = innerRows(text, sentences, 0);
    return whole.likely.length >= 3 && whole.likely[0]?.start === 0
      ? { sure: [], likely: whole.likely }
      : below;
  });
  const agree = consensus(openings, own, rows);
  openings.forEach((opening, index) => {
    const row = rows[index];
    if (row === null || row === undefined) return;
    const slices = agree.has(index) ? row.likely : row.sure;
    if (slices.length < 2) return;
    if (slices[0]?.start === 0 && !alone(openings, own, index)) own[index] = null;
    const text = opening.paragraph.text;
    found.set(
      opening.at,
      withOpening(opening, own[index] ?? null, slices).map(({ start, end }) =>
        inside(opening, text, start, end),
      ),
    );
  });
  return found;
};

/** A paragraph without heading of its own whose first sentence already holds the words of the row (五年来，我们始终坚持…) begins the row. */
const withOpening = (opening: Opening, own: Candidate | null, slices: readonly Slice[]): readonly Slice[] => {
  const text = opening.paragraph.text;
  const [a, b] = slices;
  if (own !== null || a === undefined || b === undefined || slices.length < 3) return slices;
  const shared = sharedPrefix(text.slice(a.start, a.end), text.slice(b.start, b.end));
  const prefix = text.slice(a.start, a.start + shared);
  const { first } = opening;
  if (shared < 3 || first.length > 46 || a.start === 0 || !first.includes(prefix)) return slices;
  return [{ start: 0, end: first.length }, ...slices];
};

const inside = (opening: Opening, text: string, start: number, end: number): Candidate => ({
  at: opening.at,
  line: opening.paragraph.line,
  kind: 'plain',
  mark: '',
  ordinal: 0,
  style: 'runin',
  title: text.slice(start, end),
  start: opening.paragraph.offset + start,
  end: opening.paragraph.offset + end,
  inside: true,
  part: false,
  series: '',
});

/** An unmarked run-in heading in the only paragraph below a heading on its own line. */
const alone = (openings: readonly Opening[], own: readonly (Candidate | null)[], index: number): boolean => {
  const candidate = own[index] ?? null;
  if (
    candidate?.kind !== 'plain' ||
    candidate.style !== 'runin' ||
    (openings[index]?.paragraph.bold.length ?? 0) > 0
  )
    return false;
  if (own[index - 1]?.style !== 'standalone') return false;
  let next = index + 1;
  while (openings[next]?.paragraph.continues === true) next += 1;
  const after = openings[next];
  return after === undefined || own[next]?.style === 'standalone' || ADDRESS.test(after.paragraph.text);
};

/**
 * A heading on its own line with one single paragraph below: the paragraph's first sentence is plain text, or the
 * first of the row of themes the paragraph holds. Changes `own` and `insides`.
 */
const lonelyThemes = (
  openings: readonly Opening[],
  own: (Candidate | null)[],
  insides: Map<number, Candidate[]>,
): void => {
  const lonely = openings.map((_, index) => alone(openings, own, index));
  openings.forEach((opening, index) => {
    const candidate = own[index] ?? null;
    if (lonely[index] !== true || candidate === null) return;
    own[index] = null;
    // The row was read with its first sentence; one that begins later is a chance likeness of facts.
    if (insides.get(opening.at)?.[0]?.start !== candidate.start) insides.delete(opening.at);
  });
};

const LONG = 220;

/** Paragraphs whose siblings (same kind of heading, in one section or one part) mostly hold rows of inner themes too. */
const consensus = (
  openings: readonly Opening[],
  own: readonly (Candidate | null)[],
  rows: readonly (InnerRows | null)[],
): Set<number> => {
  const agreed = new Set<number>();
  const settle = (group: readonly number[], share: number): void => {
    const long = group.filter((index) => (openings[index]?.paragraph.text.length ?? 0) >= LONG);
    const withRows = long.filter((index) => (rows[index]?.likely.length ?? 0) >= 2);
    if (withRows.length >= 2 && withRows.length >= long.length * share)
      for (const index of group) agreed.add(index);
  };
  const section = new Map<string, number[]>();
  const part = new Map<string, number[]>();
  const flush = (groups: Map<string, number[]>, share: number): void => {
    for (const group of groups.values()) settle(group, share);
    groups.clear();
  };
  openings.forEach((_, index) => {
    const candidate = own[index] ?? null;
    if (candidate === null) return;
    if (candidate.style === 'standalone') {
      flush(section, 0.7);
      if (candidate.part || candidate.kind === 'cn') flush(part, 0.6);
      return;
    }
    if (candidate.kind !== 'plain') section.delete('plain');
    for (const groups of [section, part])
      groups.set(candidate.kind, [...(groups.get(candidate.kind) ?? []), index]);
  });
  flush(section, 0.7);
  flush(part, 0.6);
  return agreed;
};
