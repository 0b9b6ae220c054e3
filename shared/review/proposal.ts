import { z } from 'zod';

const id = z.string().min(1);

/** A deputy who signs along. `informed`: told of the content, as the one who leads has to. */
const coSigner = z.object({
  name: z.string().max(60),
  delegation: z.string().max(60),
  deputyNumber: z.string().max(40),
  informed: z.boolean(),
});

/** 代表建议 or 议案. */
export const proposalForm = z.enum(['proposal', 'motion']);
/** 建议 / 批评 / 意见. */
const proposalCategory = z.enum(['suggestion', 'criticism', 'opinion']);

const words = z.string().max(50_000);

/**
 * 代表建议 (one matter each) or 议案. The three texts are 情况, 分析 and 建议 of the one, 案由, 案据 and 方案 of the other;
 * paragraphs are separated by LF.
 */
export const proposal = z.object({
  id,
  revision: z.int().min(1),
  versionId: id,
  form: proposalForm,
  /** 关于……的建议. */
  title: z.string().max(300),
  category: proposalCategory,
  /** Filed 会议期间, else 闭会期间. */
  inSession: z.boolean(),
  /** 同意公开. */
  open: z.boolean(),
  situation: words,
  analysis: words,
  measures: words,
  coSigners: z.array(coSigner).max(200),
  /** Annotations that it was made from. */
  sources: z.array(id).max(200),
  authorId: id,
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** Fields that a person may change; absent = unchanged. */
export const proposalChanges = proposal
  .pick({
    title: true,
    category: true,
    inSession: true,
    open: true,
    situation: true,
    analysis: true,
    measures: true,
    coSigners: true,
    sources: true,
  })
  .partial();

export type Proposal = z.infer<typeof proposal>;
export type ProposalForm = z.infer<typeof proposalForm>;
export type ProposalChanges = z.infer<typeof proposalChanges>;
export type CoSigner = z.infer<typeof coSigner>;
