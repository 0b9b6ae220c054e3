import type { Rubric, RubricContent, RubricCriterion, RubricScale } from '../../../shared/review/rubric.ts';
import { rubricContent } from '../../../shared/review/rubric.ts';
import { rubricFault } from '../../../shared/review/rubric-rules.ts';
import { rubricWording as words } from '../../wording/rubrics.ts';

/** What a person may change of a rubric. */
export function contentOf({ name, scale, criteria }: Rubric): RubricContent {
  return { name, scale, criteria };
}

/** Why it cannot be stored, as a sentence; null = it can. */
export function faultOf(content: RubricContent): string | null {
  const parsed = rubricContent.safeParse(content);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return field === 'name' || field === 'criteria' || field === 'scale'
      ? words.faults[field]
      : words.faults.other;
  }
  const fault = rubricFault(content);
  return fault === null ? null : words.faults[fault];
}

/** The words of a scale as they were typed: between commas, 顿号 or blanks. */
export function scaleWords(typed: string): string[] {
  return typed.split(/[、，,；;\s]+/u).filter((word) => word !== '');
}

/** A scale of the other kind to begin with. */
export function scaleOfKind(kind: RubricScale['type']): RubricScale {
  return kind === 'points' ? { type: 'points', most: 100 } : { type: 'words', words: [...words.firstScale] };
}

/** The criteria with one moved by a place; at the ends they stay. */
export function movedCriteria(
  criteria: readonly RubricCriterion[],
  at: number,
  by: 1 | -1,
): RubricCriterion[] {
  const next = [...criteria];
  const moved = next[at];
  if (!moved || at + by < 0 || at + by >= next.length) return next;
  next.splice(at, 1);
  next.splice(at + by, 0, moved);
  return next;
}

/** The criteria with a further one, whose name is not there yet. */
export function addedCriterion(criteria: readonly RubricCriterion[], id: string): RubricCriterion[] {
  let number = 1;
  while (criteria.some(({ name }) => name === words.newName(number))) number += 1;
  return [...criteria, { id, name: words.newName(number), hint: '', weight: criteria[0]?.weight ?? 1 }];
}
