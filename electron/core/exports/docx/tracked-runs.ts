import { wordStamps } from '../../../../shared/text/word-time.ts';
import { attributeXml, runContent } from './xml.ts';

/** Who made a tracked change, and when. */
export interface Revision {
  /** Unique among all tracked changes of a file. */
  readonly id: number;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** A run of text; `properties` is the inside of its w:rPr. LF becomes a line break; no text, no run. */
export function plainRun(text: string, properties = ''): string {
  if (text === '') return '';
  return `<w:r>${runProperties(properties)}${runContent(text, 'w:t')}</w:r>`;
}

/** Words that stand in the text once the change is accepted. Needs the namespaces of `DOCUMENT_NAMESPACES`. */
export function insertedRun(text: string, revision: Revision, properties = ''): string {
  return `<w:ins${revisionAttributes(revision)}>${plainRun(text, properties)}</w:ins>`;
}

/** Words that are gone once the change is accepted. */
export function deletedRun(text: string, revision: Revision, properties = ''): string {
  return `<w:del${revisionAttributes(revision)}><w:r>${runProperties(properties)}${runContent(text, 'w:delText')}</w:r></w:del>`;
}

/**
 * A paragraph whose end is itself inserted or deleted, for the w:rPr inside its w:pPr: accepting an inserted end parts
 * two paragraphs, accepting a deleted one joins this paragraph with the next.
 */
export function trackedParagraphEnd(kind: 'inserted' | 'deleted', revision: Revision): string {
  return `<w:${kind === 'inserted' ? 'ins' : 'del'}${revisionAttributes(revision)}/>`;
}

/** Word demands an author; a paper without names says so by a blank one. */
function revisionAttributes({ id, author, time }: Revision): string {
  const { wall, utc } = wordStamps(time);
  return ` w:id="${id}" w:author="${attributeXml(author)}" w:date="${wall}" w16du:dateUtc="${utc}"`;
}

const runProperties = (inner: string): string => (inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`);
