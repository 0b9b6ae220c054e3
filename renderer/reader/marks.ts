import type { Annotation, AnnotationKind } from '../../shared/review/annotation.ts';
import type { TextRange, VersionIndex } from '../state/version-index.ts';

/** 1 = the line right under the words, 2 = the line below it, 0 = only a tint. */
export type Lane = 0 | 1 | 2;

/** An annotation as it is drawn in the text. */
export interface Mark extends TextRange {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly lane: Lane;
  /** Small number above the last character, counted under the section. */
  readonly number: number;
}

/**
 * Gives each range its line: the shorter of two overlapping ones the near one, since a longer one then frames it;
 * a third on the same words has none. Ranges that `strikes` says are struck need no line. Same order as given.
 */
export function assignLanes(ranges: readonly TextRange[], strikes: (index: number) => boolean): Lane[] {
  const lanes: Lane[] = ranges.map(() => 0);
  const order = ranges
    .map((range, index) => ({ ...range, index }))
    .filter((r) => !strikes(r.index))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const used: Record<1 | 2, Intervals> = { 1: new Intervals(), 2: new Intervals() };
  for (const range of order) {
    const lane = used[1].isFree(range) ? 1 : used[2].isFree(range) ? 2 : 0;
    lanes[range.index] = lane;
    if (lane !== 0) used[lane].add(range);
  }
  return lanes;
}

/** Disjoint ranges, sorted by start. */
class Intervals {
  private readonly list: TextRange[] = [];

  private indexAfter(start: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(range: TextRange): boolean {
    const at = this.indexAfter(range.start);
    const before = this.list[at - 1];
    const after = this.list[at];
    return (!before || before.end <= range.start) && (!after || after.start >= range.end);
  }

  add(range: TextRange): void {
    this.list.splice(this.indexAfter(range.start), 0, range);
  }
}

/** Whether the kind is drawn by striking the words and not by a line under them. */
export function isStruck(annotation: Annotation): boolean {
  return annotation.wordingChange !== null && annotation.wordingChange.operation !== 'insert';
}

/**
 * The marks of the annotations that stand on words, in text order; those on the whole report have none. Numbers
 * count under each section (the innermost standalone heading above) over all of `all`, so that a filter does not
 * renumber what it leaves.
 */
export function marksOf(
  all: readonly Annotation[],
  shown: (annotation: Annotation) => boolean,
  index: VersionIndex,
): Mark[] {
  const placed = all
    .flatMap((annotation) => {
      const range = index.rangeOf(annotation);
      return range && range.end > range.start ? [{ annotation, start: range.start, end: range.end }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = new Map<string, number>();
  const numbered = placed.map((entry) => {
    const section = index.headingsAt(entry.start).findLast((h) => h.style === 'standalone')?.id ?? '';
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    return { ...entry, number };
  });
  const visible = numbered.filter((entry) => shown(entry.annotation));
  const lanes = assignLanes(visible, (i) => {
    const entry = visible[i];
    return entry !== undefined && isStruck(entry.annotation);
  });
  return visible.map(({ annotation, start, end, number }, i) => ({
    id: annotation.id,
    kind: annotation.kind,
    start,
    end,
    number,
    lane: lanes[i] ?? 0,
  }));
}

/** The marks over an offset, innermost (shortest) first. */
export function marksAt(marks: readonly Mark[], offset: number): Mark[] {
  return marks
    .filter((m) => m.start <= offset && offset < m.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Whether two lists of marks stand and look the same. */
export function areSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((mark, i) => {
    const other = b[i];
    return (
      other?.id === mark.id &&
      other.kind === mark.kind &&
      other.start === mark.start &&
      other.end === mark.end &&
      other.lane === mark.lane &&
      other.number === mark.number
    );
  });
}
