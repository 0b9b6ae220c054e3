import type { Annotation, AnnotationChanges } from './annotation.ts';
import { withChanges } from './changes.ts';

/** Why an annotation cannot be as asked. */
export type AnnotationFault = 'targetMissing' | 'quoteDiffers' | 'wordingNeedsRange' | 'wordingMissing';

/**
 * The first rule that an annotation breaks, or null: its place exists (`start` is not null), its quote is what stands
 * there in the canonical text, and only a change of wording on a range carries a wording change.
 */
export function annotationFault(
  { kind, target, wordingChange }: Pick<Annotation, 'kind' | 'target' | 'wordingChange'>,
  text: string,
  start: number | null,
): AnnotationFault | null {
  if (start === null) return 'targetMissing';
  if (target.type === 'range') {
    const { anchor } = target;
    if (anchor.start >= anchor.end || text.slice(anchor.start, anchor.end) !== anchor.exact) {
      return 'quoteDiffers';
    }
  }
  if (kind === 'textEdit' && target.type !== 'range') return 'wordingNeedsRange';
  if ((kind === 'textEdit') !== (wordingChange !== null)) return 'wordingMissing';
  return null;
}

/** Whether a note was linked to a task or to one of these measures. */
export function isLinkedTo(
  { links }: Pick<Annotation, 'links'>,
  { taskId, measureIds }: { readonly taskId: string | null; readonly measureIds: readonly string[] },
): boolean {
  return links.some((link) =>
    link.type === 'task' ? link.taskId === taskId : measureIds.includes(link.measureId),
  );
}

/**
 * The annotation with changes made to it: another kind than textEdit gives up its wording change, textEdit begins
 * with an empty one. Revision and times are counted by the store.
 */
export function changeAnnotation(annotation: Annotation, changes: AnnotationChanges): Annotation {
  const changed = withChanges(annotation, changes);
  if (changed.kind !== 'textEdit') return { ...changed, wordingChange: null };
  if (changed.wordingChange !== null) return changed;
  return { ...changed, wordingChange: { operation: 'replace', proposed: '', reason: '' } };
}
