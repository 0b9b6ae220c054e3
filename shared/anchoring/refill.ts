import { alignInOrder, regionsBetween } from './chain-alignment.ts';
import type { Move, Span } from './moves.ts';
import { joinRuns, wholeRegion } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';
import { lenientBar, tidyChain } from './tidy.ts';
import type { Doubt, TidyChain } from './tidy.ts';

/**
 * The frame was kept free of short matches, so that moved paragraphs could be seen. With these taken out,
 * what remains between two runs of the frame does correspond, and short matches inside it count.
 */
export function refillGaps(
  pair: TextPair,
  region: Region,
  frame: TidyChain,
  moves: readonly Move[],
): TidyChain {
  const runs: Run[] = [...frame.runs];
  const doubts: Doubt[] = [...frame.doubts];
  const alternatives: Run[] = [...frame.alternatives];
  for (const gap of regionsBetween(region, frame.runs)) {
    if (gap.oldStart === gap.oldEnd || gap.newStart === gap.newEnd) continue;
    const filled = fillGap(pair, gap, moves);
    runs.push(...filled.runs);
    doubts.push(...filled.doubts);
    alternatives.push(...filled.alternatives);
  }
  return { runs: joinRuns(runs), doubts, alternatives };
}

/** Aligns what of a gap has not moved, as if the moved passages were not there. */
function fillGap(pair: TextPair, gap: Region, moves: readonly Move[]): TidyChain {
  const olds = without(
    { start: gap.oldStart, end: gap.oldEnd },
    moves.map(({ region }) => ({ start: region.oldStart, end: region.oldEnd })),
  );
  const news = without(
    { start: gap.newStart, end: gap.newEnd },
    moves.map(({ region }) => ({ start: region.newStart, end: region.newEnd })),
  );
  const rest = { old: gather(pair.old, olds), new: gather(pair.new, news) };
  const region = wholeRegion(rest);
  const tidy = tidyChain(rest, region, joinRuns(alignInOrder(rest, region)), lenientBar);
  return {
    runs: tidy.runs.flatMap((run) => scatter(run, olds, news)),
    doubts: tidy.doubts.flatMap(({ start, end }) =>
      scatter({ old: start, new: 0, length: end - start }, olds, [{ start: 0, end: Infinity }]).map(
        (run) => ({
          start: run.old,
          end: run.old + run.length,
        }),
      ),
    ),
    alternatives: tidy.alternatives.flatMap((run) => scatter(run, olds, news)),
  };
}

function without(span: Span, holes: readonly Span[]): Span[] {
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
