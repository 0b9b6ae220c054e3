import type { Annotation, AnnotationChanges } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { sentenceOf } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { noteWords } from './note-words.ts';
import { useReading } from './reading-state.tsx';

/** What can be done to a note besides writing in it. */
export function useNoteCommands() {
  const { index, updateAnnotation, deleteAnnotation } = useVersion();
  const { view, openId, open } = useReading();
  const { offer, tell } = useUndo();

  return {
    /** Changes made by one click; the sentence of a refusal is told at the lower left. */
    change: (annotation: Annotation, changes: AnnotationChanges) => {
      updateAnnotation(annotation.id, changes).catch((error: unknown) => tell(sentenceOf(error)));
    },
    remove: (annotation: Annotation) => {
      if (openId === annotation.id) open(null);
      view.root()?.focus({ preventScroll: true });
      deleteAnnotation(annotation.id).then(
        () => offer(words.deleted(kindNames[annotation.kind])),
        (error: unknown) => tell(sentenceOf(error)),
      );
    },
    copy: (annotation: Annotation) => {
      const text = `${index.placeOf(annotation)} ${kindNames[annotation.kind]}：${noteWords(annotation)}`;
      navigator.clipboard.writeText(text).then(
        () => tell(words.noteCopied),
        (error: unknown) => tell(sentenceOf(error)),
      );
    },
  };
}
