import { z } from 'zod';
import {
  documentKind,
  handlingMark,
  indicatorPair,
  measureAspect,
  measureBound,
  measureStance,
  placeLevel,
  versionKind,
} from './model.ts';

/**
 * One correction of what the program understood of a version. Places are canonical offsets, not ids, so that the same
 * list holds for a preview and for the stored version that is made of it. The text itself is never changed.
 */
const offset = z.int().min(0);
const measureFields = z.strictObject({
  indicator: z.string().trim().min(1).max(200),
  value: z.number(),
  value2: z.number().nullable(),
  unit: z.string().trim().max(30),
  scale: z.number().positive(),
  bound: measureBound,
  aspect: measureAspect,
  stance: measureStance,
});
/** Two measures may share a number (城乡居民收入均增长6%), so the indicator is part of the address. */
const measureAddress = z.strictObject({ start: offset, end: offset, indicator: z.string() });

export const correction = z.discriminatedUnion('type', [
  /** What is known of the document. */
  z.strictObject({
    type: z.literal('document'),
    changes: z
      .strictObject({
        title: z.string().trim().min(1).max(200),
        place: z.string().trim().min(1).max(60).nullable(),
        level: placeLevel.nullable(),
        year: z.int().min(1949).max(2200).nullable(),
        kind: documentKind,
        handling: handlingMark,
      })
      .partial(),
  }),
  /** What is known of this version. */
  z.strictObject({
    type: z.literal('version'),
    changes: z
      .strictObject({
        kind: versionKind,
        speaker: z.string().trim().min(1).max(60).nullable(),
        date: z.iso.date().nullable(),
      })
      .partial(),
  }),
  /** First and last paragraph of the body, each by its start. */
  z.strictObject({ type: z.literal('body'), from: offset, to: offset }),
  /** Promotes (−1) or demotes (1) the heading that starts at `at`, with everything below it. */
  z.strictObject({ type: z.literal('level'), at: offset, by: z.union([z.literal(-1), z.literal(1)]) }),
  /** Makes words of one paragraph a heading, or gives the heading that stands there this extent. */
  z.strictObject({
    type: z.literal('heading'),
    start: offset,
    end: offset,
    level: z.int().min(1).max(9).optional(),
  }),
  /** The words are ordinary text again. */
  z.strictObject({ type: z.literal('noHeading'), at: offset }),
  /** Joins a heading with the one before it. */
  z.strictObject({ type: z.literal('joinHeading'), at: offset }),
  z.strictObject({ type: z.literal('rename'), at: offset, title: z.string().trim().min(1).max(200) }),
  /** Joins the paragraph that starts at `at` with the one before it. */
  z.strictObject({ type: z.literal('joinParagraph'), at: offset }),
  /** Begins a new paragraph at `at`. */
  z.strictObject({ type: z.literal('splitParagraph'), at: offset }),
  z.strictObject({ type: z.literal('measure'), at: measureAddress, changes: measureFields.partial() }),
  z.strictObject({
    type: z.literal('addMeasure'),
    start: offset,
    end: offset,
    fields: measureFields,
  }),
  z.strictObject({ type: z.literal('removeMeasure'), at: measureAddress }),
  /** Compares a result with a target, or gives their comparison another grade. */
  z.strictObject({
    type: z.literal('pair'),
    last: measureAddress,
    now: measureAddress,
    grade: indicatorPair.shape.grade,
  }),
  /** The two are no longer compared. */
  z.strictObject({ type: z.literal('noPair'), last: measureAddress, now: measureAddress }),
]);

export type Correction = z.infer<typeof correction>;
export type CorrectionType = Correction['type'];
export type CorrectionOf<T extends CorrectionType> = Extract<Correction, { type: T }>;
export type MeasureFields = z.infer<typeof measureFields>;
export type MeasureAddress = z.infer<typeof measureAddress>;
