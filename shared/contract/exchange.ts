import { z } from 'zod';
import { action, command } from './operation.ts';

const id = z.string().min(1);

/** What an import made of one annotation (a note or a reply to one) of the file. */
export const exchangeOutcome = z.enum([
  'added',
  'updated',
  /** The same note is here already. */
  'unchanged',
  /** The note here was changed later than the one of the file. */
  'keptNewer',
  /** Its words were not found in this version, or not for certain; or the note that it answers is not here. */
  'notPlaced',
  /** It is no annotation of the W3C model, or breaks a rule of notes. */
  'invalid',
]);

export type ExchangeOutcome = z.infer<typeof exchangeOutcome>;

/** Subject: notes as a file of the W3C Web Annotation Data Model (JSON-LD). */
export const exchangeOperations = {
  'notes.export': action(
    'Writes the notes of a version with their replies to a JSON-LD file (AnnotationPage); private ones only when asked for.',
    z.strictObject({
      versionId: id,
      path: z.string().min(1).max(4000),
      includePrivate: z.boolean().default(false),
    }),
    /** `count`: notes, replies not counted. */
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), count: z.int() }),
  ),
  'notes.import': command(
    'Takes the annotations of a JSON-LD text into a version: one step, one outcome each; importing twice changes nothing.',
    z.strictObject({ versionId: id, text: z.string().max(50_000_000) }),
    z.object({
      /** In the order of the file. */
      items: z.array(z.object({ source: z.string(), annotationId: id.nullable(), outcome: exchangeOutcome })),
      summary: z.record(exchangeOutcome, z.int()),
    }),
  ),
};
