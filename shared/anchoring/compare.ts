import { changesWithin } from './changes.ts';
import type { TextChange } from './changes.ts';
import { diffTexts } from './diff.ts';
import type { TextDiff } from './diff.ts';
import { matchParagraphs, paragraphsOf } from './paragraphs.ts';
import type { Correspondence, Paragraph } from './paragraphs.ts';
import type { Span } from './spans.ts';

/** A stretch of one text: half-open range in code units, and its characters. Empty where nothing stands. */
export interface ComparedText extends Span {
  readonly text: string;
}

/**
 * One paragraph of the comparison, its line breaks included; a split or joined paragraph is one block, and
 * line breaks that came or went alone are a block of their own. `moved` blocks may have changes too.
 */
export interface ComparedBlock {
  readonly op: 'equal' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly old: ComparedText;
  readonly new: ComparedText;
  /** What differs, in order; nothing for equal text, one change for inserted and deleted blocks. */
  readonly changes: readonly TextChange[];
}

/**
 * A comparison that turns OLD into NEW: for each block in order take OLD from `old.start` to `old.end`, in it
 * put for each change the characters `new.start`–`new.end` of NEW (all of them stand in the block's
 * `new.text`) in the place of `old.start`–`old.end`, and string the results together.
 */
export interface Comparison {
  readonly blocks: readonly ComparedBlock[];
}

/** Compares two versions paragraph by paragraph, in the order of the new one; offsets are code units. */
export function compareVersions(oldText: string, newText: string): Comparison {
  return compareAlong(diffTexts(oldText, newText));
}

/** As compareVersions, over a character map that was made already. */
export function compareAlong(diff: TextDiff): Comparison {
  const olds = paragraphsOf(diff.old);
  const news = paragraphsOf(diff.new);
  const matched = matchParagraphs(diff, olds, news);
  const inPlace = new Set(inOrder(matched, olds));
  const byNew = new Map(matched.map((match) => [match.new.start, match]));
  const gone = goneAfter(matched, inPlace, olds.length);
  const writer = new BlockWriter(diff, olds, news);
  writer.deleteAll(gone.get(-1) ?? []);
  for (let j = 0; j < news.length;) {
    const match = byNew.get(j);
    if (!match) {
      writer.insert(j);
      j += 1;
      continue;
    }
    writer.carry(match, inPlace.has(match));
    if (inPlace.has(match)) writer.deleteAll(gone.get(match.old.end - 1) ?? []);
    j = match.new.end;
  }
  return { blocks: writer.blocks };
}

/**
 * The heaviest selection of correspondences that keep their order; the others have moved. A tree of prefix maxima
 * over the places in the new text keeps it at n log n: a file can have ten thousands of lines.
 */
function inOrder(matched: readonly Correspondence[], olds: readonly Paragraph[]): Correspondence[] {
  const weigh = ({ old }: Correspondence): number =>
    Math.max(1, (olds[old.end - 1]?.end ?? 0) - (olds[old.start]?.start ?? 0));
  const sorted = [...matched].sort((a, b) => a.old.start - b.old.start);
  const size = sorted.reduce((most, match) => Math.max(most, match.new.start), 0) + 2;
  const weights: number[] = [];
  const before: number[] = [];
  // Number of the heaviest selection's last member among those that end before a place; −1 for none.
  const heaviest = new Int32Array(size).fill(-1);
  const weightOf = (index: number): number => weights[index] ?? 0;
  let best = -1;
  for (const [i, match] of sorted.entries()) {
    let last = -1;
    for (let at = match.new.start; at > 0; at -= at & -at) {
      const candidate = heaviest[at] ?? -1;
      if (candidate >= 0 && (last < 0 || weightOf(candidate) > weightOf(last))) last = candidate;
    }
    before[i] = last;
    weights[i] = weightOf(last) + weigh(match);
    for (let at = match.new.start + 1; at < size; at += at & -at) {
      const holder = heaviest[at] ?? -1;
      if (holder < 0 || weightOf(i) > weightOf(holder)) heaviest[at] = i;
    }
    if (best < 0 || weightOf(i) > weightOf(best)) best = i;
  }
  const kept: Correspondence[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) {
    const match = sorted[i];
    if (match) kept.push(match);
  }
  return kept;
}

