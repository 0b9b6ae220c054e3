import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import { misfits, rubricInUse, rubricOfScore, valuesUnder } from '../../../shared/review/rubric-rules.ts';
import type { Score } from '../../../shared/review/score.ts';
import { changeScore } from '../../../shared/review/score-rules.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { refusal } from '../refusal.ts';
import { findAnnotation } from '../store/tables/annotation.ts';
import { readRubrics } from '../store/tables/rubric.ts';
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
  const { rubric, kept } = chooseRubric(context, existing, input);
  const misfit = misfits(changes, rubric);
  if (misfit.length > 0) throw refusal('invalidInput', undefined, { criteria: misfit });
  for (const id of changes.evidence ?? []) {
    if (findAnnotation(store.read, id)?.versionId !== versionId) {
      throw refusal('notFound', undefined, { annotationId: id });
    }
  }
  const now = ports.now();
  const before = existing ?? emptyScore(input, ports.newId(), personId, rubric, now);
  const after = changeScore({ ...before, criteria: kept }, changes, rubric);
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

/**
 * The rubric to score by, and the values that stay under it: the named one; else that of the score while it has
 * values by it, so that an old score keeps its revision; else the one in use.
 */
function chooseRubric(
  { store }: HandlerContext,
  existing: Score | null,
  { rubricId, changes }: ParsedInputOf<'score.set'>,
): { readonly rubric: Rubric; readonly kept: Score['criteria'] } {
  const shelf = readRubrics(store.read);
  const own = existing ? rubricOfScore(existing, shelf) : undefined;
  const values = existing?.criteria ?? {};
  if (rubricId !== undefined) {
    const named = shelf.rubrics.find(({ id }) => id === rubricId);
    if (!named) throw refusal('notFound', undefined, { rubricId });
    return { rubric: named, kept: valuesUnder(values, own, named) };
  }
  const touchesCriteria = Object.keys(changes.criteria ?? {}).length > 0;
  if (existing && (Object.keys(values).length > 0 || !touchesCriteria)) {
    if (own) return { rubric: own, kept: values };
    // A rubric of another workspace: what does not touch its criteria can still be set.
    if (!touchesCriteria) {
      const { rubricId: id, rubricRevision: revision } = existing;
      const unknown: Rubric = { ...emptyRubric, id, revision };
      return { rubric: unknown, kept: values };
    }
  }
  const used = rubricInUse(shelf);
  if (!used) throw refusal('notFound', undefined, { rubricId: shelf.inUse });
  return { rubric: used, kept: valuesUnder(values, own, used) };
}

/** Stands for a rubric of which only id and revision are known. */
const emptyRubric: Omit<Rubric, 'id' | 'revision'> = {
  name: '',
  target: 'task',
  scale: { type: 'points', most: 1000 },
  criteria: [],
  builtIn: false,
};

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
