import { emptyComposition } from '../../../shared/contract/paper.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeRange } from '../../../shared/anchoring/anchor.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { recordPlaces } from '../../../shared/packet/record-places.ts';
import { buildReviewDocument } from '../../../shared/packet/review-document.ts';
import { reviewDocument, w3cAnnotation, w3cReply, w3cScore } from '../../../shared/packet/w3c-schema.ts';
import {
  annotationsFromW3c,
  annotationsToW3c,
  repliesToW3c,
  scoresFromW3c,
  scoresToW3c,
} from '../../../shared/packet/w3c.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/review/annotation.ts';
import type { Score } from '../../../shared/review/score.ts';
import { fullInput, sampleContent, sampleNote, sampleScore } from '../sheet/opinions-input.ts';

const TEXT = '甲𠮷乙👨‍👩‍👧丙，新增就业2.4万人以上。\n第二段𠮷𠮷。';
const base = { text: TEXT, textHash: '0'.repeat(64) };

const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1 }).filter((text) => text.isWellFormed()),
);
const words = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const range = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.option(id))
  .map(([a, b, blockId]): AnnotationTarget => ({
    type: 'range',
    anchor: describeRange(TEXT, Math.min(a, b), Math.max(a, b), blockId),
  }));
const target: fc.Arbitrary<AnnotationTarget> = fc.oneof(
  range,
  id.map((headingId) => ({ type: 'heading' as const, headingId })),
  id.map((taskId) => ({ type: 'task' as const, taskId })),
  id.map((measureId) => ({ type: 'measure' as const, measureId })),
  fc.constant({ type: 'report' as const }),
);
const common = {
  id,
  revision: fc.integer({ min: 1, max: 1000 }),
  versionId: id,
  authorId: id,
  createdAt: time,
  updatedAt: time,
};
const note: fc.Arbitrary<Annotation> = fc.record({
  ...common,
  kind: fc.constantFrom(...annotationKind.options),
  target,
  body: words,
  wordingChange: fc.option(
    fc.record({ operation: fc.constantFrom('insert', 'delete', 'replace'), proposed: words, reason: words }),
  ),
  tags: fc.array(words),
  important: fc.boolean(),
  private: fc.boolean(),
  resolution: fc.option(fc.string()),
  links: fc.array(
    fc.oneof(
      id.map((taskId) => ({ type: 'task' as const, taskId })),
      id.map((measureId) => ({ type: 'measure' as const, measureId })),
    ),
  ),
  replies: fc.constant([]),
});
/** Notes with unlike ids, each with a thread of its own, oldest first. */
const threads: fc.Arbitrary<Annotation[]> = fc
  .uniqueArray(fc.tuple(note, fc.array(fc.tuple(id, words, words, time), { maxLength: 3 })), {
    maxLength: 6,
    selector: ([{ id: each }]) => each,
  })
  .map((drawn) =>
    drawn.map(([each, replies], index) => ({
      ...each,
      replies: replies.map(([authorId, authorName, body, updatedAt], at) => ({
        id: `${index}:${at}`,
        revision: at + 1,
        annotationId: each.id,
        authorId,
        authorName,
        body,
        createdAt: at,
        updatedAt,
      })),
    })),
  );
const score: fc.Arbitrary<Score> = fc.record({
  ...common,
  target: fc.oneof(
    id.map((taskId) => ({ type: 'task' as const, taskId })),
    id.map((headingId) => ({ type: 'heading' as const, headingId })),
  ),
  rubricId: id,
  rubricRevision: fc.integer({ min: 1, max: 9 }),
  criteria: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.constantFrom(0, 1, 2, 3, 'skipped' as const),
    {
      noNullPrototype: true,
    },
  ),
  overall: fc.option(fc.constantFrom('satisfied', 'basicallySatisfied', 'unsatisfied', 'unknown')),
  importance: fc.option(fc.integer({ min: 1, max: 5 })),
  note: words,
  evidence: fc.array(id),
});

