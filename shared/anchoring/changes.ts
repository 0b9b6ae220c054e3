import { splitsSurrogatePair } from '../text/code-points.ts';
import type { TextDiff } from './diff.ts';
import { regionsBetween } from './chain-alignment.ts';
import type { Region, Run } from './runs.ts';
import { heaviestChain } from './seeds.ts';
import type { Span } from './spans.ts';

/** One difference inside a block. Ranges count code units of the whole texts; an empty one marks the place. */
export interface TextChange {
  readonly op: 'inserted' | 'deleted' | 'replaced';
  readonly old: Span;
  readonly new: Span;
}

/** Equal text up to this length between two changes is noise to a reader. */
const NOISE = 3;

/**
 * The differences between a stretch of the old text and one of the new text, in order, made readable: no
 * scraps between two changes, and a figure changes as a whole (5.2 to 5.4, not 2 to 4).
 */
export function changesWithin(diff: TextDiff, region: Region): TextChange[] {
  const kept = joinNoise(region, heaviestChain(runsWithin(diff, region)));
  const gaps = regionsBetween(region, kept).map((gap) =>
    wholeCharacters(diff, wholeFigures(diff, region, withoutCommonEnds(diff, gap))),
  );
  return mergeTouching(gaps)
    .filter((gap) => gap.oldStart < gap.oldEnd || gap.newStart < gap.newEnd)
    .map(toChange);
}

function runsWithin(diff: TextDiff, region: Region): Run[] {
  const runs: Run[] = [];
  for (const run of diff.runs) {
    if (run.old >= region.oldEnd) break;
    const head = Math.max(0, region.oldStart - run.old, region.newStart - run.new);
    const length = Math.min(run.length, region.oldEnd - run.old, region.newEnd - run.new) - head;
    if (length > 0) runs.push({ old: run.old + head, new: run.new + head, length });
  }
  return runs;
}

/** Drops short equal stretches that lie between two changes at least as long as they are. */
function joinNoise(region: Region, chain: readonly Run[]): Run[] {
  const sizes = regionsBetween(region, chain).map((gap) =>
    Math.max(gap.oldEnd - gap.oldStart, gap.newEnd - gap.newStart),
  );
  return chain.filter(
    (run, i) => run.length > NOISE || (sizes[i] ?? 0) < run.length || (sizes[i + 1] ?? 0) < run.length,
  );
}

/** What the map left open because chance may explain it is still the same to a reader, such as a full stop. */
function withoutCommonEnds(diff: TextDiff, gap: Region): Region {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && diff.old[oldStart] === diff.new[newStart]) {
    oldStart += 1;
    newStart += 1;
  }
  while (oldStart < oldEnd && newStart < newEnd && diff.old[oldEnd - 1] === diff.new[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** True for a digit or decimal point at the place. */
export const isFigure = (text: string, at: number): boolean => /[0-9.]/.test(text.charAt(at));

function wholeFigures(diff: TextDiff, region: Region, gap: Region): Region {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  if (oldStart === oldEnd && newStart === newEnd) return gap;
  const startsInFigure = isFigure(diff.old, oldStart) || isFigure(diff.new, newStart);
  const endsInFigure = isFigure(diff.old, oldEnd - 1) || isFigure(diff.new, newEnd - 1);
  if (startsInFigure) {
    while (
      oldStart > region.oldStart &&
      newStart > region.newStart &&
      bothFigures(diff, oldStart - 1, newStart - 1)
    ) {
      oldStart -= 1;
      newStart -= 1;
    }
  }
  if (endsInFigure) {
    while (oldEnd < region.oldEnd && newEnd < region.newEnd && bothFigures(diff, oldEnd, newEnd)) {
      oldEnd += 1;
      newEnd += 1;
    }
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

const bothFigures = (diff: TextDiff, oldAt: number, newAt: number): boolean =>
  isFigure(diff.old, oldAt) && diff.old[oldAt] === diff.new[newAt];

/** Two rare characters may have one half of their surrogate pairs in common: a change never parts the halves. */
function wholeCharacters(diff: TextDiff, gap: Region): Region {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  if (oldStart === oldEnd && newStart === newEnd) return gap;
  if (splitsSurrogatePair(diff.old, oldStart) || splitsSurrogatePair(diff.new, newStart)) {
    oldStart -= 1;
    newStart -= 1;
  }
  if (splitsSurrogatePair(diff.old, oldEnd) || splitsSurrogatePair(diff.new, newEnd)) {
    oldEnd += 1;
    newEnd += 1;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

function mergeTouching(gaps: readonly Region[]): Region[] {
  const merged: Region[] = [];
  for (const gap of gaps) {
    const previous = merged.at(-1);
    const isEmpty = gap.oldStart === gap.oldEnd && gap.newStart === gap.newEnd;
    if (isEmpty) continue;
    if (previous && gap.oldStart <= previous.oldEnd && gap.newStart <= previous.newEnd) {
      merged[merged.length - 1] = {
        ...previous,
        oldEnd: Math.max(previous.oldEnd, gap.oldEnd),
        newEnd: Math.max(previous.newEnd, gap.newEnd),
      };
    } else merged.push(gap);
  }
  return merged;
}

function toChange({ oldStart, oldEnd, newStart, newEnd }: Region): TextChange {
  const op = oldStart === oldEnd ? 'inserted' : newStart === newEnd ? 'deleted' : 'replaced';
  return { op, old: { start: oldStart, end: oldEnd }, new: { start: newStart, end: newEnd } };
}
