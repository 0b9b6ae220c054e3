import type { Heading } from './model.ts';

/** A part of the report that rows are put under. */
export interface Area {
  readonly key: string;
  /** Mark and title as printed, such as （七）用力增进民生福祉. */
  readonly title: string;
}

/** The part that a place stands under: the last heading on a line of its own before it; `headings` in text order. */
export function areaAt(headings: readonly Heading[], offset: number): Area | null {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index -= 1) {
    const found = headings[index];
    if (found?.style === 'standalone') return { key: found.id, title: found.mark + found.title };
  }
  return null;
}
