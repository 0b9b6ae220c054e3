import { type Prepared, cosine } from './prepare.ts';

/** Opinions that stand on the very same words. */
export interface Place {
  readonly members: readonly number[];
  readonly sample: Prepared;
}

/** A quote longer than this holds several matters; that two opinions stand on it says less. */
const LONG_QUOTE = 60;
const LONG_NEARNESS = 0.85;
/** What the same things elsewhere in the report count, and like words about other things. */
const SAME_THINGS = 0.85;
const OTHER_THINGS = 0.4;

/** The places of the opinions, in the order of their first one. */
export function placesOf(prepared: readonly Prepared[]): Place[] {
  const places = new Map<string, { members: number[]; sample: Prepared }>();
  prepared.forEach((sample, at) => {
    const key = `${sample.opinion.line} ${sample.opinion.quote}`;
    const place = places.get(key) ?? { members: [], sample };
    place.members.push(at);
    places.set(key, place);
  });
  return [...places.values()];
}

/** How near two places are: 1 for overlapping quotes, less for like words or the same things elsewhere in the report. */
export function nearness(a: Prepared, b: Prepared): number {
  const [lengthA, lengthB] = [a.end - a.start, b.end - b.start];
  const shorter = Math.min(lengthA, lengthB);
  const shared = a.opinion.line === b.opinion.line ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
  const overlap = shared <= 0 || shorter === 0 ? 0 : shared / shorter;
  const most = Math.max(lengthA, lengthB) > LONG_QUOTE ? LONG_NEARNESS : 1;
  const common = shareOf(a.quoteThings, b.quoteThings);
  const others = common === 0 && a.quoteThings.length > 0 && b.quoteThings.length > 0;
  const alike = Math.max(
    cosine(a.quoteVector, b.quoteVector) * (others ? OTHER_THINGS : 1),
    SAME_THINGS * common,
  );
  return Math.max(overlap >= 0.5 ? most : overlap * most, Math.min(most, alike));
}

/** Share of the things of both that are in both. */
function shareOf(a: readonly number[], b: readonly number[]): number {
  const common = a.filter((thing) => b.includes(thing)).length;
  return common === 0 ? 0 : common / (a.length + b.length - common);
}
