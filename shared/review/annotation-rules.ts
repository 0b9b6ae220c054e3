import type { VersionContent } from '../report/model.ts';
import type { Annotation, AnnotationChanges, AnnotationTarget } from './annotation.ts';

/** What the rules need to know of the version an annotation belongs to. */
export type AnnotatedContent = Pick<VersionContent, 'text' | 'headings' | 'tasks' | 'measures'>;

/** Why an annotation cannot be as asked. */
export type AnnotationFault = 'targetMissing' | 'quoteDiffers' | 'wordingNeedsRange' | 'wordingMissing';

/**
 * Where a target begins in the canonical text (UTF-16 code units): −1 for the whole report, null when the record
 * that it names is not in this version.
 */
export function targetStart(target: AnnotationTarget, content: AnnotatedContent): number | null {
  switch (target.type) {
    case 'range':
      return target.anchor.start;
    case 'heading':
      return content.headings.find(({ id }) => id === target.headingId)?.start ?? null;
    case 'task':
      return content.tasks.find(({ id }) => id === target.taskId)?.start ?? null;
    case 'measure':
      return content.measures.find(({ id }) => id === target.measureId)?.start ?? null;
    case 'report':
      return -1;
  }
}

/** The first rule that an annotation breaks, or null: its place exists, its quote is what stands there. */
export function annotationFault(
  { kind, target, wordingChange }: Pick<Annotation, 'kind' | 'target' | 'wordingChange'>,
  content: AnnotatedContent,
): AnnotationFault | null {
  if (targetStart(target, content) === null) return 'targetMissing';
  if (target.type === 'range') {
    const { start, end, exact } = target.anchor;
    if (start >= end || content.text.slice(start, end) !== exact) return 'quoteDiffers';
  }
  if (kind === 'textEdit' && target.type !== 'range') return 'wordingNeedsRange';
  if ((kind === 'textEdit') !== (wordingChange !== null)) return 'wordingMissing';
  return null;
}

/**
 * The annotation with changes made to it: another kind than textEdit gives up its wording change, textEdit begins
 * with an empty one. Revision and times are counted by the store.
 */
export function changeAnnotation(annotation: Annotation, changes: AnnotationChanges): Annotation {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed: Annotation = { ...annotation, ...given };
  if (changed.kind !== 'textEdit') return { ...changed, wordingChange: null };
  if (changed.wordingChange !== null) return changed;
  return { ...changed, wordingChange: { operation: 'replace', proposed: '', reason: '' } };
}
