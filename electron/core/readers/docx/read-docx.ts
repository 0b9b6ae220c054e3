import { OperationError } from '../../../../shared/contract/errors.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';
import type { ReadResult, SourceAnnotation } from '../read-result.ts';
import { unzipWanted } from '../zip.ts';
import { readComments } from './comments.ts';
import { readDocumentPart } from './document.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const PARTS = new Set(
  ['document', 'styles', 'numbering', 'comments', 'commentsExtended', 'footnotes'].map(
    (name) => `word/${name}.xml`,
  ),
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
  const indexOfComment = new Map<string, number>();
  for (const comment of readComments(
    parts.get('word/comments.xml'),
    parts.get('word/commentsExtended.xml'),
  )) {
    const start = starts.get(comment.id);
    if (!start) continue;
    indexOfComment.set(comment.id, annotations.length);
    annotations.push({
      kind: 'comment',
      author: comment.author,
      at: comment.at,
      text: comment.text,
      start,
      end: ends.get(comment.id) ?? start,
      parent: comment.parentId === null ? null : (indexOfComment.get(comment.parentId) ?? null),
      done: comment.done,
    });
  }
  for (const change of changes) annotations.push({ ...change, parent: null, done: false });
  return { blocks, annotations };
}
