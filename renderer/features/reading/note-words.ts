import type { Annotation } from '../../../shared/review/annotation.ts';
import { reading as words } from '../../wording/reading.ts';

/** What a closed card says: the body, and for a wording change old and new words with the reason. */
export function noteWords(annotation: Annotation): string {
  const { wordingChange, target } = annotation;
  if (!wordingChange) return annotation.body;
  const old = target.type === 'range' ? target.anchor.exact : '';
  const parts: string[] = [];
  if (wordingChange.operation === 'delete') parts.push(words.removed(old));
  else if (wordingChange.proposed !== '') {
    parts.push(
      (wordingChange.operation === 'insert' ? words.added : words.changed)(old, wordingChange.proposed),
    );
  }
  if (wordingChange.reason !== '') parts.push(words.because(wordingChange.reason));
  if (annotation.body !== '') parts.push(annotation.body);
  return parts.join('');
}
