import { z } from 'zod';
import { adoptionVerdict } from '../review/adoption.ts';
import { annotation } from '../review/annotation.ts';
import { passage } from '../review/carry-passage.ts';
import { placement } from '../review/carry.ts';
import { command, query } from './operation.ts';

const id = z.string().min(1);
const offset = z.int().min(0);
const span = z.object({ start: offset, end: offset });
const compared = span.extend({ text: z.string() });
/** The version that notes stand on or that is older, and the other one. */
const pair = { fromVersionId: id, toVersionId: id };

/** How many notes of a pair of versions have each outcome, and how many scores went along. */
const counts = z.object({ placed: z.int(), check: z.int(), lost: z.int(), scores: z.int() });

/** Subjects: several versions of one report beside each other, and notes that go from one to the next. */
export const versionsOperations = {
  'versions.compare': query(
    'What differs between two versions, paragraph by paragraph; as `compare` of the command line.',
    z.strictObject(pair),
    z.object({
      blocks: z.array(
        z.object({
          op: z.enum(['equal', 'changed', 'inserted', 'deleted', 'moved']),
          old: compared,
          new: compared,
          changes: z.array(
            z.object({ op: z.enum(['inserted', 'deleted', 'replaced']), old: span, new: span }),
          ),
        }),
      ),
    }),
  ),
  'versions.carry': command(
    'Carries the notes of one version over to another of the same report, and the scores on tasks and sections that are there too; what was carried before is left as it is.',
    z.strictObject(pair),
    counts,
  ),
  'versions.placements': query(
    'What became of each note carried over, old and new passage beside each other, in the order of the old text.',
    z.strictObject(pair),
    z.object({
      /** Notes of the old version that were not carried over yet. */
      waiting: z.int(),
      /** Scores of the old version that can go along. */
      waitingScores: z.int(),
      placements: z.array(
        z.object({
          placement,
          annotation,
          /** Null for a note on the whole report. */
          old: passage.nullable(),
          new: passage.nullable(),
          near: passage.nullable(),
        }),
      ),
    }),
  ),
  'versions.confirm': command(
    'The place found for a note is right: its copy is made there.',
    z.strictObject({ placementId: id }),
    z.object({ placement }),
  ),
  'versions.reattach': command(
    'A person put the note on other words of the new version (code units).',
    z.strictObject({ placementId: id, start: offset, end: offset }),
    z.object({ placement }),
  ),
  'versions.leave': command(
    'The note stays with the old version alone; a copy made before goes.',
    z.strictObject({ placementId: id }),
    z.object({ placement }),
  ),
  'versions.adoption': query(
    'What became of each suggestion and wording change of a version in another one, with the passage that shows it.',
    z.strictObject(pair),
    z.object({
      rows: z.array(
        z.object({
          annotation,
          /** What a person said, or else what the program found. */
          verdict: adoptionVerdict,
          found: adoptionVerdict,
          byHand: z.boolean(),
          /** Null for a note on the whole report. */
          old: passage.nullable(),
          /** Null where the passage is gone. */
          evidence: passage.nullable(),
        }),
      ),
    }),
  ),
  'versions.judge': command(
    'Corrects by hand what became of a suggestion; null goes back to what the program found.',
    z.strictObject({ annotationId: id, toVersionId: id, verdict: adoptionVerdict.nullable() }),
    z.object({}),
  ),
};
