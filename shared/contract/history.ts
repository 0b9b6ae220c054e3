import { z } from 'zod';
import { command, query } from './operation.ts';

/** A step of the change log in words that a person understands. */
const historyStep = z.object({
  sequence: z.int(),
  /** Chinese, such as 删除一条“询问”批注. */
  label: z.string(),
  at: z.number(),
  /** Version and record that the step touched, for going there. */
  versionId: z.string().nullable(),
  recordId: z.string().nullable(),
  undone: z.boolean(),
});

export const historyOperations = {
  'history.state': query(
    'What undo and redo would do now.',
    z.strictObject({}),
    z.object({ undo: historyStep.nullable(), redo: historyStep.nullable() }),
  ),
  'history.undo': command(
    'Undoes the newest step, across restarts.',
    z.strictObject({}),
    z.object({ step: historyStep }),
  ),
  'history.redo': command(
    'Redoes the step undone last.',
    z.strictObject({}),
    z.object({ step: historyStep }),
  ),
  'history.list': query(
    'Steps of the change log, newest first; with a record only those that touched it.',
    z.strictObject({
      before: z.int().optional(),
      recordId: z.string().min(1).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ steps: z.array(historyStep) }),
  ),
};

export type HistoryStep = z.infer<typeof historyStep>;
