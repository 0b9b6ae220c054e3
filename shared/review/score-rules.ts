import type { Rubric } from './rubric.ts';
import type { Score, ScoreChanges } from './score.ts';

/** Whether a score counts as given (已评): the overall rating is there; criteria alone are 正在评. */
export function isScored({ overall }: Pick<Score, 'overall'>): boolean {
  return overall !== null;
}

/** The score with changes made to it; a null criterion is cleared. Revision and times are counted by the store. */
export function changeScore(score: Score, changes: ScoreChanges, rubric: Rubric): Score {
  const criteria = { ...score.criteria };
  for (const [id, value] of Object.entries(changes.criteria ?? {})) {
    if (value === null) Reflect.deleteProperty(criteria, id);
    else criteria[id] = value;
  }
  return {
    ...score,
    rubricId: rubric.id,
    rubricRevision: rubric.revision,
    criteria,
    overall: changes.overall === undefined ? score.overall : changes.overall,
    importance: changes.importance === undefined ? score.importance : changes.importance,
    note: changes.note ?? score.note,
    evidence: changes.evidence ?? score.evidence,
  };
}
