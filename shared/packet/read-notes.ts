import { resolveAnchor } from '../anchoring/anchor.ts';
import type { VersionContent } from '../report/model.ts';
import { annotation as annotationSchema, annotationChanges } from '../review/annotation.ts';
import type { Annotation, AnnotationTarget } from '../review/annotation.ts';
import { annotationFault } from '../review/annotation-rules.ts';
import { rangeOfTarget, rangeTargetAt } from '../review/carry.ts';
import { readForeign } from './foreign-annotation.ts';
import { recordPlaces } from './record-places.ts';
import { w3cAnnotation } from './w3c-schema.ts';
import type { BaseText } from './w3c-target.ts';
import { onWholeText } from './w3c-target.ts';
import { annotationsFromW3c } from './w3c.ts';

/** The limits of annotation.create hold for a file as well. */
const { body, tags, resolution, links } = annotationChanges.required().shape;
const storable = annotationSchema.extend({ body, tags, resolution, links });

/** An annotation of a file, read for one version; `fault` says why it cannot be a note there. */
export type ReadNote =
  | { readonly source: string; readonly annotation: Annotation; readonly fault: null }
  | { readonly source: string; readonly annotation: null; readonly fault: 'notPlaced' | 'invalid' };

/** What a note that another program wrote is given here. */
export interface NewNote {
  readonly authorId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A stable id for an IRI, so that importing twice finds the same note. */
  readonly idFor: (iri: string) => string;
}

/**
 * A reader of the annotations of a file for a version. A note of this program on the same text keeps its place; any
 * other is looked for by its quote and context, and only a certain place counts.
 */
export function notesReader(content: VersionContent, given: NewNote): (item: unknown) => ReadNote {
  const base = { text: content.text, textHash: content.version.textHash, records: recordPlaces(content) };
  return (item) => {
    const own = w3cAnnotation.safeParse(item);
    const source = sourceOf(item);
    const none = (fault: 'notPlaced' | 'invalid'): ReadNote => ({ source, annotation: null, fault });
    const read = own.success ? readOwn(own.data, content, base) : readOther(item, content, given);
    if (read === 'notPlaced' || read === 'invalid') return none(read);
    const known = read.links.filter((link) => rangeOfTarget(link, content) !== null);
    const checked = storable.safeParse({ ...read, links: known, versionId: content.version.id });
    if (!checked.success) return none('invalid');
    const annotation = checked.data;
    const { target } = annotation;
    const start = target.type === 'report' ? -1 : (rangeOfTarget(target, content)?.start ?? null);
    const fault = annotationFault(annotation, content.text, start);
    if (fault !== null)
      return none(fault === 'targetMissing' || fault === 'quoteDiffers' ? 'notPlaced' : 'invalid');
    return { source, annotation, fault: null };
  };
}

/** The IRI of an item of a file; empty where it has none. */
export function sourceOf(item: unknown): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : '';
  return typeof id === 'string' ? id.slice(0, 2000) : '';
}

type Read = Annotation | 'notPlaced' | 'invalid';

function readOwn(
  item: ReturnType<typeof w3cAnnotation.parse>,
  content: VersionContent,
  base: BaseText,
): Read {
  try {
    return annotationsFromW3c([item], base)[0] ?? 'invalid';
  } catch (error) {
    // An id with a broken escape.
    if (error instanceof URIError) return 'invalid';
    if (!(error instanceof RangeError)) throw error;
  }
  // Another text: the place is looked for anew. A record of another text has no words to look for.
  const quote = item.target.selector?.[0];
  const target = quote ? placeOf(quote, 0, content) : null;
  if (!target && item.target['syt:record']) return 'notPlaced';
  const links = item['syt:links'].map(({ type, id }) => ({ type, id }));
  const onReport = { ...item, target: onWholeText(base), 'syt:links': links };
  const [note] = annotationsFromW3c([onReport], base);
  if (!note || (quote && !target)) return 'notPlaced';
  return target ? { ...note, target } : note;
}

function readOther(item: unknown, content: VersionContent, { authorId, at, idFor }: NewNote): Read {
  const note = readForeign(item);
  if (!note) return 'invalid';
  const target =
    note.quote === null ? ({ type: 'report' } as const) : placeOf(note.quote, note.start ?? 0, content);
  if (!target) return 'notPlaced';
  const createdAt = note.createdAt ?? at;
  return {
    id: idFor(note.id),
    revision: 1,
    versionId: content.version.id,
    kind: note.kind,
    target,
    body: note.body,
    wordingChange: null,
    tags: [...note.tags],
    important: false,
    private: false,
    resolution: null,
    links: [],
    replies: [],
    authorId,
    createdAt,
    updatedAt: note.updatedAt ?? createdAt,
  };
}

/** The words of a quote in this version, where there is no doubt about them. `start` is only a hint. */
function placeOf(
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | undefined,
  start: number,
  content: VersionContent,
): AnnotationTarget | null {
  if (!quote) return null;
  const { exact, prefix, suffix } = quote;
  const anchor = { exact, prefix, suffix, start, end: start + exact.length, blockId: null };
  const found = resolveAnchor(content.text, anchor);
  return found.state === 'placed' ? rangeTargetAt(found, content) : null;
}
