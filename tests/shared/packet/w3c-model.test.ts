import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { buildNotesFile } from '../../../shared/packet/notes-file.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { sampleContent, sampleNote } from '../sheet/opinions-input.ts';

// What the W3C Web Annotation Data Model (Recommendation of 23 February 2017) says a file MUST be, written down apart
// from the schema that reads our own files. Sections in brackets.

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu);
/** [3.3.3] xsd:dateTime with the zone UTC. */
const dateTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u);
/** [3.3.5] */
const motivation = z.enum([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
/** [3.2.4] */
const textualBody = z.looseObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.string().optional(),
  purpose: motivation.optional(),
});
/** [4.2.4, 4.2.5] */
const selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z
    .strictObject({
      type: z.literal('TextPositionSelector'),
      start: z.int().min(0),
      end: z.int().min(0),
    })
    .refine(({ start, end }) => start <= end),
]);
/** [3.2.1, 4] exactly one source; an external resource may be named by its IRI alone. */
const target = z.union([iri, z.looseObject({ source: iri, selector: z.array(selector).optional() })]);
/** [3.1, 3.3] */
const annotation = z.looseObject({
  id: iri,
  type: z.literal('Annotation'),
  target,
  body: z.array(textualBody),
  motivation,
  creator: z.looseObject({ id: iri, type: z.enum(['Person', 'Organization', 'Software']) }),
  created: dateTime,
  modified: dateTime,
});
/** [5.2] */
const page = z.looseObject({
  '@context': z
    .union([z.string(), z.array(z.union([z.string(), z.record(z.string(), z.string())]))])
    .refine((value) => [value].flat().includes('http://www.w3.org/ns/anno.jsonld')),
  id: iri,
  type: z.literal('AnnotationPage'),
  items: z.array(annotation),
});

const content = sampleContent();
const note = sampleNote(content, 'n', 'textEdit', 'b1-1', '改造', {
  wordingChange: { operation: 'replace', proposed: '改建', reason: '' },
  tags: ['住房'],
  links: [{ type: 'task', taskId: content.tasks[0]?.id ?? '' }],
  replies: [
    {
      id: 'r 1',
      revision: 1,
      annotationId: 'n',
      authorId: 'p',
      authorName: '王敏',
      body: '同意',
      createdAt: 1,
      updatedAt: 2,
    },
  ],
});
const written = JSON.parse(
  canonicalJson(
    buildNotesFile([note, { ...note, id: 'whole', target: { type: 'report' }, replies: [] }], content),
  ),
) as z.infer<typeof page>;

test('a file of notes is what the W3C model asks for', () => {
  expect(page.safeParse(written).error?.issues ?? []).toEqual([]);
  expect(written.items).toHaveLength(3);
});

test('every property of ours stands in our own name space', () => {
  const known = ['id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'];
  for (const item of written.items) {
    expect(Object.keys(item).filter((key) => !known.includes(key) && !key.startsWith('syt:'))).toEqual([]);
  }
  expect(written['@context']).toContainEqual({ syt: expect.stringMatching(/^urn:/u) });
});

test('a reply is an annotation on the annotation that it answers', () => {
  const reply = written.items.find((item) => item.motivation === 'replying');
  expect(reply?.target).toBe(written.items[0]?.id);
  expect(reply?.creator).toMatchObject({ type: 'Person', name: '王敏' });
});
