import { informationOf } from './information.ts';
import type { Information } from './information.ts';

/** A stretch of characters that both texts share, in code units. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** Two texts as code units, so that inner loops need no string calls. */
export interface TextPair {
  readonly old: Uint16Array;
  readonly new: Uint16Array;
  /** Reckoned from both whole texts, also where only stretches of them are aligned. */
  readonly information: Information;
}

/** Two strings made ready for alignment. */
export function pairOf(oldText: string, newText: string): TextPair {
  const [olds, news] = [unitsOf(oldText), unitsOf(newText)];
  return { old: olds, new: news, information: informationOf(olds, news) };
}

/** A half-open range in each of the two texts, in code units. */
export interface Region {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The UTF-16 code units of a string. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The region both texts make together. */
export function wholeRegion(pair: TextPair): Region {
  return { oldStart: 0, oldEnd: pair.old.length, newStart: 0, newEnd: pair.new.length };
}

/** How many code units agree forwards from `oldAt` and `newAt`, at most `limit`. */
export function commonForwards(pair: TextPair, oldAt: number, newAt: number, limit: number): number {
  let n = 0;
  while (n < limit && pair.old[oldAt + n] === pair.new[newAt + n]) n += 1;
  return n;
}

/** How many code units agree backwards from before `oldAt` and `newAt`, at most `limit`. */
export function commonBackwards(pair: TextPair, oldAt: number, newAt: number, limit: number): number {
  let n = 0;
  while (n < limit && pair.old[oldAt - 1 - n] === pair.new[newAt - 1 - n]) n += 1;
  return n;
}

/** Runs in the order of the old text, neighbours on one diagonal joined, empty ones left out. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.old - b.old)) {
    if (run.length === 0) continue;
    const previous = joined.at(-1);
    if (previous?.old === run.old - (previous?.length ?? 0) && previous.new + previous.length === run.new) {
      joined[joined.length - 1] = { ...previous, length: previous.length + run.length };
    } else {
      joined.push(run);
    }
  }
  return joined;
}
