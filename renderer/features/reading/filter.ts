import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';

/** Which notes are shown. */
export interface NoteFilter {
  /** Empty = every kind. */
  readonly kinds: readonly AnnotationKind[];
  readonly tag: string | null;
  readonly text: string;
  /** 未处理 or 已处理; null = both. */
  readonly state: 'open' | 'resolved' | null;
}

export const noFilter: NoteFilter = { kinds: [], tag: null, text: '', state: null };

/** Whether text, tag or state leaves anything out: what the chips of the kinds do not show. */
export function hasDetails({ tag, text, state }: NoteFilter): boolean {
  return tag !== null || state !== null || text.trim() !== '';
}

/** Whether the filter leaves anything out. */
export function isFiltering(filter: NoteFilter): boolean {
  return filter.kinds.length > 0 || hasDetails(filter);
}

/** Whether a note passes; text is looked for in everything that was written, ASCII letters in either case. */
export function matchesFilter(annotation: Annotation, filter: NoteFilter): boolean {
  if (filter.kinds.length > 0 && !filter.kinds.includes(annotation.kind)) return false;
  if (filter.tag !== null && !annotation.tags.includes(filter.tag)) return false;
  if (filter.state !== null && (filter.state === 'open') !== (annotation.resolution === null)) return false;
  const wanted = filter.text.trim().toLowerCase();
  if (wanted === '') return true;
  const { target, wordingChange } = annotation;
  const words = [
    annotation.body,
    wordingChange?.proposed ?? '',
    wordingChange?.reason ?? '',
    target.type === 'range' ? target.anchor.exact : '',
    ...annotation.tags,
    ...annotation.replies.map((reply) => reply.body),
  ];
  return words.some((part) => part.toLowerCase().includes(wanted));
}

/** Longest tag in code units; the contract's bound. */
const LONGEST_TAG = 40;

/** The tags that were typed: an entry may name several, with the commas of either script between them; each once. */
export function tagsIn(entries: readonly string[]): string[] {
  const tags = entries
    .flatMap((entry) => entry.split(/[,，、;；]/))
    .map((tag) => tag.trim().slice(0, LONGEST_TAG));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

/** Every tag in use, the most used first. */
export function tagsInUse(annotations: readonly Annotation[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
