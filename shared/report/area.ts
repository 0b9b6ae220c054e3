import type { Heading } from './model.ts';

/** A part of the report that rows are put under. */
export interface Area {
  readonly key: string;
  /** Mark and title as printed, such as （七）用力增进民生福祉. */
  readonly title: string;
}

/** The part that a place stands under: the last heading on a line of its own before it; `headings` in text order. */
export function areaAt(headings: readonly Heading[], offset: number): Area | null {
  const found = headings.findLast(({ style, start }) => style === 'standalone' && start <= offset);
  return found ? { key: found.id, title: found.mark + found.title } : null;
}
