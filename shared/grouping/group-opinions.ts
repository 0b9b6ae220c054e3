import { type Link, cluster } from './cluster.ts';
import { ALIKE, likeness } from './compare.ts';
import { locate } from './locate.ts';
import type { OpinionWords } from './opinion-words.ts';
import { nearness, placesOf } from './places.ts';
import { prepare } from './prepare.ts';

/** Links weaker than this say nothing; leaving them out keeps the work small. */
const LEAST_LINK = 0.2;
/** Places farther apart than this are about different matters. */
const LEAST_NEAR = 0.35;

/**
 * Proposes which opinions on one report are the same wish about the same matter (附议). `lines` are the report's
 * lines, `line` of an opinion counting them from 1. Every id stands in exactly one list, an opinion nobody shares in
 * a list of its own; lists and the ids in them follow the text, then the order given. Joins are proposals: a person
 * decides. Pure and repeatable: words alone decide, by lexicons of office language and by how rare words are in the
 * report and among the opinions.
 */
export function groupOpinions(opinions: readonly OpinionWords[], lines: readonly string[]): string[][] {
  const prepared = prepare(locate(opinions, lines), lines);
  const links: Link[] = [];
  const link = (a: number, b: number, near: number): void => {
    const [one, other] = [prepared[Math.min(a, b)], prepared[Math.max(a, b)]];
    if (one === undefined || other === undefined) return;
    const value = likeness(one, other, near);
    if (value >= LEAST_LINK) links.push({ a: Math.min(a, b), b: Math.max(a, b), likeness: value });
  };
  const places = placesOf(prepared);
  places.forEach(({ members, sample }, at) => {
    const here = nearness(sample, sample);
    members.forEach((a, nth) => {
      for (const b of members.slice(nth + 1)) link(a, b, here);
    });
    for (const other of places.slice(at + 1)) {
      const near = nearness(sample, other.sample);
      if (near < LEAST_NEAR) continue;
      for (const a of members) for (const b of other.members) link(a, b, near);
    }
  });
  const order = (member: number): readonly [number, number, number] => {
    const { opinion, start } = prepared[member] ?? { opinion: { line: 0 }, start: 0 };
    return [opinion.line, start, member];
  };
  const byText = (x: number, y: number): number => {
    const [a, b] = [order(x), order(y)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  };
  return cluster(opinions.length, links, ALIKE)
    .map((members) => members.sort(byText))
    .sort(([a = 0], [b = 0]) => byText(a, b))
    .map((members) => members.map((member) => opinions[member]?.id ?? ''));
}
