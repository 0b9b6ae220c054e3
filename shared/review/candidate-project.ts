import { z } from 'zod';

const id = z.string().min(1);
const words = (most: number) => z.string().trim().max(most);

/** What the list says of a candidate project of 民生实事; empty where it says nothing. */
export const candidateFields = z.strictObject({
  category: words(100),
  name: words(300).min(1),
  content: words(20_000),
  totalInvestment: words(100),
  yearInvestment: words(100),
  unit: words(500),
  due: words(100),
});

/** 赞成 / 反对 / 弃权 as the person's own intention. It is never counted. */
export const personalMark = z.enum(['for', 'against', 'abstain']);

export const candidateProject = candidateFields.extend({
  id,
  reportId: id,
  mark: personalMark.nullable(),
  /** The person's own order of preference, from 1; several may have the same. */
  preference: z.int().min(1).max(99).nullable(),
  note: z.string().max(100_000),
});

export type CandidateFields = z.infer<typeof candidateFields>;
export type PersonalMark = z.infer<typeof personalMark>;
export type CandidateProject = z.infer<typeof candidateProject>;

export const noFields: CandidateFields = {
  category: '',
  name: '',
  content: '',
  totalInvestment: '',
  yearInvestment: '',
  unit: '',
  due: '',
};
