import { childrenOf } from '../core/exports/xml-reader.ts';
import type { XmlElement } from '../core/exports/xml-reader.ts';
import { allOf } from './word-file.ts';
import type { WordFile } from './word-file.ts';

/** The text of a file, paragraphs joined by LF, after all tracked changes were accepted or rejected. */
export function textAfter(file: WordFile, decision: 'accept' | 'reject'): string {
  const dropped = decision === 'accept' ? 'w:del' : 'w:ins';
  let text = '';
  const walk = (element: XmlElement): void => {
    if (element.name === dropped) return;
    if (element.name === 'w:t' || element.name === 'w:delText') text += element.text;
    else if (element.name === 'w:tab') text += '\t';
    else if (element.name === 'w:br') text += '\n';
    element.children.forEach(walk);
  };
  for (const paragraph of childrenOf(file.part('word/document.xml').children[0] ?? emptyBody, 'w:p')) {
    paragraph.children.filter(({ name }) => name !== 'w:pPr').forEach(walk);
    const end = childrenOf(paragraph, 'w:pPr').flatMap((properties) =>
      childrenOf(properties, 'w:rPr').flatMap((run) => run.children.map(({ name }) => name)),
    );
    // An end that is dropped joins this paragraph with the next.
    if (!end.includes(dropped)) text += '\n';
  }
  return text.slice(0, -1);
}

const emptyBody: XmlElement = { name: 'w:body', attributes: {}, children: [], text: '' };

/** How many tracked changes of words and of paragraph ends a file has. */
export const changeCount = (file: WordFile): number =>
  ['w:ins', 'w:del'].reduce((sum, name) => sum + allOf(file.part('word/document.xml'), name).length, 0);
