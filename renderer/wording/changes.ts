import type { Annotation } from '../../shared/review/annotation.ts';

/**
 * What an annotation says in one piece: its body, or for a 文字修改 what is changed into what. Empty when nothing
 * is written yet.
 */
export function annotationWords({ body, wordingChange, target }: Annotation): string {
  if (!wordingChange) return body;
  const { operation, proposed } = wordingChange;
  const quote = target.type === 'range' ? target.anchor.exact : '';
  const change =
    operation === 'delete'
      ? `删去“${quote}”`
      : operation === 'insert'
        ? `“${quote}”后面增加“${proposed}”`
        : `“${quote}”改为“${proposed}”`;
  return body === '' ? change : `${change}。${body}`;
}
