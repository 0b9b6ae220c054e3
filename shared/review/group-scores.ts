import { criterionOf, pointsFrom, rubricEdition } from '../wording/rubrics.ts';
import type { Rubric } from './rubric.ts';
import { builtInRubrics } from './rubrics.ts';
import type { GroupScore } from './opinion.ts';
import type { OverallRating } from './score.ts';

/** One score of one person, own or of a packet. */
export type ScoreOfOne = Pick<
  GroupScore,
  'target' | 'rubricId' | 'rubricRevision' | 'rubric' | 'criteria' | 'overall' | 'importance'
> & {
  readonly person: string;
  /** Whether the person let the name be known. */
  readonly named: boolean;
};

/** How a group answered one question about one task: 总体, 关注度 or a criterion of a rubric. */
export interface Distribution {
  /** overall, importance, or the criterion as rubric/criterion. */
  readonly key: string;
  /** The criterion's name; empty for overall and importance, which the caller names. */
  readonly name: string;
  /** Names of the levels, worst first; empty for overall and importance. */
  readonly levels: readonly string[];
  /** People for each level, in the same order. */
  readonly counts: readonly number[];
  /** Level in the middle, counted from 0; halves between two. */
  readonly median: number;
  /** Standard deviation as a share of half the scale: 0 all agree, 1 half say best and half say worst. */
  readonly spread: number;
}

/** What a group gave one task or section. */
export interface TargetScores {
  readonly target: NonNullable<GroupScore['target']>;
  readonly scorers: number;
  /** Whether one of the scorers gave no name. */
  readonly nameless: boolean;
  readonly distributions: readonly Distribution[];
  /** The largest spread of its distributions. */
  readonly dispute: number;
}

/** Fewer scorers would let one tell who gave what: no aggregate is shown then while names are hidden or not given. */
export const LEAST_SCORERS = 3;

/** Levels of 总体, worst first; 不了解 is no level. */
export const ratedLevels: readonly OverallRating[] = ['unsatisfied', 'basicallySatisfied', 'satisfied'];
const IMPORTANCE_LEVELS = 5;

/**
 * Counts, medians and spreads for every task and section that somebody scored, the most disputed first. People are
 * counted, never ranked or named. Scores on a place that was not found are left out.
 */
export function groupScores(scores: readonly ScoreOfOne[]): TargetScores[] {
  const byTarget = new Map<string, ScoreOfOne[]>();
  for (const score of scores) {
    if (score.target === null) continue;
    const key = JSON.stringify(score.target);
    const known = byTarget.get(key);
    if (known) known.push(score);
    else byTarget.set(key, [score]);
  }
  return [...byTarget.values()]
    .flatMap((given) => scoresOf(given) ?? [])
    .sort((a, b) => b.dispute - a.dispute || b.scorers - a.scorers);
}

function scoresOf(given: readonly ScoreOfOne[]): TargetScores | null {
  const target = given[0]?.target;
  if (!target) return null;
  const distributions = [
    distribution(
      { key: 'overall', name: '', levels: [] },
      ratedLevels.length,
      given.map(({ overall }) => (overall === null ? -1 : ratedLevels.indexOf(overall))),
    ),
    distribution(
      { key: 'importance', name: '', levels: [] },
      IMPORTANCE_LEVELS,
      given.map(({ importance }) => (importance ?? 0) - 1),
    ),
    ...criteriaOf(given),
  ].filter((each) => each !== null);
  const scorers = new Set(given.map(({ person }) => person)).size;
  return {
    target,
    scorers,
    nameless: given.some(({ named }) => !named),
    distributions,
    dispute: Math.max(0, ...distributions.map(({ spread }) => spread)),
  };
}

/** What a rubric asks, whoever made it: copies of one form under several ids are one form. */
const askedBy = ({ scale, criteria }: Rubric): string =>
  JSON.stringify([scale, criteria.map(({ name }) => name)]);

/** Points are told in as many bands of one width; points of different people are no levels by themselves. */
const BANDS = 5;

const bandOf = (value: number, most: number): number =>
  Math.min(BANDS - 1, Math.floor((value / most) * BANDS));

/** The criteria of every rubric that was used, those of one form together; a revision that asks otherwise is another. */
function criteriaOf(given: readonly ScoreOfOne[]): (Distribution | null)[] {
  const rated = given.flatMap((score) => {
    const rubric = score.rubric ?? builtInRubrics.find(({ id }) => id === score.rubricId);
    return rubric ? [{ score, rubric }] : [];
  });
  const forms = Map.groupBy(rated, ({ rubric }) => askedBy(rubric));
  return [...forms.values()].flatMap((form) => {
    const first = form[0]?.rubric;
    if (!first) return [];
    const { scale } = first;
    const levels =
      scale.type === 'words'
        ? scale.words
        : Array.from({ length: BANDS }, (_, band) => pointsFrom(Math.ceil((band * scale.most) / BANDS)));
    return first.criteria.map((criterion, at) =>
      distribution(
        {
          key: `${first.id}/${criterion.id}`,
          name:
            forms.size > 1
              ? criterionOf(criterion.name, rubricEdition(first.name, first.revision))
              : criterion.name,
          levels,
        },
        levels.length,
        form.map(({ score, rubric }) => {
          const value = score.criteria[rubric.criteria[at]?.id ?? ''];
          if (typeof value !== 'number') return -1;
          return scale.type === 'words' ? value : bandOf(value, scale.most);
        }),
      ),
    );
  });
}

function distribution(
  what: Pick<Distribution, 'key' | 'name' | 'levels'>,
  levelCount: number,
  values: readonly number[],
): Distribution | null {
  const given = values.filter((value) => value >= 0 && value < levelCount).sort((a, b) => a - b);
  if (given.length === 0) return null;
  const counts = Array.from(
    { length: levelCount },
    (_, level) => given.filter((each) => each === level).length,
  );
  const low = given[Math.floor((given.length - 1) / 2)] ?? 0;
  const high = given[Math.floor(given.length / 2)] ?? 0;
  const mean = given.reduce((sum, each) => sum + each, 0) / given.length;
  const deviation = Math.sqrt(given.reduce((sum, each) => sum + (each - mean) ** 2, 0) / given.length);
  return { ...what, counts, median: (low + high) / 2, spread: deviation / ((levelCount - 1) / 2) };
}
