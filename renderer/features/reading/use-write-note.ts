import { describeRange } from '../../../shared/anchoring/anchor.ts';
import type { AnnotationKind, AnnotationTarget } from '../../../shared/review/annotation.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { rangeOfSelection } from '../../reader/sentences.ts';
import { useConnected } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { useReading } from './reading-state.tsx';

/**
 * Writes a note of a kind on the selection (or on `target`) and opens it with the caret in its field.
 * Returns false when there is nothing to write on.
 */
export function useWriteNote(): (kind: AnnotationKind, target?: AnnotationTarget) => boolean {
  const { content, index, createAnnotation } = useVersion();
  const { view, selection, open } = useReading();
  const { tell } = useUndo();
  const connected = useConnected();
  const lasting = useLastingWrite();

  /** What is not written on selected words may stand out of view. */
  const showTarget = (on: AnnotationTarget) => {
    const range = index.rangeOf({ target: on });
    if (range) view.reveal(range.start, range.end, false);
    else view.scrollBy(-1e9);
  };

  return (kind, target) => {
    if (!connected) {
      tell(errorSentences.disconnected());
      return true;
    }
    let on = target;
    if (!on) {
      if (!selection || selection.anchor === selection.focus) return false;
      const range = rangeOfSelection(selection);
      const blockId = index.blockAt(range.start)?.id ?? null;
      on = { type: 'range', anchor: describeRange(content.text, range.start, range.end, blockId) };
    }
    const id = crypto.randomUUID();
    document.getSelection()?.removeAllRanges();
    const wordingChange =
      kind === 'textEdit' ? { operation: 'replace' as const, proposed: '', reason: '' } : null;
    void lasting(() => createAnnotation({ id, kind, target: on, wordingChange }));
    open(id, true);
    if (target) showTarget(target);
    return true;
  };
}
