import { strFromU8, unzipSync } from 'fflate';
import type { XmlElement } from '../core/exports/xml-reader.ts';
import { childrenOf, elementOf, parseXml } from '../core/exports/xml-reader.ts';

/** The text of a Word file with all tracked changes accepted or all refused, line ends included. */
export function trackedText(docx: Uint8Array, decision: 'accept' | 'refuse'): string {
  const document = unzipSync(docx)['word/document.xml'];
  if (!document) throw new Error('no document part');
  const paragraphs = childrenOf(elementOf(parseXml(strFromU8(document)), 'w:body'), 'w:p');
  const gone = decision === 'accept' ? 'w:del' : 'w:ins';
  const lines = paragraphs.map((paragraph) => ({
    words: paragraph.children
      .filter(({ name }) => name !== gone)
      .map(wordsOf)
      .join(''),
    // A paragraph whose end is gone is one with the next.
    ends: !childrenOf(paragraph, 'w:pPr')
      .flatMap((properties) => childrenOf(properties, 'w:rPr'))
      .some((mark) => mark.children.some(({ name }) => name === gone)),
  }));
  return lines
    .map(({ words, ends }, index) => (ends && index < lines.length - 1 ? `${words}\n` : words))
    .join('');
}

function wordsOf({ name, text, children }: XmlElement): string {
  if (name === 'w:t' || name === 'w:delText') return text;
  if (name === 'w:tab') return '\t';
  if (name === 'w:br') return '\n';
  return name === 'w:pPr' ? '' : children.map(wordsOf).join('');
}
