import { OperationError } from '../../../../shared/contract/errors.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';
import type { ReadResult, SourceAnnotation } from '../read-result.ts';
import { unzipWanted } from '../zip.ts';
import { readComments } from './comments.ts';
import { readDocumentPart } from './document.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const PARTS = new Set(
  [
    'document',
    'styles',
    'numbering',
    'comments',
    'commentsExtended',
    'commentsIds',
    'commentsExtensible',
    'footnotes',
  ].map((name) => `word/${name}.xml`),
);

/**
 * Reads a DOCX: paragraphs, line breaks, bold runs, computed list numbers, tables as text, footnotes after the text,
 * comments and tracked changes as annotations. Throws OperationError inputUnreadable or inputTooLarge.
 */
export function readDocx(bytes: Uint8Array): ReadResult {
  const parts = unzipWanted(bytes, (name) => PARTS.has(name));
  const document = parts.get('word/document.xml');
  if (!document) throw new OperationError('inputUnreadable', errorSentences.inputUnreadable());
  const styles = readStyles(parts.get('word/styles.xml'));
  const numbering = readNumbering(parts.get('word/numbering.xml'));
  const { blocks, starts, ends, changes } = readDocumentPart(document, styles, numbering);

  const footnotes = parts.get('word/footnotes.xml');
  if (footnotes) {
    const notes = readDocumentPart(footnotes, styles, readNumbering(undefined)).blocks;
    let number = 0;
    for (const note of notes) {
      if (note.text.trim() === '') continue;
      number += 1;
      blocks.push({ line: blocks.length + 1, text: `［${number}］${note.text.trim()}` });
    }
  }

  const annotations: SourceAnnotation[] = [];
  const comments = readComments({
    comments: parts.get('word/comments.xml'),
    extended: parts.get('word/commentsExtended.xml'),
    ids: parts.get('word/commentsIds.xml'),
    extensible: parts.get('word/commentsExtensible.xml'),
  });
  // A reply may come without a range of its own; it stands where the comment stands that it answers.
  const placed = comments.filter(({ id, parentId }) => starts.has(id) || starts.has(parentId ?? ''));
  const indexes = new Map(placed.map(({ id }, index) => [id, index]));
  for (const { id, author, at, text, parentId, done } of placed) {
    const marked = starts.has(id) ? id : (parentId ?? id);
    const start = starts.get(marked);
    if (!start) continue;
    const parent = parentId === null ? null : (indexes.get(parentId) ?? null);
    annotations.push({
      kind: 'comment',
      author,
      at,
      text,
      start,
      end: ends.get(marked) ?? start,
      parent,
      done,
    });
  }
  for (const change of changes) annotations.push({ ...change, parent: null, done: false });
  return { blocks, annotations };
}
