import type { Mark } from './marks.ts';

/** A mark and where the last of its words ends; CSS pixels. */
export interface NumberedEnd {
  readonly mark: Mark;
  readonly right: number;
  readonly top: number;
}

/** A small number above the last word of a mark, or the sign that so many more end there. */
export interface Chip {
  readonly left: number;
  readonly top: number;
  readonly words: string;
  /** The mark whose number it is; null for a sign that stands for several. */
  readonly mark: Mark | null;
  /** For a sign: all marks that end there, and the place of their last word. */
  readonly crowd: { readonly ids: readonly string[]; readonly offset: number } | null;
}

/** So many numbers stand beside each other; the next place says how many more there are. */
const MOST = 4;
/** A paragraph with more notes than this shows at wider steps how many end there, a number by itself where one does. */
const CROWDED = 40;
const WIDE = 5;

/** The numbers of one paragraph. Two that are closer than `width` stand beside each other. */
export function chipsOf(ends: readonly NumberedEnd[], width: number): Chip[] {
  const isCrowded = ends.length > CROWDED;
  const most = isCrowded ? 1 : MOST;
  const step = isCrowded ? WIDE * width : width;
  const places = new Map<string, NumberedEnd[]>();
  for (const end of ends) {
    const slot = `${Math.round(end.top)} ${Math.round(end.right / step)}`;
    const known = places.get(slot);
    if (known) known.push(end);
    else places.set(slot, [end]);
  }
  return [...places.values()].flatMap((here) => {
    // One number more takes no more room than the word that there is one more.
    const single = here.length <= most ? here : here.slice(0, isCrowded ? 0 : most);
    const numbers = single.map(({ mark, right, top }, before): Chip => {
      return { left: right - before * width, top, words: String(mark.number), mark, crowd: null };
    });
    const rest = here[single.length];
    if (!rest) return numbers;
    const sign: Chip = {
      left: rest.right - single.length * width,
      top: rest.top,
      words: `+${here.length - single.length}`,
      mark: null,
      crowd: { ids: here.map(({ mark }) => mark.id), offset: rest.mark.end - 1 },
    };
    return [...numbers, sign];
  });
}
