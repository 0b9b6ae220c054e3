import type { GlossaryTerm, VersionContent } from '../../shared/report/model.ts';
import { isBody } from '../../shared/report/numbering.ts';
import { blockAt } from '../../shared/report/place.ts';

/** The sign behind a term that an annex explains. */
export interface TermSign extends GlossaryTerm {
  /** Canonical offset after the last character of the term. */
  readonly at: number;
}

const QUOTES = /[“”‘’《》]/gu;

/**
 * Where terms of the glossary first stand in the body, by block id; one inside a longer term, or in none of the
 * paragraphs, has no sign.
 */
export function termSigns({
  text,
  blocks,
  glossary,
}: Pick<VersionContent, 'text' | 'blocks' | 'glossary'>): ReadonlyMap<string, readonly TermSign[]> {
  const body = blocks.filter(isBody);
  const from = body[0]?.start ?? text.length;
  const to = body.at(-1)?.end ?? 0;
  const taken: { readonly start: number; readonly end: number }[] = [];
  const found = new Map<string, TermSign[]>();
  for (const { term, definition } of glossary.toSorted((a, b) => b.term.length - a.term.length)) {
    const words = [term, term.replace(QUOTES, '')].find(
      (each) => each.length > 1 && text.includes(each, from),
    );
    if (words === undefined) continue;
    const places = placesOf(text, words, from, to).filter(
      ({ start }) => !taken.some((other) => other.start <= start && start < other.end),
    );
    taken.push(...places);
    const [first] = places;
    const block = first && blockAt(blocks, first.start);
    if (!block || first.end > block.end) continue;
    found.set(block.id, [...(found.get(block.id) ?? []), { term, definition, at: first.end }]);
  }
  return found;
}

function placesOf(text: string, words: string, from: number, to: number) {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    if (start + words.length > to) break;
    places.push({ start, end: start + words.length });
  }
  return places;
}
