import type { VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { CONTEXT } from './w3c-schema.ts';
import { recordPlaces } from './record-places.ts';
import type { W3cAnnotation, W3cReply } from './w3c-schema.ts';
import { annotationsToW3c, repliesToW3c } from './w3c.ts';

/** A page of annotations as the W3C Web Annotation Data Model (5.2) has it. */
export interface NotesFile {
  readonly '@context': readonly [string, { readonly syt: string }];
  readonly id: string;
  readonly type: 'AnnotationPage';
  /** Notes in text order, then the replies to them. */
  readonly items: readonly (W3cAnnotation | W3cReply)[];
}

/** More annotations than this are no file of notes. */
const MOST_ITEMS = 100_000;

/** The notes of a version with their replies as a file. */
export function buildNotesFile(
  annotations: readonly Annotation[],
  content: Pick<VersionContent, 'text' | 'version' | 'headings' | 'tasks' | 'measures'>,
): NotesFile {
  const { text, version } = content;
  const base = { text, textHash: version.textHash, records: recordPlaces(content) };
  return {
    '@context': [CONTEXT[0], CONTEXT[1]],
    id: `urn:shenyitai:notes:${version.id}`,
    type: 'AnnotationPage',
    items: [...annotationsToW3c(annotations, base), ...repliesToW3c(annotations)],
  };
}

/**
 * The annotations that a JSON-LD value holds, unread: those of an AnnotationPage, of the embedded first page of an
 * AnnotationCollection, of a list, or the value itself. Null when it holds none or too many.
 */
export function annotationItems(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length <= MOST_ITEMS ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  if ('items' in value) return Array.isArray(value.items) ? annotationItems(value.items) : null;
  if ('first' in value) return annotationItems(value.first);
  // What the API of Hypothesis answers.
  if ('rows' in value) return Array.isArray(value.rows) ? annotationItems(value.rows) : null;
  // The inner form of a paper holds its notes under their own name.
  if ('annotations' in value)
    return Array.isArray(value.annotations) ? annotationItems(value.annotations) : null;
  return 'target' in value ? [value] : null;
}
