import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';

/** Kinds that one line can hold, with the digit they have everywhere; 文字修改 needs old and new words. */
export const captureKeys: readonly { readonly key: string; readonly kind: AnnotationKind }[] =
  annotationKind.options.flatMap((kind, index) =>
    kind === 'textEdit' ? [] : [{ key: String(index + 1), kind }],
  );
