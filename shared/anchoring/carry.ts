import { isFigure } from './changes.ts';
import { diffTexts } from './diff.ts';
import type { MappedRun, TextDiff } from './diff.ts';
import { fuzzySearch } from './fuzzy.ts';
import type { FuzzySearch } from './fuzzy.ts';
import type { Span } from './spans.ts';
import type { Run } from './runs.ts';
import type { ResolvedAnchor } from './anchor.ts';

/** A note's range in the old text: half-open, code units. An empty range is an insertion point. */
export interface CarryRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What became of a note. `start` and `end` are code units of the new text, null when the note is lost. */
export type CarriedRange = ResolvedAnchor & {
  readonly id: string;
  /** For a lost note: what stands in the new text where its words were cut out, to show beside the old words. */
  readonly near: Span | null;
};

/**
 * Carries notes from one version to another. placed: the words stand there unchanged, on the same characters;
 * check: a person must look (words changed inside, or the place is not certain); lost: the words are gone.
 * A note with words inserted inside spans them. Throws RangeError for a range outside the old text.
 */
export function carryAnchors(
  oldText: string,
  newText: string,
  ranges: readonly CarryRange[],
): CarriedRange[] {
  return carryAlong(diffTexts(oldText, newText), ranges);
}

/** As carryAnchors, over a comparison that was made already. */
export function carryAlong(diff: TextDiff, ranges: readonly CarryRange[]): CarriedRange[] {
  const map = new CharacterMap(diff);
  let search: FuzzySearch | null = null;
  return ranges.map(({ id, start, end }) => {
    if (!(start >= 0 && start <= end && end <= diff.old.length)) {
      throw new RangeError(`Range ${start}-${end} is not inside a text of ${diff.old.length} code units`);
    }
    if (start === end) return { id, ...carryPoint(map, start) };
    const survivor = carrySurvivors(map, start, end) ?? carryAlternative(diff, start, end);
    if (survivor) return { id, ...survivor, near: null };
    search ??= fuzzySearch(diff, (at) => map.runAt(at) !== null);
    const found = search(start, end);
    if (found) return { id, state: 'check', ...found, near: null };
    return { id, ...LOST, near: map.cutAround(start, end) };
  });
}

/** A smaller share of a note's words says nothing where chance could explain that they stand there. */
const LEAST_BY_CHANCE = 0.15;
const LOST = { state: 'lost', start: null, end: null, score: 0 } as const;
type Found = Extract<ResolvedAnchor, { state: 'placed' | 'check' }>;

/** The place of a note by the characters of it that the new text still has. */
function carrySurvivors(map: CharacterMap, start: number, end: number): Found | null {
  const pieces = map.piecesOf(start, end);
  const [only] = pieces;
  if (!only) return null;
  if (only.length === end - start) {
    const certain = only.certain && !map.isDoubtful(start, end) && !map.isFigureTorn(start, end);
    return { state: certain ? 'placed' : 'check', start: only.new, end: only.new + only.length, score: 1 };
  }
  const left = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const isBlank = pieces.every((piece) => map.isBlank(piece.old, piece.old + piece.length));
  if (isBlank && left * 2 <= end - start && !map.isBlank(start, end)) return null;
  if (left < (end - start) * LEAST_BY_CHANCE && pieces.every((piece) => !piece.certain)) return null;
  // Parts of a note may have gone with a moved paragraph: the larger share says where it is.
  const shares = new Map<number, number>();
  for (const piece of pieces) shares.set(piece.move, (shares.get(piece.move) ?? 0) + piece.length);
  const [largest] = [...shares].sort((a, b) => b[1] - a[1]);
  if (!largest) return null;
  const [move, kept] = largest;
  const own = pieces.filter((piece) => piece.move === move);
  const from = Math.min(...own.map((piece) => piece.new));
  const to = Math.max(...own.map((piece) => piece.new + piece.length));
  return { state: 'check', start: from, end: to, score: kept / Math.max(end - start, to - from) };
}

