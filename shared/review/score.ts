import { z } from 'zod';

const id = z.string().min(1);

/** 满意 / 基本满意 / 不满意 / 不了解. */
export const overallRating = z.enum(['satisfied', 'basicallySatisfied', 'unsatisfied', 'unknown']);

/** A criterion's value: a step of the rubric's scale from 0, or its points; 'skipped' = 不评, a choice of its own. */
export const criterionValue = z.union([z.int().min(0).max(1000), z.literal('skipped')]);

/** Score (评分, 个人参考) on a task or a section heading. */
export const score = z.object({
  id,
  revision: z.int().min(1),
  versionId: id,
  target: z.discriminatedUnion('type', [
    z.object({ type: z.literal('task'), taskId: id }),
    z.object({ type: z.literal('heading'), headingId: id }),
  ]),
  rubricId: id,
  rubricRevision: z.int().min(1),
  criteria: z.record(z.string(), criterionValue),
  overall: overallRating.nullable(),
  /** 关注度 1 不关注 … 5 非常关注. */
  importance: z.int().min(1).max(5).nullable(),
  note: z.string(),
  /** Ids of the annotations that are its evidence. */
  evidence: z.array(id),
  authorId: id,
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** Fields of a score that a person sets; absent = unchanged, null clears. A null criterion is cleared. */
export const scoreChanges = z
  .object({
    criteria: z.record(z.string(), criterionValue.nullable()),
    overall: overallRating.nullable(),
    importance: z.int().min(1).max(5).nullable(),
    note: z.string().max(100_000),
    evidence: z.array(id).max(500),
  })
  .partial();

export type OverallRating = z.infer<typeof overallRating>;
export type CriterionValue = z.infer<typeof criterionValue>;
export type Score = z.infer<typeof score>;
export type ScoreChanges = z.infer<typeof scoreChanges>;
