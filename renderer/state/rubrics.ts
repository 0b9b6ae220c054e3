import { useMemo } from 'react';
import type { Rubric } from '../../shared/review/rubric.ts';
import { rubricFor, rubricInUse } from '../../shared/review/rubric-rules.ts';
import type { RubricShelf } from '../../shared/review/rubric-rules.ts';
import type { Score } from '../../shared/review/score.ts';
import { useQuery } from './core-client.tsx';

/** All rubrics of the workspace; null until the first answer. */
export function useRubrics(): RubricShelf | null {
  return useQuery('rubric.list', {}, ['score']).data ?? null;
}

/** How one score is rated: its rubric, and the one in use where that is another one or another revision. */
export interface ScoreRubric {
  readonly rubric: Rubric;
  /** Null while the score's rubric is the one in use; the one in use also where its own is not known here. */
  readonly newer: Rubric | null;
}

/** The rubric of a score on a task; null until it is known. */
export function useScoreRubric(score: Score | null): ScoreRubric | null {
  const shelf = useRubrics();
  return useMemo(() => {
    if (!shelf) return null;
    const used = rubricInUse(shelf);
    if (!used) return null;
    const own = rubricFor(score, shelf);
    const isUsed = own?.id === used.id && own.revision === used.revision;
    return { rubric: own ?? used, newer: isUsed ? null : used };
  }, [shelf, score]);
}