/** Deleted paragraphs, by the number of the last old paragraph before them that kept its place (−1: none). */
function goneAfter(
  matched: readonly Correspondence[],
  inPlace: ReadonlySet<Correspondence>,
  count: number,
): Map<number, number[]> {
  const fate = new Array<'gone' | 'moved' | 'kept'>(count).fill('gone');
  for (const match of matched)
    fate.fill(inPlace.has(match) ? 'kept' : 'moved', match.old.start, match.old.end);
  const gone = new Map<number, number[]>();
  let anchor = -1;
  for (const [i, what] of fate.entries()) {
    if (what === 'kept') anchor = i;
    if (what === 'gone') {
      const here = gone.get(anchor);
      if (here) here.push(i);
      else gone.set(anchor, [i]);
    }
  }
  return gone;
}

/** Writes blocks one after the other and knows where in both texts the writing stands. */
class BlockWriter {
  readonly blocks: ComparedBlock[] = [];
  readonly #diff: TextDiff;
  readonly #olds: readonly Paragraph[];
  readonly #news: readonly Paragraph[];
  #oldAt = 0;
  #newAt = 0;

  constructor(diff: TextDiff, olds: readonly Paragraph[], news: readonly Paragraph[]) {
    this.#diff = diff;
    this.#olds = olds;
    this.#news = news;
  }

  insert(number: number): void {
    const { start = 0, end = 0 } = this.#news[number] ?? {};
    this.#insertRange(start, end);
  }

  deleteAll(numbers: readonly number[]): void {
    for (const number of numbers) {
      const { start = 0, end = 0 } = this.#olds[number] ?? {};
      this.#deleteRange(start, end);
    }
  }

  carry(match: Correspondence, inPlace: boolean): void {
    const old = hullOf(this.#olds, match.old);
    const fresh = hullOf(this.#news, match.new);
    // Breaks that differ stand alone, so that a paragraph is never "changed" for a line break after it.
    let common = 0;
    const most = Math.min(old.end - old.bodyEnd, fresh.end - fresh.bodyEnd);
    while (common < most && this.#diff.old[old.bodyEnd + common] === this.#diff.new[fresh.bodyEnd + common]) {
      common += 1;
    }
    const oldEnd = old.bodyEnd + common;
    const newEnd = fresh.bodyEnd + common;
    const region = { oldStart: old.start, oldEnd, newStart: fresh.start, newEnd };
    const same = this.#diff.old.slice(old.start, oldEnd) === this.#diff.new.slice(fresh.start, newEnd);
    const changes = same ? [] : changesWithin(this.#diff, region);
    const op = !inPlace ? 'moved' : same ? 'equal' : 'changed';
    this.#write(op, { start: old.start, end: oldEnd }, { start: fresh.start, end: newEnd }, changes);
    if (inPlace) this.#oldAt = oldEnd;
    if (oldEnd < old.end) this.#deleteRange(oldEnd, old.end, inPlace);
    if (newEnd < fresh.end) this.#insertRange(newEnd, fresh.end);
  }

  #insertRange(start: number, end: number): void {
    const old = { start: this.#oldAt, end: this.#oldAt };
    this.#write('inserted', old, { start, end }, [{ op: 'inserted', old, new: { start, end } }]);
  }

  #deleteRange(start: number, end: number, advances = true): void {
    const fresh = { start: this.#newAt, end: this.#newAt };
    this.#write('deleted', { start, end }, fresh, [{ op: 'deleted', old: { start, end }, new: fresh }]);
    if (advances) this.#oldAt = end;
  }

  #write(op: ComparedBlock['op'], old: Span, fresh: Span, changes: readonly TextChange[]): void {
    this.blocks.push({
      op,
      old: { ...old, text: this.#diff.old.slice(old.start, old.end) },
      new: { ...fresh, text: this.#diff.new.slice(fresh.start, fresh.end) },
      changes,
    });
    this.#newAt = fresh.end;
  }
}

function hullOf(paragraphs: readonly Paragraph[], numbers: Span): Paragraph {
  const first = paragraphs[numbers.start];
  const last = paragraphs[numbers.end - 1];
  return { start: first?.start ?? 0, bodyEnd: last?.bodyEnd ?? 0, end: last?.end ?? 0 };
}
