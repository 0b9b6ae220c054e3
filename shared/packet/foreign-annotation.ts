import { z } from 'zod';
import type { AnnotationKind } from '../review/annotation.ts';

/**
 * What is taken of an annotation that another program wrote (W3C Web Annotation Data Model, 3 and 4): its words, tags,
 * motivation, quote and times. Everything else is dropped.
 */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform((value) => (Array.isArray(value) ? value : [value]));

const body = z.union([
  z.string().transform((value) => ({ value, purpose: undefined as string | undefined })),
  z.object({ value: z.string(), purpose: z.string().optional() }),
]);
const selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().min(0).optional(),
});
const target = z.object({ selector: oneOrMany(selector) });

const foreignAnnotation = z.object({
  id: z.string().min(1).max(2000),
  motivation: oneOrMany(z.string()).optional(),
  body: oneOrMany(body).optional(),
  bodyValue: z.string().optional(),
  target: oneOrMany(target),
  created: z.iso.datetime({ offset: true }).optional(),
  modified: z.iso.datetime({ offset: true }).optional(),
});

const foreignReply = foreignAnnotation.extend({
  motivation: oneOrMany(z.string()).refine((names) => names.includes('replying')),
  creator: z
    .object({ name: z.string().max(200).optional() })
    .optional()
    .catch(undefined),
  /** The IRI of the annotation that is answered, alone or as an object. */
  target: z.union([
    z.string().min(1).max(2000),
    z.object({ id: z.string().min(1).max(2000) }).transform(({ id }) => id),
  ]),
});

/** A reply of another program. */
export interface ForeignReply {
  readonly id: string;
  /** IRI of the annotation that it answers. */
  readonly to: string;
  readonly authorName: string;
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** An annotation of another program, as far as it can become a note. */
export interface ForeignNote {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly body: string;
  readonly tags: readonly string[];
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** Code points; null where only the quote is given. */
  readonly start: number | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** Reads an annotation of another program; null when it is none or names no words. */
export function readForeign(value: unknown): ForeignNote | null {
  const read = foreignAnnotation.safeParse(value);
  if (!read.success) return null;
  const { id, motivation = [], created, modified } = read.data;
  const selectors = read.data.target.flatMap((each) => each.selector);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact !== undefined);
  if (quote?.exact === undefined || quote.exact === '') return null;
  const bodies = read.data.body ?? [];
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value: text }) => text.trim());
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return {
    id,
    kind: motivation.includes('questioning') ? 'question' : 'suggestion',
    body: wordsOf(read.data).slice(0, 100_000),
    tags: [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= 40).slice(0, 50),
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    start: position?.start ?? null,
    createdAt: timeOf(created),
    updatedAt: timeOf(modified),
  };
}

/** Reads a reply of another program; null when it is none or says nothing. */
export function readForeignReply(value: unknown): ForeignReply | null {
  const read = foreignReply.safeParse(value);
  if (!read.success) return null;
  const { id, target: to, creator, created, modified } = read.data;
  const body = wordsOf(read.data).slice(0, 20_000);
  if (body.trim() === '') return null;
  return {
    id,
    to,
    authorName: creator?.name ?? '',
    body,
    createdAt: timeOf(created),
    updatedAt: timeOf(modified),
  };
}

/** What was written, tags left out. */
function wordsOf({
  body: bodies = [],
  bodyValue,
}: Pick<z.infer<typeof foreignAnnotation>, 'body' | 'bodyValue'>): string {
  const texts = bodies.filter(({ purpose }) => purpose !== 'tagging').map(({ value: text }) => text);
  return [...texts, ...(bodyValue === undefined ? [] : [bodyValue])].join('\n');
}

function timeOf(text: string | undefined): number | null {
  return text === undefined ? null : Date.parse(text);
}
