import type { Region, Run, TextPair } from './runs.ts';
import type { Span } from './spans.ts';

const LINE_BREAK = 0x0a;
/** Characters a line may have beyond the stretch that was found equal, at either end. */
const SMALL_SLACK = 8;
/** More characters than this are no stray end of another line. */
const LONGEST_STRAY = 7;

/**
 * How much of a run's beginning is but the end of the line before: every paragraph ends in 。 and a break, and the
 * one before a moved paragraph stays where it is.
 */
export function strayHead(units: Uint16Array, run: Run): number {
  if (run.old === 0 || units[run.old - 1] === LINE_BREAK) return 0;
  for (let k = Math.min(LONGEST_STRAY, run.length - 1); k >= 0; k--)
    if (units[run.old + k] === LINE_BREAK) return k + 1;
  return 0;
}

/** The same at a run's end: the opening of the line after. */
export function strayTail(units: Uint16Array, run: Run): number {
  const end = run.old + run.length;
  if (end === units.length || units[end] === LINE_BREAK) return 0;
  for (let k = 0; k <= Math.min(LONGEST_STRAY, run.length - 1); k++)
    if (units[end - 1 - k] === LINE_BREAK) return k;
  return 0;
}

/**
 * The whole lines, their breaks included, that a matching stretch nearly fills in both texts; null when it is
 * but a part of a line. Common opening words may have been taken for those of a neighbour.
 */
export function wholeLines(pair: TextPair, region: Region): Region | null {
  const old = linesAround(pair.old, region.oldStart, region.oldEnd);
  const fresh = linesAround(pair.new, region.newStart, region.newEnd);
  if (!old || !fresh) return null;
  return { oldStart: old.start, oldEnd: old.end, newStart: fresh.start, newEnd: fresh.end };
}

/** Share of a line that must be equal for it to count as moved with its neighbour's words. */
const PART_SHARE = 0.5;

/** True for the whole of a line in one of the texts, dense with what is equal: it was split off, or joined to another. */
export function isLineOnOneSide(pair: TextPair, region: Region, weight: number): boolean {
  const old = linesAround(pair.old, region.oldStart, region.oldEnd);
  const fresh = linesAround(pair.new, region.newStart, region.newEnd);
  return [old, fresh].some((line) => line !== null && weight >= (line.end - line.start) * PART_SHARE);
}

function linesAround(units: Uint16Array, from: number, to: number): Span | null {
  let start = from;
  while (start > 0 && units[start - 1] !== LINE_BREAK) start -= 1;
  let end = to;
  while (end < units.length && units[end - 1] !== LINE_BREAK) end += 1;
  const slack = Math.max(SMALL_SLACK, to - from);
  if (from - start > slack || end - to > slack) return null;
  while (end < units.length && units[end] === LINE_BREAK) end += 1;
  return { start, end };
}
