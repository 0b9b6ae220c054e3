import type { AnnotationKind, WordingChange } from '../../shared/review/annotation.ts';
import type { DeskAuthor, DeskOpinion } from '../../shared/review/consolidation.ts';

/** Deputies 甲, 乙, 丙, … of one delegation. */
export const deskAuthors: readonly DeskAuthor[] = Array.from('甲乙丙丁', (name) => ({
  person: name,
  name,
  delegation: '京口代表团',
  mode: 'named',
}));

/** An opinion of a desk, on four characters from `start`. */
export function deskOpinion(
  id: string,
  author: number,
  start: number | null,
  more: { readonly kind?: AnnotationKind; readonly body?: string; readonly change?: WordingChange } = {},
): DeskOpinion {
  return {
    id,
    author,
    source: 'packet',
    enteredFrom: null,
    kind: more.kind ?? 'suggestion',
    placement: 'placed',
    start,
    end: start === null ? null : start + 4,
    quote: start === null ? '' : '四个字的',
    place: '第一部分第1段',
    body: more.body ?? id,
    wordingChange: more.change ?? null,
  };
}
