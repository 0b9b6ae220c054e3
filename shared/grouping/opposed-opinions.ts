import { locate } from './locate.ts';
import type { OpinionWords } from './opinion-words.ts';
import { objectsIn, plain } from './prepare.ts';
import { type Stance, against, stanceOf } from './stances.ts';

/** A quote longer than this holds several matters: two opinions on it need not be on the same one. */
const LONG_QUOTE = 60;
const FIGURES = /[0-9]+(?:\.[0-9]+)?/gu;

interface Standing {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  readonly text: string;
  readonly quote: string;
  readonly objects: readonly number[];
}

/**
 * Ids of the opinions that another one on the same words asks the opposite of (提高目标 / 调低目标, 从严 / 区别对待), in
 * the order given. Only clear opposites: neither praise nor asked wordings, the same things named or none, and on
 * words with several figures a word of them in both. `lines` as for groupOpinions.
 */
export function opposedOpinions(opinions: readonly OpinionWords[], lines: readonly string[]): string[] {
  const byLine = new Map<number, Standing[]>();
  for (const opinion of locate(opinions, lines)) {
    const { id, line, quote, kind } = opinion;
    if (kind === 'praise' || kind === 'textEdit' || quote === '' || quote.length > LONG_QUOTE) continue;
    const text = plain(opinion.text);
    const stance = stanceOf(text);
    const start = lines[line - 1]?.indexOf(quote) ?? -1;
    if (stance === null || start < 0) continue;
    const standing = { id, start, end: start + quote.length, stance, text, quote };
    const known = byLine.get(line) ?? [];
    known.push({ ...standing, objects: objectsIn(text, quote) });
    byLine.set(line, known);
  }
  const found = new Set<string>();
  for (const standings of byLine.values())
    for (const [at, one] of standings.entries())
      for (const other of standings.slice(at + 1)) {
        if (found.has(one.id) && found.has(other.id)) continue;
        if (!against(one.stance, other.stance) || !onOneMatter(one, other)) continue;
        found.add(one.id).add(other.id);
      }
  return opinions.flatMap(({ id }) => (found.has(id) ? [id] : []));
}

function onOneMatter(a: Standing, b: Standing): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared * 2 < Math.min(a.quote.length, b.quote.length)) return false;
  const others = a.objects.length > 0 && b.objects.length > 0;
  if (others && !a.objects.some((object) => b.objects.includes(object))) return false;
  const longer = a.quote.length > b.quote.length ? a.quote : b.quote;
  return (longer.match(FIGURES) ?? []).length < 2 || namesSame(a.text, b.text, longer);
}

/** Whether both texts have two characters in a row of the quote, the same in both. */
function namesSame(a: string, b: string, quote: string): boolean {
  for (let at = 0; at + 2 <= quote.length; at++) {
    const pair = quote.slice(at, at + 2);
    if (a.includes(pair) && b.includes(pair)) return true;
  }
  return false;
}
