import { z } from 'zod';
import { proposal, proposalChanges, proposalForm } from '../review/proposal.ts';
import { command, query } from './operation.ts';

const id = z.string().min(1);

/** Subject: 代表建议 and 议案 of a version. */
export const proposalOperations = {
  'proposal.list': query(
    'The proposals and motions of a version, oldest first.',
    z.strictObject({ versionId: id }),
    z.object({ proposals: z.array(proposal) }),
  ),
  'proposal.create': command(
    'Begins a proposal or motion, empty or with the words of the annotations that it is made from.',
    z.strictObject({
      versionId: id,
      form: proposalForm,
      annotationIds: z.array(id).max(200).default([]),
    }),
    z.object({ proposal }),
  ),
  'proposal.update': command(
    'Changes a proposal; updates of one editing session are one undo step.',
    z.strictObject({ id, changes: proposalChanges, editSession: z.string().min(1).max(100).optional() }),
    z.object({ proposal }),
  ),
  'proposal.delete': command(
    'Deletes a proposal; a tombstone stays, and undo brings it back.',
    z.strictObject({ id }),
    z.object({}),
  ),
};
