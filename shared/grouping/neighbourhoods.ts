import { type Place, nearness } from './places.ts';

/** Places farther apart than this are about different matters. */
const LEAST_NEAR = 0.35;
/** With more opinions than this, other lines are not looked at: each line has its own crowd then. */
const MANY = 8000;

/** Two places of one neighbourhood and how near they are; a place is also near itself. */
export interface Near {
  readonly a: Place;
  readonly b: Place;
  readonly near: number;
}

/** Places that are near one another, directly or through others; nothing outside can be joined with what is inside. */
export type Neighbourhood = readonly Near[];

/** Splits the places into neighbourhoods, so that each can be worked through, and forgotten, by itself. */
export function neighbourhoodsOf(places: readonly Place[]): Neighbourhood[] {
  const opinions = places.reduce((sum, { members }) => sum + members.length, 0);
  const leader = places.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[at] = top;
    return top;
  };
  const pairs: { at: number; pair: Near }[] = [];
  places.forEach((a, at) => {
    pairs.push({ at, pair: { a, b: a, near: nearness(a.sample, a.sample) } });
    for (let other = at + 1; other < places.length; other++) {
      const b = places[other];
      if (b === undefined || (opinions > MANY && a.sample.opinion.line !== b.sample.opinion.line)) continue;
      const near = nearness(a.sample, b.sample);
      if (near < LEAST_NEAR) continue;
      pairs.push({ at, pair: { a, b, near } });
      leader[find(other)] = find(at);
    }
  });
  const found = new Map<number, Near[]>();
  for (const { at, pair } of pairs) {
    const key = find(at);
    const known = found.get(key);
    if (known) known.push(pair);
    else found.set(key, [pair]);
  }
  return [...found.values()];
}
