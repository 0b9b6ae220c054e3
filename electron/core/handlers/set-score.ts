import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { DEFAULT_RUBRIC_ID, findRubric } from '../../../shared/review/rubrics.ts';
import type { Rubric, Score } from '../../../shared/review/score.ts';
import { changeScore, unknownCriteria } from '../../../shared/review/score-rules.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { refusal } from '../refusal.ts';
import { findAnnotation } from '../store/tables/annotation.ts';
import { findScore, scoreFields } from '../store/tables/score.ts';
import { scoreTargetTitle } from '../store/tables/targets.ts';
import type { HandlerContext } from './handlers.ts';

/** Sets fields of the person's score on a target; makes the score when there is none. */
export function setScore(context: HandlerContext, input: ParsedInputOf<'score.set'>): Score {
  const { store, ports, personId } = context;
  const { versionId, target, changes, editSession } = input;
  const title = scoreTargetTitle(store.read, versionId, target);
  if (title === null) throw refusal('notFound', undefined, { target });
  const existing = findScore(store.read, versionId, target, personId);
  const rubric = mustFindRubric(input.rubricId ?? existing?.rubricId ?? DEFAULT_RUBRIC_ID);
  const unknown = unknownCriteria(changes, rubric);
  if (unknown.length > 0) throw refusal('invalidInput', undefined, { unknownCriteria: unknown });
  for (const id of changes.evidence ?? []) {
    if (findAnnotation(store.read, id)?.versionId !== versionId) {
      throw refusal('notFound', undefined, { annotationId: id });
    }
  }
  const now = ports.now();
  const before = existing ?? emptyScore(input, ports.newId(), personId, rubric, now);
  const after = changeScore(before, changes, rubric);
  if (existing && JSON.stringify(after) === JSON.stringify(existing)) return existing;
  store.command(
    {
      operation: 'score.set',
      label: stepLabels.scored(title),
      authorId: personId,
      versionId,
      recordId: before.id,
      editSession: editSession ?? null,
      undoable: true,
    },
    (write) => {
      const fields = scoreFields({ ...after, updatedAt: now });
      if (existing) write.update('score', existing.id, fields);
      else write.create('score', before.id, fields);
    },
  );
  return findScore(store.read, versionId, target, personId) ?? after;
}

function mustFindRubric(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw refusal('notFound', undefined, { rubricId: id });
  return rubric;
}

function emptyScore(
  { versionId, target }: ParsedInputOf<'score.set'>,
  id: string,
  authorId: string,
  rubric: Rubric,
  now: number,
): Score {
  return {
    id,
    revision: 1,
    versionId,
    target,
    rubricId: rubric.id,
    rubricRevision: rubric.revision,
    criteria: {},
    overall: null,
    importance: null,
    note: '',
    evidence: [],
    authorId,
    createdAt: now,
    updatedAt: now,
  };
}
