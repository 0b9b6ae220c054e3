import { z } from 'zod';
import { replyBody } from '../review/annotation-reply.ts';
import {
  annotation,
  annotationChanges,
  annotationKind,
  annotationLink,
  annotationTarget,
  wordingChange,
} from '../review/annotation.ts';
import { score, scoreChanges } from '../review/score.ts';
import { command, query } from './operation.ts';

const id = z.string().min(1);
/** Keystrokes of one editing session (until the field is left or 30 s idle) share this and become one undo step. */
const editSession = z.string().min(1).max(100).optional();

/** Subjects: annotations and scores. */
export const reviewOperations = {
  'annotation.list': query(
    'All annotations of a version, in text order.',
    z.strictObject({ versionId: id }),
    z.object({ annotations: z.array(annotation) }),
  ),
  'annotation.create': command(
    'Adds an annotation. The caller may bring the id, so that typing can go on before the answer is there.',
    z.strictObject({
      id: z.uuid().optional(),
      versionId: id,
      kind: annotationKind,
      target: annotationTarget,
      body: z.string().max(100_000).default(''),
      wordingChange: wordingChange.nullable().default(null),
      tags: z.array(z.string().min(1).max(40)).max(50).default([]),
      important: z.boolean().default(false),
      private: z.boolean().default(false),
      links: z.array(annotationLink).max(50).default([]),
      editSession,
    }),
    z.object({ annotation }),
  ),
  'annotation.update': command(
    'Changes an annotation; updates of one editing session are one undo step.',
    z.strictObject({ id, changes: annotationChanges, editSession }),
    z.object({ annotation }),
  ),
  'annotation.delete': command(
    'Deletes an annotation with its replies; tombstones stay, and undo brings all back.',
    z.strictObject({ id }),
    z.object({}),
  ),
  'annotation.history': query(
    'What an annotation said after each step that changed it, newest first; steps taken back are left out.',
    z.strictObject({ id }),
    z.object({
      states: z.array(
        z.object({
          sequence: z.int(),
          /** Milliseconds since the epoch. */
          at: z.number(),
          annotation,
        }),
      ),
    }),
  ),
  'reply.create': command(
    'Adds a reply to an annotation, signed with the name of the profile.',
    z.strictObject({ id: z.uuid().optional(), annotationId: id, body: replyBody, editSession }),
    z.object({ annotation }),
  ),
  'reply.update': command(
    "Changes one's own reply; updates of one editing session are one undo step.",
    z.strictObject({ id, body: replyBody, editSession }),
    z.object({ annotation }),
  ),
  'reply.delete': command(
    "Deletes one's own reply; a tombstone stays.",
    z.strictObject({ id, editSession }),
    z.object({ annotation }),
  ),
  'score.list': query(
    'All scores of a version.',
    z.strictObject({ versionId: id }),
    z.object({ scores: z.array(score) }),
  ),
  'score.set': command(
    'Sets fields of the score on a task or heading; made when it does not exist yet. A named rubric replaces its own.',
    z.strictObject({
      versionId: id,
      target: score.shape.target,
      rubricId: id.optional(),
      changes: scoreChanges,
      editSession,
    }),
    z.object({ score }),
  ),
};
