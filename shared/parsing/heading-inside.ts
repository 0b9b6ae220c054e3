import { ADDRESS, sharedPrefix } from './heading-openings.ts';
import { enumeratedRow } from './enumerated-rows.ts';
import type { Opening } from './heading-openings.ts';
import type { Candidate } from './heading-types.ts';
import { innerRows } from './inner-themes.ts';
import type { InnerRows } from './inner-themes.ts';
import { sentencesOf } from './sentences.ts';
import type { Slice } from './sentences.ts';

/** Rows of themes inside the paragraphs, as far as their own form or the example of their siblings makes them headings. */
export const insideHeadings = (
  openings: readonly Opening[],
  own: (Candidate | null)[],
): Map<number, Candidate[]> => {
  const found = new Map<number, Candidate[]>();
  const rows = openings.map((opening, index) => {
    const { text } = opening.paragraph;
    if (text.length < 90 || own[index]?.style === 'standalone') return null;
    const sentences = sentencesOf(text);
    const counted = enumeratedRow(text, sentences);
    if (counted.length > 0) return { sure: counted, likely: counted, full: counted };
    const candidate = own[index] ?? null;
    if (candidate === null || alone(openings, own, index)) return innerRows(text, sentences, 0);
    const below = innerRows(text, sentences, 1);
    if (candidate.kind !== 'plain' || below.likely.length >= 2) return below;
    // The opening theme may itself be the first of the row rather than stand above it.
    const whole = innerRows(text, sentences, 0);
    return whole.likely.length >= 3 && whole.likely[0]?.start === 0
      ? { sure: [], likely: whole.likely, full: whole.full }
      : below;
  });
  const agree = consensus(openings, own, rows);
  openings.forEach((opening, index) => {
    const row = rows[index];
    if (row === null || row === undefined) return;
    const slices = agree.has(index) ? row.full : row.sure;
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
export const lonelyThemes = (
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
    if (candidate.kind !== 'plain') {
      settle(section.get('plain') ?? [], 0.7);
      section.delete('plain');
    }
    for (const groups of [section, part]) {
      const group = groups.get(candidate.kind);
      if (group === undefined) groups.set(candidate.kind, [index]);
      else group.push(index);
    }
  });
  flush(section, 0.7);
  flush(part, 0.6);
  return agreed;
};
