import { z } from 'zod';
import { query } from './operation.ts';

const id = z.string().min(1);

/** Reports that are not the open one are `earlier` (往年报告) when the query names the open one. */
const searchGroup = z.enum(['report', 'annotation', 'task', 'project', 'earlier']);

/** One hit. `snippet` is the passage; `from` and `to` are the hit inside it, UTF-16 code units. */
const searchHit = z.object({
  group: searchGroup,
  versionId: id,
  /** Block, annotation, task or candidate project id. */
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
    'Finds a text from one character up in reports, annotations, tasks and candidate projects; width, case, blanks and punctuation do not matter.',
    z.strictObject({
      text: z.string().min(1).max(200),
      /** Only this version; absent = everything. */
      versionId: id.optional(),
      /** The open version: hits in the text of other ones are the group `earlier`. Absent = all are `report`. */
      openVersionId: id.optional(),
      /** Most hits per group. */
      limit: z.int().min(1).max(500).default(50),
    }),
    z.object({
      /** Places in reports; annotations, tasks and candidate projects that have the text. Exact, whatever the limit. */
      counts: z.record(searchGroup, z.int()),
      /** Group by group; in each the version imported last first, then in text order. */
      hits: z.array(searchHit),
    }),
  ),
};

export type SearchGroupName = z.infer<typeof searchGroup>;
export type SearchHit = z.infer<typeof searchHit>;
