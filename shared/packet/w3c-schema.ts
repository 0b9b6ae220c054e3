import { z } from 'zod';
import { handlingMark, versionKind } from '../report/model.ts';
import { annotationKind, wordingChange } from '../review/annotation.ts';
import { enteredSource } from '../review/opinion.ts';
import { criterionValue, overallRating } from '../review/score.ts';

/**
 * The inner form of packets and of the JSON of a paper: W3C Web Annotation Data Model (JSON-LD) with our own
 * properties under `syt:`. Unknown properties are dropped on reading, so that a later program may add some.
 */

export const NAMESPACE = 'urn:shenyitai:ns:';
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { syt: NAMESPACE }] as const;

const iri = z.string().min(1);
const count = z.int().min(0);
const time = z.iso.datetime({ precision: 3 });

const textualBody = z.object({
  type: z.literal('TextualBody'),
  purpose: z.enum(['commenting', 'tagging', 'editing', 'assessing']),
  format: z.literal('text/plain'),
  value: z.string(),
});

const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

/** Code points of the canonical text, zero-based, end exclusive, as the W3C model counts. */
const positionSelector = z.object({ type: z.literal('TextPositionSelector'), start: count, end: count });

/** A record of the version; its range (code points) finds it where another workspace gave it another id. */
const record = z.object({
  type: z.enum(['heading', 'task', 'measure']),
  id: z.string().min(1),
  start: count.optional(),
  end: count.optional(),
});

const target = z.object({
  /** urn:shenyitai:text:sha256: and the hash of the canonical text. */
  source: iri,
  selector: z.tuple([quoteSelector, positionSelector]).optional(),
  'syt:blockId': z.string().nullable().optional(),
  /** A record of the version instead of a range; nothing of both is the whole report. */
  'syt:record': record.optional(),
});

const common = {
  id: iri,
  type: z.literal('Annotation'),
  creator: z.object({ type: z.literal('Person'), id: iri }),
  created: time,
  modified: time,
  body: z.array(textualBody),
  target,
  'syt:revision': z.int().min(1),
  'syt:versionId': z.string().min(1),
};

/** A note. */
export const w3cAnnotation = z.object({
  ...common,
  motivation: z.enum(['commenting', 'editing']),
  'syt:kind': annotationKind,
  'syt:wordingChange': wordingChange.nullable(),
  'syt:important': z.boolean(),
  'syt:private': z.boolean(),
  /** Why the note is dealt with; files of earlier programs do not say it. */
  'syt:resolution': z.string().nullable().default(null),
  /** Tasks and measures that the note also speaks of; missing in files of earlier programs. */
  'syt:links': z.array(record).default([]),
  /** What the paper says instead of the note's own words, where that differs. */
  'syt:paperWording': z.string().optional(),
  /** 代录: written down by a convener for its author; in the packet of a group. */
  'syt:enteredFrom': enteredSource.optional(),
});

/** A reply: a W3C annotation whose target is the note's own IRI (motivation replying, W3C vocabulary 3). */
export const w3cReply = z.object({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('replying'),
  creator: z.object({ type: z.literal('Person'), id: iri, name: z.string().default('') }),
  created: time,
  modified: time,
  body: z.tuple([
    z.object({
      type: z.literal('TextualBody'),
      purpose: z.literal('replying'),
      format: z.literal('text/plain'),
      value: z.string(),
    }),
  ]),
  target: iri,
  'syt:revision': z.int().min(1),
});

/** A score; a personal working note, never an official result. */
export const w3cScore = z.object({
  ...common,
  motivation: z.literal('assessing'),
  'syt:rubric': z.object({ id: z.string().min(1), revision: z.int().min(1) }),
  'syt:criteria': z.record(z.string(), criterionValue),
  'syt:overall': overallRating.nullable(),
  'syt:importance': z.int().min(1).max(5).nullable(),
  'syt:evidence': z.array(iri),
});

/** The text that the records stand on; another text means that every place must be found anew. */
const base = z.object({
  /** SHA-256 of the canonical text, hexadecimal. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the canonical text in code points. */
  length: count,
  reportId: z.string().min(1),
  versionId: z.string().min(1),
  title: z.string(),
  versionKind,
  handling: handlingMark,
});

export const reviewDocument = z.object({
  '@context': z.tuple([z.literal(CONTEXT[0]), z.object({ syt: z.literal(NAMESPACE) })]),
  type: z.literal('syt:ReviewDocument'),
  formatVersion: z.literal(1),
  base,
  /** Empty strings where the signature mode withholds them. */
  author: z.object({ name: z.string(), delegation: z.string(), session: z.string() }),
  exported: time,
  annotations: z.array(w3cAnnotation),
  /** Of its annotations; missing in documents of earlier programs. */
  replies: z.array(w3cReply).default([]),
  scores: z.array(w3cScore),
});

export type W3cAnnotation = z.infer<typeof w3cAnnotation>;
export type W3cReply = z.infer<typeof w3cReply>;
export type W3cRecord = z.infer<typeof record>;
export type W3cScore = z.infer<typeof w3cScore>;
export type W3cTarget = z.infer<typeof target>;
export type ReviewDocument = z.infer<typeof reviewDocument>;
