import { z } from 'zod';
import { rubric, rubricContent } from '../review/rubric.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

/** Subject: the rubrics that scores are given by. */
export const rubricOperations = {
  'rubric.list': query(
    'All rubrics: those of the program, own ones, earlier revisions that scores name, and the one in use.',
    z.strictObject({}),
    z.object({
      /** Newest revision of each. */
      rubrics: z.array(rubric),
      earlier: z.array(rubric),
      /** Id of the rubric that new scores on tasks are given by. */
      inUse: id,
    }),
  ),
  'rubric.create': command(
    'Makes an own rubric and takes it into use; the caller copies what it begins with.',
    z.strictObject({ content: rubricContent }),
    z.object({ rubric }),
  ),
  'rubric.change': command(
    'Changes an own rubric. A revision that scores were given by stays as it is, and a new one begins.',
    z.strictObject({
      rubricId: id,
      content: rubricContent,
      editSession: z.string().min(1).max(100).optional(),
    }),
    z.object({ rubric }),
  ),
  'rubric.export': action(
    'Writes a rubric to a file that another computer can take: temporary file, flush, rename, read back.',
    z.strictObject({ rubricId: id, path: z.string().min(1).max(4000) }),
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), pageCount: z.null() }),
  ),
  'rubric.import': command(
    'Makes an own rubric of the text of such a file and takes it into use.',
    z.strictObject({ text: z.string().max(1_000_000) }),
    z.object({ rubric }),
  ),
  'rubric.remove': command(
    'Takes an own rubric off the list; scores that were given by it keep it.',
    z.strictObject({ rubricId: id }),
    z.object({}),
  ),
  'rubric.use': command(
    'Chooses the rubric that new scores on tasks are given by; scores that are there keep theirs.',
    z.strictObject({ rubricId: id }),
    z.object({}),
  ),
};