describe('W3C form', () => {
  test('notes come back as they were, through JSON and the schema', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 8 }), (notes) => {
        const written = JSON.parse(canonicalJson(annotationsToW3c(notes, base))) as unknown[];
        expect(
          annotationsFromW3c(
            written.map((each) => w3cAnnotation.parse(each)),
            base,
          ),
        ).toEqual(notes);
      }),
    );
  });

  test('so do their replies, in whatever order they stand in the file', () => {
    fc.assert(
      fc.property(threads, fc.array(fc.nat(), { minLength: 18, maxLength: 18 }), (notes, order) => {
        const written = JSON.parse(canonicalJson(repliesToW3c(notes))) as unknown[];
        const replies = written
          .map((each, index) => ({ reply: w3cReply.parse(each), rank: order[index] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ reply }) => reply);
        expect(annotationsFromW3c(annotationsToW3c(notes, base), base, replies)).toEqual(notes);
      }),
    );
  });

  test('a record is found by its place where another workspace gave it another id', () => {
    const content = sampleContent();
    const [task, linked] = content.tasks;
    if (!task || !linked) throw new Error('the sample has tasks');
    const here = { text: content.text, textHash: content.version.textHash, records: recordPlaces(content) };
    const tasks = content.tasks.map((each) => ({ ...each, id: `other-${each.id}` }));
    const there = { ...here, records: recordPlaces({ ...content, tasks }) };
    const onTask: Annotation = {
      ...sampleNote(content, 'n', 'problem', 'b1-1', '改造'),
      target: { type: 'task', taskId: task.id },
      links: [{ type: 'task', taskId: linked.id }],
    };
    const [read] = annotationsFromW3c(annotationsToW3c([onTask], here), there);
    expect(read?.target).toEqual({ type: 'task', taskId: `other-${task.id}` });
    expect(read?.links).toEqual([{ type: 'task', taskId: `other-${linked.id}` }]);
  });

  test('so do scores', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), (scores) => {
        const written = JSON.parse(canonicalJson(scoresToW3c(scores, base))) as unknown[];
        expect(
          scoresFromW3c(
            written.map((each) => w3cScore.parse(each)),
            base,
          ),
        ).toEqual(scores);
      }),
    );
  });

  test('positions count code points', () => {
    const start = TEXT.indexOf('新增');
    const content = sampleContent();
    const annotation: Annotation = {
      ...sampleNote(content, 'n', 'problem', 'b1-1', '改造'),
      target: { type: 'range', anchor: describeRange(TEXT, start, start + 4, null) },
    };
    const [written] = annotationsToW3c([annotation], base);
    expect(written?.target.selector?.[0]).toMatchObject({ type: 'TextQuoteSelector', exact: '新增就业' });
    const before = Array.from(TEXT.slice(0, start)).length;
    expect(written?.target.selector?.[1]).toEqual({
      type: 'TextPositionSelector',
      start: before,
      end: before + 4,
    });
    expect(before).toBeLessThan(start);
  });

  test('a wording change is an edit, with the proposed words as its body', () => {
    const input = fullInput();
    const [written] = annotationsToW3c(
      input.annotations.filter(({ id: each }) => each === 'replace'),
      { text: input.content.text, textHash: input.content.version.textHash },
    );
    expect(written).toMatchObject({
      type: 'Annotation',
      motivation: 'editing',
      'syt:wordingChange': { operation: 'replace', proposed: '3万人以上', reason: '去年已达5.7万人' },
    });
    expect(written?.body).toContainEqual({
      type: 'TextualBody',
      purpose: 'editing',
      format: 'text/plain',
      value: '3万人以上',
    });
  });

  test('another text is refused, nothing is guessed', () => {
    const [written] = annotationsToW3c([sampleNote(sampleContent(), 'n', 'problem', 'b1-1', '改造')], {
      text: sampleContent().text,
      textHash: 'f'.repeat(64),
    });
    expect(() => annotationsFromW3c(written ? [written] : [], base)).toThrow('another text');
  });
});

describe('review document', () => {
  test('fits its schema and holds the notes of the paper in its order', () => {
    const input = fullInput({
      composition: {
        ...emptyComposition,
        excluded: ['problem'],
        order: ['voice'],
        wordings: { praise: '改' },
      },
    });
    const document = buildReviewDocument(input, 1_700_000_000_000);
    expect(reviewDocument.parse(JSON.parse(canonicalJson(document)))).toEqual(document);
    expect(document.annotations.map(({ id: each }) => each.split(':').at(-1))).toEqual([
      'voice',
      'praise',
      'question',
      'insert',
      'suggestion',
      'replace',
      'delete',
    ]);
    expect(document.annotations[1]?.['syt:paperWording']).toBe('改');
    expect(document.base).toMatchObject({ textHash: 'ab'.repeat(32), handling: 'internal' });
    expect(document.exported).toBe('2023-11-14T22:13:20.000Z');
  });

  test('private notes are in it nowhere, not as evidence either', () => {
    const content = sampleContent();
    const annotations = [
      sampleNote(content, 'open', 'praise', 'b1-1', '改造'),
      sampleNote(content, 'secret', 'praise', 'b1-1', '改造', { private: true }),
    ];
    const scores = [sampleScore('s', 'task-1', { evidence: ['secret', 'open'] })];
    const document = buildReviewDocument({ ...fullInput(), content, annotations, scores }, 0);
    expect(canonicalJson(document)).not.toContain('secret');
    expect(document.scores[0]?.['syt:evidence']).toEqual(['urn:shenyitai:annotation:open']);
  });

  test.each([
    ['named' as const, { name: '周文斌', delegation: '京口代表团' }],
    ['delegationOnly' as const, { name: '', delegation: '京口代表团' }],
    ['unsigned' as const, { name: '', delegation: '' }],
  ])('signed %s', (signature, author) => {
    expect(buildReviewDocument(fullInput({ signature }), 0).author).toMatchObject(author);
  });
});

describe('canonical JSON', () => {
  test('is the same whatever the order of keys, and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: 1, a: [{ d: '甲"', c: null }], e: undefined })).toBe(
      '{"a":[{"c":null,"d":"甲\\""}],"b":1}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  test.each([[Number.NaN], [() => 1], [Symbol('x')]])('refuses what JSON cannot hold', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