/** A note on deleted words that an equally good comparison would have kept. */
function carryAlternative(diff: TextDiff, start: number, end: number): Found | null {
  const kept = diff.alternatives.find((run) => run.old <= start && end <= run.old + run.length);
  if (!kept) return null;
  const from = kept.new + start - kept.old;
  return { state: 'check', start: from, end: from + end - start, score: 0.5 };
}

/** An insertion point stays between its neighbours; where they parted, it stays with one and is to be checked. */
function carryPoint(map: CharacterMap, at: number): ResolvedAnchor & { near: Span | null } {
  const before = at > 0 ? map.newPlaceOf(at - 1) : -1;
  const after = at < map.oldLength ? map.newPlaceOf(at) : map.newLength;
  if (before !== null && before + 1 === after && !map.isDoubtful(at - 1, at + 1)) {
    return { state: 'placed', start: after, end: after, score: 1, near: null };
  }
  const point = before === null ? after : before + 1;
  if (point === null) return { ...LOST, near: map.cutAround(at, at) };
  return { state: 'check', start: point, end: point, score: 0.5, near: null };
}

/** Looks up where characters of the old text went. */
class CharacterMap {
  readonly #diff: TextDiff;

  constructor(diff: TextDiff) {
    this.#diff = diff;
  }

  get oldLength(): number {
    return this.#diff.old.length;
  }

  get newLength(): number {
    return this.#diff.new.length;
  }

  /** The run that holds the old character, or null when it was deleted. */
  runAt(at: number): MappedRun | null {
    const run = this.#diff.runs[this.#lastRunFrom(at)];
    return run && at < run.old + run.length ? run : null;
  }

  newPlaceOf(at: number): number | null {
    const run = this.runAt(at);
    return run ? run.new + at - run.old : null;
  }

  /** What is left of a range, run by run, each cut to the range. */
  piecesOf(start: number, end: number): MappedRun[] {
    const pieces: MappedRun[] = [];
    for (let i = Math.max(0, this.#lastRunFrom(start)); i < this.#diff.runs.length; i++) {
      const run = this.#diff.runs[i];
      if (!run || run.old >= end) break;
      const from = Math.max(run.old, start);
      const to = Math.min(run.old + run.length, end);
      if (from < to) pieces.push({ ...run, old: from, new: run.new + from - run.old, length: to - from });
    }
    return pieces;
  }

  isDoubtful(start: number, end: number): boolean {
    const doubt = this.#diff.doubts[lastFrom(this.#diff.doubts, end - 1, (span) => span.start)];
    return doubt !== undefined && start < doubt.end;
  }

  /** True for an unchanged range that begins or ends in a figure which goes on differently: 5万人 of 15万人. */
  isFigureTorn(start: number, end: number): boolean {
    return this.#goesOnDifferently(start, -1) || this.#goesOnDifferently(end - 1, 1);
  }

  /** True where breaks and blanks are all there is. */
  isBlank(start: number, end: number): boolean {
    return this.#diff.old.slice(start, end).trim() === '';
  }

  #goesOnDifferently(edge: number, step: 1 | -1): boolean {
    const { old, new: fresh } = this.#diff;
    const place = this.newPlaceOf(edge);
    if (place === null || !isFigure(old, edge)) return false;
    const figureGoesOn = isFigure(old, edge + step) || isFigure(fresh, place + step);
    return figureGoesOn && old.charAt(edge + step) !== fresh.charAt(place + step);
  }

  /** The new text between the neighbours of a deleted range, when they kept their order. */
  cutAround(start: number, end: number): Span | null {
    const before = this.#neighbour(this.#lastRunFrom(start), -1);
    const after = this.#neighbour(this.#lastRunFrom(end) + 1, 1);
    const from = before ? before.new + before.length : 0;
    const to = after ? after.new : this.newLength;
    return from <= to ? { start: from, end: to } : null;
  }

  #neighbour(from: number, step: 1 | -1): Run | null {
    for (let i = from; i >= 0 && i < this.#diff.runs.length; i += step) {
      const run = this.#diff.runs[i];
      if (run?.move === 0) return run;
    }
    return null;
  }

  #lastRunFrom(at: number): number {
    return lastFrom(this.#diff.runs, at, (run) => run.old);
  }
}

/** Index of the last item that starts at or before `at`, −1 when there is none. */
function lastFrom<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
