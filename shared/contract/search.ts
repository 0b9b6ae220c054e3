import { z } from 'zod';
import { query } from './operation.ts';

const id = z.string().min(1);

/** One hit. `snippet` is the passage; `from` and `to` are the hit inside it, UTF-16 code units. */
export const searchHit = z.object({
  group: z.enum(['report', 'annotation', 'task']),
  versionId: id,
  /** Block, annotation or task id. */
  recordId: id,
  /** Place of the hit in the canonical text for a report hit, else where the record stands; null without a place. */
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  snippet: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
});

export const searchOperations = {
  'search.find': query(
    'Finds a text from one character up in reports, annotations and tasks; width, case, blanks and punctuation do not matter.',
    z.strictObject({
      text: z.string().min(1).max(200),
      /** Only this version; absent = everything. */
      versionId: id.optional(),
      /** Most hits per group. */
      limit: z.int().min(1).max(500).default(50),
    }),
    z.object({
      counts: z.object({ report: z.int(), annotation: z.int(), task: z.int() }),
      hits: z.array(searchHit),
    }),
  ),
};

export type SearchHit = z.infer<typeof searchHit>;
