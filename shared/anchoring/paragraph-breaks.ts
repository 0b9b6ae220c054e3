import { regionsBetween } from './chain-alignment.ts';
import { joinRuns } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';
import type { Span } from './spans.ts';

const LINE_BREAK = 0x0a;

/**
 * Where the end of one paragraph and the beginning of the next were both rewritten, the break between them agrees
 * with nothing around it and says little by itself; yet where either text has just one break there, it is the same.
 */
export function pairBreaks(pair: TextPair, region: Region, chain: readonly Run[]): Run[] {
  const breaks = regionsBetween(region, chain).flatMap((gap) => {
    const old = onlyBreak(pair.old, gap.oldStart, gap.oldEnd);
    const fresh = onlyBreak(pair.new, gap.newStart, gap.newEnd);
    if (!old || !fresh) return [];
    return [
      { old: old.start, new: fresh.start, length: Math.min(old.end - old.start, fresh.end - fresh.start) },
    ];
  });
  return breaks.length === 0 ? [...chain] : joinRuns([...chain, ...breaks]);
}

/** The line breaks between the bounds when they stand together, null for none and for several apart. */
function onlyBreak(units: Uint16Array, start: number, end: number): Span | null {
  let from = start;
  while (from < end && units[from] !== LINE_BREAK) from += 1;
  let to = from;
  while (to < end && units[to] === LINE_BREAK) to += 1;
  if (from === to || units.subarray(to, end).includes(LINE_BREAK)) return null;
  return { start: from, end: to };
}
