import type { Rubric, RubricContent } from './rubric.ts';
import { topOf } from './rubric.ts';
import type { CriterionValue, Score, ScoreChanges } from './score.ts';

/** What is wrong with a rubric that a person made; null = nothing. */
export type RubricFault = 'doubledCriterion' | 'doubledName' | 'doubledWord';

/** Criteria are told apart by id and by name, words of the scale by the word. */
export function rubricFault({ criteria, scale }: RubricContent): RubricFault | null {
  if (isDoubled(criteria.map(({ id }) => id))) return 'doubledCriterion';
  if (isDoubled(criteria.map(({ name }) => name.trim()))) return 'doubledName';
  return scale.type === 'words' && isDoubled(scale.words.map((word) => word.trim())) ? 'doubledWord' : null;
}

const isDoubled = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** The criteria that the rubric lacks, and those whose value is beyond its scale. */
export function misfits(changes: ScoreChanges, rubric: Rubric): string[] {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  const top = topOf(rubric.scale);
  return Object.entries(changes.criteria ?? {}).flatMap(([id, value]) =>
    known.has(id) && !(typeof value === 'number' && value > top) ? [] : [id],
  );
}

/**
 * The values that still mean the same under another rubric: its criteria have the same id, its scale the same steps.
 * A value that another scale would read differently is dropped, never converted.
 */
export function valuesUnder(
  criteria: Score['criteria'],
  from: Pick<Rubric, 'scale'> | undefined,
  to: Rubric,
): Score['criteria'] {
  const sameScale = from !== undefined && JSON.stringify(from.scale) === JSON.stringify(to.scale);
  const known = new Set(to.criteria.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(criteria).filter(([id, value]) => known.has(id) && (sameScale || value === 'skipped')),
  );
}

/** The weighted mean of what was rated, on the rubric's own scale. A personal reference, never an official result. */
export interface RubricTotal {
  /** 0 to `top`. */
  readonly value: number;
  readonly top: number;
  readonly weighted: boolean;
}

/** Null while no criterion has a value. */
export function totalOf(
  criteria: Readonly<Record<string, CriterionValue>>,
  rubric: Rubric,
): RubricTotal | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of rubric.criteria) {
    const value = criteria[id];
    if (typeof value !== 'number') continue;
    sum += value * weight;
    weights += weight;
  }
  if (weights === 0) return null;
  return { value: sum / weights, top: topOf(rubric.scale), weighted: isWeighted(rubric) };
}

/** Whether some criteria count more than others. */
export function isWeighted({ criteria }: Pick<Rubric, 'criteria'>): boolean {
  return criteria.some(({ weight }) => weight !== criteria[0]?.weight);
}

/** All rubrics of a workspace: the newest revision of each, and earlier ones that scores were given by. */
export interface RubricShelf {
  readonly rubrics: readonly Rubric[];
  readonly earlier: readonly Rubric[];
  /** Id of the rubric that new scores on tasks are given by. */
  readonly inUse: string;
}

/** The rubric and revision that a score was given by; undefined where this workspace does not know it. */
export function rubricOfScore(
  { rubricId, rubricRevision }: Pick<Score, 'rubricId' | 'rubricRevision'>,
  { rubrics, earlier }: RubricShelf,
): Rubric | undefined {
  return [...rubrics, ...earlier].find(({ id, revision }) => id === rubricId && revision === rubricRevision);
}

/** The rubric that new scores on tasks are given by. */
export function rubricInUse({ rubrics, inUse }: RubricShelf): Rubric | undefined {
  return rubrics.find(({ id }) => id === inUse) ?? rubrics[0];
}

/**
 * The rubric that a score on a task is shown and changed by: its own as long as it has values by it, else the one in
 * use. Undefined only where the score's own is not known here, such as one that came with a packet.
 */
export function rubricFor(score: Score | null, shelf: RubricShelf): Rubric | undefined {
  if (score === null || Object.keys(score.criteria).length === 0) return rubricInUse(shelf);
  return rubricOfScore(score, shelf);
}
