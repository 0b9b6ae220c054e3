import { z } from 'zod';
import { annotationKind, annotationTarget, wordingChange } from './annotation.ts';
import { placementState } from './carry.ts';
import { proposal } from './proposal.ts';
import { rubric } from './rubric.ts';
import { criterionValue, overallRating } from './score.ts';

const id = z.string().min(1);

/** 实名 / 只记代表团 / 不署名, as the deputy chose for a packet; the same three as on papers. */
export const signatureMode = z.enum(['named', 'delegationOnly', 'unsigned']);

/** 当面说的 / 纸面意见 / 填好的审议意见表: where an opinion that the convener wrote down came from. */
export const enteredSource = z.enum(['spoken', 'paper', 'form']);

/** Who said it, as far as it may be known. Identity is `id`; the names are labels and may be empty. */
export const opinionAuthor = z.object({
  id,
  /**
   * One key for one person, over packets and 代录: the roster entry where the name leads to exactly one, else the
   * author's id. Different unsigned authors stay different.
   */
  person: id,
  name: z.string(),
  delegation: z.string(),
  mode: signatureMode,
});

const opinionReply = z.object({ body: z.string(), createdAt: z.number() });

/** An opinion of the group: of a packet, written down by the convener (代录), or the convener's own note. */
export const opinion = z.object({
  /** Stable for one version over later imports: decisions and groups name it. */
  id,
  source: z.enum(['packet', 'entered', 'own']),
  /** Null unless `source` is entered. */
  enteredFrom: enteredSource.nullable(),
  packetId: id.nullable(),
  author: opinionAuthor,
  versionId: id,
  kind: annotationKind,
  /** In this version; null where its words were not found. */
  target: annotationTarget.nullable(),
  /** Half-open range in code units of the version's text; null for the whole report and for a lost place. */
  range: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** placed: certain; check: found in a changed text, a person should look; lost: not found. */
  placement: placementState,
  /** The words that the author marked, in the text that the author read; empty for the whole report. */
  quote: z.string(),
  /** Their place in that text, as deputies cite it. */
  place: z.string(),
  body: z.string(),
  wordingChange: wordingChange.nullable(),
  tags: z.array(z.string()),
  important: z.boolean(),
  /** What the author added below it later, oldest first. */
  replies: z.array(opinionReply),
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** A score of a packet, on a task or heading of this version; null where that was not found. */
export const groupScore = z.object({
  id,
  packetId: id,
  author: opinionAuthor,
  versionId: id,
  target: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('task'), taskId: id }),
      z.object({ type: z.literal('heading'), headingId: id }),
    ])
    .nullable(),
  placement: placementState,
  /** Title of the task or heading in the text that the author read. */
  title: z.string(),
  rubricId: id,
  rubricRevision: z.int().min(1),
  /** The rubric itself where it is none of the program's. */
  rubric: rubric.nullable(),
  criteria: z.record(z.string(), criterionValue),
  overall: overallRating.nullable(),
  importance: z.int().min(1).max(5).nullable(),
  note: z.string(),
  updatedAt: z.number(),
});

/** A 代表建议 or 议案 without what only its own workspace knows. */
export const handedProposal = proposal.omit({
  id: true,
  revision: true,
  versionId: true,
  authorId: true,
});

/** A proposal of a packet; its sources are opinions of the same packet, by the author's own ids. */
export const groupProposal = z.object({
  id,
  packetId: id,
  author: opinionAuthor,
  versionId: id,
  proposal: handedProposal,
});

export type SignatureMode = z.infer<typeof signatureMode>;
export type EnteredSource = z.infer<typeof enteredSource>;
export type OpinionAuthor = z.infer<typeof opinionAuthor>;
export type Opinion = z.infer<typeof opinion>;
export type GroupScore = z.infer<typeof groupScore>;
export type OpinionReply = z.infer<typeof opinionReply>;
export type HandedProposal = z.infer<typeof handedProposal>;
export type GroupProposal = z.infer<typeof groupProposal>;
