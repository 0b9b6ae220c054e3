import { alignInOrder } from './chain-alignment.ts';
import { realign } from './realignment.ts';
import { joinRuns, wholeRegion } from './runs.ts';
import type { Run, TextPair } from './runs.ts';
import { tidyChain } from './tidy.ts';
import type { TidyChain } from './tidy.ts';

/** A half-open range of one text, in code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches of `length` code units that no run covers. `side` says which text the runs are read in. */
export function freeSpans(runs: readonly Run[], side: 'old' | 'new', length: number): Span[] {
  const taken = runs.map((run) => ({ start: run[side], end: run[side] + run.length }));
  return without({ start: 0, end: length }, taken);
}

/** The same positions as spans that lie apart, in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const previous = joined.at(-1);
    if (previous && span.start <= previous.end) {
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}

/** What of a span lies in none of the holes, in order. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let at = span.start;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.end <= at || hole.start >= span.end) continue;
    if (hole.start > at) rest.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < span.end) rest.push({ start: at, end: span.end });
  return rest;
}

/** What of the spans (in order) lies between the bounds. */
export function within(spans: readonly Span[], start: number, end: number): Span[] {
  return spans
    .filter((span) => span.start < end && start < span.end)
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }));
}

/**
 * Aligns the characters of some spans of the old text with those of some spans of the new one, as if
 * nothing stood between the spans.
 */
export function alignSpans(pair: TextPair, olds: readonly Span[], news: readonly Span[]): TidyChain {
  const rest = { ...pair, old: gather(pair.old, olds), new: gather(pair.new, news) };
  const region = wholeRegion(rest);
  const tidy = tidyChain(rest, region, realign(rest, region, joinRuns(alignInOrder(rest, region))));
  return {
    runs: tidy.runs.flatMap((run) => scatter(run, olds, news)),
    doubts: tidy.doubts.flatMap(({ start, end }) => {
      const run = { old: start, new: start, length: end - start };
      return scatter(run, olds, olds).map((piece) => ({ start: piece.old, end: piece.old + piece.length }));
    }),
    alternatives: tidy.alternatives.flatMap((run) => scatter(run, olds, news)),
  };
}

function gather(units: Uint16Array, spans: readonly Span[]): Uint16Array {
  const gathered = new Uint16Array(spans.reduce((sum, span) => sum + span.end - span.start, 0));
  let at = 0;
  for (const span of spans) {
    gathered.set(units.subarray(span.start, span.end), at);
    at += span.end - span.start;
  }
  return gathered;
}

/** A run of gathered text, back where its characters came from, cut where they came from several places. */
function scatter(run: Run, olds: readonly Span[], news: readonly Span[]): Run[] {
  const pieces: Run[] = [];
  for (let done = 0; done < run.length;) {
    const old = locate(olds, run.old + done);
    const fresh = locate(news, run.new + done);
    const length = Math.min(run.length - done, old.room, fresh.room);
    if (length <= 0) break;
    pieces.push({ old: old.at, new: fresh.at, length });
    done += length;
  }
  return pieces;
}

function locate(spans: readonly Span[], offset: number): { at: number; room: number } {
  let rest = offset;
  for (const span of spans) {
    const length = span.end - span.start;
    if (rest < length) return { at: span.start + rest, room: length - rest };
    rest -= length;
  }
  return { at: 0, room: 0 };
}
