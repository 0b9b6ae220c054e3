import { type Link, cluster } from './cluster.ts';
import { ALIKE, likeness } from './compare.ts';
import { locate } from './locate.ts';
import { type Neighbourhood, neighbourhoodsOf } from './neighbourhoods.ts';
import type { OpinionWords } from './opinion-words.ts';
import { placesOf } from './places.ts';
import { type Prepared, prepare } from './prepare.ts';

/** Links weaker than this say nothing; leaving them out keeps the work small. */
const LEAST_LINK = 0.2;

/**
 * Proposes which opinions on one report are the same wish about the same matter (附议). `lines` are the report's
 * lines, `line` of an opinion counting them from 1. Every id stands in exactly one list, an opinion nobody shares in
 * a list of its own; lists and the ids in them follow the text, then the order given. Joins are proposals: a person
 * decides. Pure and repeatable: words alone decide, by lexicons of office language and by how rare words are in the
 * report and among the opinions.
 */
export function groupOpinions(opinions: readonly OpinionWords[], lines: readonly string[]): string[][] {
  const located = locate(opinions, lines);
  const { distinct, repeats } = withoutRepeats(located);
  const prepared = prepare(
    distinct.flatMap((at) => located[at] ?? []),
    lines,
  );
  const joined = neighbourhoodsOf(placesOf(prepared)).flatMap((each) => joinWithin(each, prepared));
  const order = (member: number): readonly [number, number, number] => {
    const { opinion, start } = prepared[member] ?? { opinion: { line: 0 }, start: 0 };
    return [opinion.line, start, distinct[member] ?? 0];
  };
  const byText = (x: number, y: number): number => {
    const [a, b] = [order(x), order(y)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  };
  return joined
    .map((members) => members.sort(byText))
    .sort(([a = 0], [b = 0]) => byText(a, b))
    .map((members) =>
      members.flatMap((member) => (repeats[member] ?? []).flatMap((at) => opinions[at]?.id ?? [])),
    );
}

/** Opinions that say the same on the same words in the same letters are one from the start. */
function withoutRepeats(opinions: readonly OpinionWords[]): { distinct: number[]; repeats: number[][] } {
  const known = new Map<string, number[]>();
  opinions.forEach(({ line, quote, kind, text }, at) => {
    const key = JSON.stringify([line, quote, kind, text.trim()]);
    const same = known.get(key);
    if (same) same.push(at);
    else known.set(key, [at]);
  });
  const repeats = [...known.values()];
  return { distinct: repeats.map(([first = 0]) => first), repeats };
}

/** The groups of one neighbourhood. */
function joinWithin(pairs: Neighbourhood, prepared: readonly Prepared[]): number[][] {
  const members = [...new Set(pairs.flatMap(({ a }) => a.members))].sort((a, b) => a - b);
  const nth = new Map(members.map((member, at) => [member, at]));
  const links: Link[] = [];
  const link = (a: number, b: number, near: number): void => {
    const [one, other] = [prepared[Math.min(a, b)], prepared[Math.max(a, b)]];
    if (one === undefined || other === undefined) return;
    const value = likeness(one, other, near);
    if (value < LEAST_LINK) return;
    const [x, y] = [nth.get(a) ?? 0, nth.get(b) ?? 0];
    links.push({ a: Math.min(x, y), b: Math.max(x, y), likeness: value });
  };
  for (const { a, b, near } of pairs) {
    for (const [at, one] of a.members.entries())
      for (const other of a === b ? a.members.slice(at + 1) : b.members) link(one, other, near);
  }
  return cluster(members.length, links, ALIKE).map((group) => group.flatMap((at) => members[at] ?? []));
}
