import type { Readable } from './database.ts';
import { postingId } from './search-pack.ts';
import type { Postings } from './search-postings.ts';
import { beginnings, confirmed } from './search-postings.ts';
import { sql } from './sql.ts';

const NOWHERE = new Uint32Array(0);

/**
 * Finds where a phrase begins inside a segment, ascending offsets. How often each code unit stands in a segment is
 * remembered, so that the next search asks for the rarest first and mostly need not read the lists of common ones.
 */
export function createPhraseReader(db: Readable): (segment: number, phrase: string) => Uint32Array {
  const sizes = new Map<number, number>();
  const postingsOf = (segment: number, unit: number): Postings | undefined => {
    const row = db.get<{ places: Uint8Array }>(
      sql`SELECT places FROM search_posting WHERE id = ${postingId(segment, unit)}`,
    );
    sizes.set(unit, row?.places.length ?? 0);
    return row?.places;
  };
  return (segment, phrase) => {
    const units = Array.from({ length: phrase.length }, (_, shift) => ({
      unit: phrase.charCodeAt(shift),
      shift,
    }));
    units.sort((a, b) => (sizes.get(a.unit) ?? 0) - (sizes.get(b.unit) ?? 0));
    let places: Uint32Array | null = null;
    for (const { unit, shift } of units) {
      const postings = postingsOf(segment, unit);
      if (!postings) return NOWHERE;
      places = places === null ? beginnings(postings, shift) : confirmed(places, postings, shift);
      if (places.length === 0) return NOWHERE;
    }
    return places ?? NOWHERE;
  };
}
