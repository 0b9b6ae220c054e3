import { z } from 'zod';

const id = z.string().min(1);
const word = z.string().trim().min(1).max(8);

/** What a rubric's scores stand on: single tasks, or whole parts of the report (headings of level 1). */
const rubricTarget = z.enum(['task', 'part']);

/** How a criterion is rated: one of the words, counted from 0, or 0 to `most` points. */
const rubricScale = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('words'), words: z.array(word).min(2).max(7) }),
  z.strictObject({ type: z.literal('points'), most: z.int().min(5).max(1000) }),
]);

const rubricCriterion = z.strictObject({
  id,
  name: z.string().trim().min(1).max(20),
  hint: z.string().trim().max(40),
  /** Share in the total beside the other criteria; equal weights give the plain mean. */
  weight: z.int().min(1).max(100),
});

/** What a person decides about a rubric. */
export const rubricContent = z.strictObject({
  name: z.string().trim().min(1).max(40),
  scale: rubricScale,
  criteria: z.array(rubricCriterion).max(20),
});

/**
 * A rubric is data. A changed one gets a new revision once a score was given by the one before; a score keeps the
 * rubric and revision that it was given by. 总体 and 关注度 stand beside the criteria of every rubric.
 */
export const rubric = rubricContent.extend({
  id,
  revision: z.int().min(1),
  /** A person's own rubrics are for tasks; whole parts are rated by 总体 and 关注度 alone. */
  target: rubricTarget,
  /** Comes with the program and is never changed; a copy of it can be. */
  builtIn: z.boolean(),
});

export type RubricScale = z.infer<typeof rubricScale>;
export type RubricCriterion = z.infer<typeof rubricCriterion>;
export type RubricContent = z.infer<typeof rubricContent>;
export type Rubric = z.infer<typeof rubric>;

/** The highest value of a scale; the lowest is 0. */
export function topOf(scale: RubricScale): number {
  return scale.type === 'words' ? scale.words.length - 1 : scale.most;
}
