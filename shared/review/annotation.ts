import { z } from 'zod';
import { annotationReply } from './annotation-reply.ts';

const offset = z.int().min(0);
const id = z.string().min(1);

/** 肯定成绩 / 指出问题 / 提出建议 / 文字修改 / 询问 / 反映民情, in the order of the keys 1–6. */
export const annotationKind = z.enum([
  'praise',
  'problem',
  'suggestion',
  'textEdit',
  'question',
  'constituentVoice',
]);

/** W3C TextQuoteSelector and TextPositionSelector in one; positions in UTF-16 code units of the canonical text. */
const anchor = z.object({
  exact: z.string(),
  /** Up to 32 code units before the quote. */
  prefix: z.string(),
  /** Up to 32 code units after the quote. */
  suffix: z.string(),
  start: offset,
  end: offset,
  blockId: id.nullable(),
});

/** What an annotation is about. `heading`, `task` and `measure` name a record of the same version. */
export const annotationTarget = z.discriminatedUnion('type', [
  z.object({ type: z.literal('range'), anchor }),
  z.object({ type: z.literal('heading'), headingId: id }),
  z.object({ type: z.literal('task'), taskId: id }),
  z.object({ type: z.literal('measure'), measureId: id }),
  z.object({ type: z.literal('report') }),
]);

/** A task or measure of the same version that a note also speaks of, wherever it stands. */
export const annotationLink = z.discriminatedUnion('type', [
  z.object({ type: z.literal('task'), taskId: id }),
  z.object({ type: z.literal('measure'), measureId: id }),
]);

/** The wording change of a textEdit; the old wording is the quote of its range target. */
export const wordingChange = z.object({
  operation: z.enum(['insert', 'delete', 'replace']),
  /** Empty for a deletion. An insertion stands after the quote. */
  proposed: z.string(),
  reason: z.string(),
});

export const annotation = z.object({
  id,
  /** Counts up with every change; a packet's newer revision wins. */
  revision: z.int().min(1),
  versionId: id,
  kind: annotationKind,
  target: annotationTarget,
  body: z.string(),
  /** Present exactly when kind is textEdit. */
  wordingChange: wordingChange.nullable(),
  tags: z.array(z.string()),
  important: z.boolean(),
  /** 不外传: never enters a packet or a paper. */
  private: z.boolean(),
  /** Why the note is dealt with, in the person's words; null while it is open. */
  resolution: z.string().nullable(),
  /** Each record once. */
  links: z.array(annotationLink),
  authorId: id,
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  updatedAt: z.number(),
  /** The thread below it, oldest first; replies are records of their own with their own revisions. */
  replies: z.array(annotationReply),
});

/** Fields that a person may change after creation; absent = unchanged. */
export const annotationChanges = z
  .object({
    kind: annotationKind,
    target: annotationTarget,
    body: z.string().max(100_000),
    wordingChange: wordingChange.nullable(),
    tags: z.array(z.string().min(1).max(40)).max(50),
    important: z.boolean(),
    private: z.boolean(),
    resolution: z.string().trim().min(1).max(500).nullable(),
    links: z.array(annotationLink).max(50),
  })
  .partial();

export type AnnotationKind = z.infer<typeof annotationKind>;
export type AnnotationTarget = z.infer<typeof annotationTarget>;
export type AnnotationLink = z.infer<typeof annotationLink>;
export type WordingChange = z.infer<typeof wordingChange>;
export type Annotation = z.infer<typeof annotation>;
export type AnnotationChanges = z.infer<typeof annotationChanges>;
