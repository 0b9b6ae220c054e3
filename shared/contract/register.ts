import { z } from 'zod';
import { earlierYears } from '../report/register-years.ts';
import { query } from './operation.ts';

const id = z.string().min(1);

/** Subject: the register of tasks and indicators, and earlier reports of the same place beside it. */
export const registerOperations = {
  'register.earlier': query(
    'Earlier reports of the same place, found by place and year, and what they say of the results of this version.',
    z.strictObject({ versionId: id }),
    z.object({
      /** Newest first; each is the report of the year before the one above it. */
      reports: z.array(z.object({ year: z.int(), versionId: id, title: z.string() })),
      earlier: z.array(earlierYears),
    }),
  ),
};
