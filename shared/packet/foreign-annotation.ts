import { z } from 'zod';
import type { AnnotationKind } from '../review/annotation.ts';
import { inW3cForm } from './other-programs.ts';

/**
 * What is taken of an annotation that another program wrote (W3C Web Annotation Data Model, 3 and 4): its words, tags,
 * motivation, quote and times. Everything else is dropped.
 */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform((value) => (Array.isArray(value) ? value : [value]));

const body = z.union([
  z.string().transform((value) => ({ value, purpose: undefined as string | undefined })),
  z
    .object({ value: z.string(), purpose: z.string().optional(), format: z.string().optional() })
    .transform(({ value, purpose, format }) => ({
      value: format === 'text/html' ? plainWords(value) : value,
      purpose,
    })),
]);
const selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().min(0).optional(),
});
type Selector = z.infer<typeof selector> & { readonly refinedBy?: unknown };

/** A selector and those that name a smaller part of what it selects (4.2.9); unreadable ones are left out. */
function selectorsOf(value: unknown): Selector[] {
  if (Array.isArray(value)) return value.flatMap(selectorsOf);
  const read = selector.safeParse(value);
  if (!read.success) return [];
  const inner = typeof value === 'object' && value !== null && 'refinedBy' in value ? value.refinedBy : null;
  return [read.data, ...selectorsOf(inner)];
}

/** A target that is but an IRI, or has no selector, is the whole report. */
const target = z.union([
  z.string().transform((): Selector[] => []),
  z.looseObject({}).transform((whole) => selectorsOf(whole['selector'])),
]);

const time = z.iso.datetime({ offset: true }).optional().catch(undefined);

const foreignAnnotation = z.object({
  id: z.string().min(1).max(2000),
  motivation: oneOrMany(z.string()).optional(),
  body: oneOrMany(body).optional(),
  bodyValue: z.string().optional(),
  target: oneOrMany(target),
  created: time,
  modified: time,
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
  /** The words on which it stands; null for a note on the whole, undefined where it names a place without words. */
  readonly quote:
    { readonly exact: string; readonly prefix: string; readonly suffix: string } | null | undefined;
  /** Code points; null where only the quote is given. */
  readonly start: number | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** Reads an annotation of another program; null when it is none, or says nothing about the whole. */
export function readForeign(value: unknown): ForeignNote | null {
  const read = foreignAnnotation.safeParse(inW3cForm(value));
  if (!read.success) return null;
  const { id, motivation = [], created, modified } = read.data;
  const selectors = read.data.target.flat();
  const words = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && Boolean(exact));
  const quote = words && { exact: words.exact ?? '', prefix: words.prefix ?? '', suffix: words.suffix ?? '' };
  const said = wordsOf(read.data).slice(0, 100_000);
  if (selectors.length === 0 && said.trim() === '') return null;
  const bodies = read.data.body ?? [];
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value: text }) => text.trim());
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return {
    id,
    kind: motivation.includes('questioning') ? 'question' : 'suggestion',
    body: said,
    tags: [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= 40).slice(0, 50),
    quote: selectors.length === 0 ? null : quote,
    start: position?.start ?? null,
    createdAt: timeOf(created),
    updatedAt: timeOf(modified),
  };
}

/** Reads a reply of another program; null when it is none or says nothing. */
export function readForeignReply(value: unknown): ForeignReply | null {
  const read = foreignReply.safeParse(inW3cForm(value));
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

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' };

/** The words of a body in HTML. */
const plainWords = (html: string): string =>
  html
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^>]*>/giu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(lt|gt|quot|nbsp|amp);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();

function timeOf(text: string | undefined): number | null {
  return text === undefined ? null : Date.parse(text);
}
