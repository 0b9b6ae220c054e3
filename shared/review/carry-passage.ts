import { z } from 'zod';
import type { VersionContent } from '../report/model.ts';
import { blockAt, placeName } from '../report/place.ts';

/** Words of one version with what stands around them in their paragraph, and their place as deputies cite it. */
export const passage = z.object({
  place: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});

export type Passage = z.infer<typeof passage>;

/** Code units shown on each side. */
const AROUND = 40;
/** A longer passage is shown by both its ends. */
const LONGEST = 400;

/** The passage at a range of a version (code units); an empty range gives the place with nothing in it. */
export function passageAt(
  content: Pick<VersionContent, 'text' | 'blocks'>,
  { start, end }: { readonly start: number; readonly end: number },
): Passage {
  const { text, blocks } = content;
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, Math.max(start, end - 1));
  const from = first?.start ?? 0;
  const to = last?.end ?? text.length;
  const words = text.slice(start, end);
  return {
    place: first ? placeName(first) : '',
    start,
    end,
    before: (start - AROUND > from ? '……' : '') + text.slice(Math.max(from, start - AROUND), start),
    words: words.length > LONGEST ? `${words.slice(0, LONGEST / 2)}……${words.slice(-LONGEST / 2)}` : words,
    after: text.slice(end, Math.min(to, end + AROUND)) + (end + AROUND < to ? '……' : ''),
  };
}
