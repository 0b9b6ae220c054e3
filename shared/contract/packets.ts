import { z } from 'zod';
import { groupScore, opinion } from '../review/opinion.ts';
import { query } from './operation.ts';

const id = z.string().min(1);

/** Subjects: opinion packets handed over and taken in, and the opinions of the group that came with them. */
export const packetsOperations = {
  'packets.opinions': query(
    'Every opinion of the group on a version: of packets taken in, written down by the convener, and the own ones.',
    z.strictObject({ versionId: id }),
    z.object({ opinions: z.array(opinion) }),
  ),
  'packets.scores': query(
    'The scores of all packets taken in for a version; the own ones stand in score.list.',
    z.strictObject({ versionId: id }),
    z.object({ scores: z.array(groupScore) }),
  ),
};
