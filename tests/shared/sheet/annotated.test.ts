import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnnotatedInput } from '../../../shared/sheet/annotated.ts';
import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { markedRuns } from '../../../shared/sheet/marked-runs.ts';
import type { Mark } from '../../../shared/sheet/marked-runs.ts';
import type { Run, SheetBlock } from '../../../shared/sheet/model.ts';
import { fullInput, sampleContent, sampleNote } from './opinions-input.ts';

const inputOf = (changes: Partial<AnnotatedInput> = {}): AnnotatedInput => {
  const { profile, signature, pageNumbers, content, annotations, today } = fullInput();
  return {
    ...{ profile, signature, pageNumbers, content, annotations, today },
    personId: 'person',
    includePrivate: false,
    ...changes,
  };
};
const blocksOf = (input: AnnotatedInput): readonly SheetBlock[] =>
  buildAnnotatedSheet(input).sections.flatMap(({ blocks }) => blocks);
const runsOf = (block: SheetBlock): readonly Run[] =>
  block.type === 'paragraph' ? block.runs : block.type === 'heading' ? (block.runs ?? []) : [];
const wordsOf = (runs: readonly Run[], ...roles: Run['role'][]): string =>
  runs
    .filter(({ role }) => roles.includes(role))
    .map(({ text }) => text)
    .join('');

const reply = {
  id: 'r',
  revision: 1,
  annotationId: 'praise',
  authorId: 'li',
  authorName: '李明',
  body: '同意',
  createdAt: 1,
  updatedAt: 1,
};

describe('the annotated report', () => {
  test('has the whole text, every note under its paragraph, and the changes in it', () => {
    const blocks = blocksOf(inputOf());
    const first = blocks.find((block) => block.type === 'paragraph' && block.runs.length > 1);
    expect(first && runsOf(first).map(({ text, role }) => `${role}:${text}`)).toEqual([
      'body:聚焦第1部分第1段的文字，',
      'body:改造老旧小区',
      'number:[1]',
      'body:130万平方米，新增就业2.4万人以上。',
    ]);
    const replaced = blocks.flatMap(runsOf).filter(({ remarks }) => remarks?.includes('replace'));
    expect(replaced.map(({ role, text }) => [role, text])).toEqual([
      ['deleted', '2.4万人以上'],
      ['inserted', '3万人以上'],
      ['number', '[7]'],
    ]);
    const at = blocks.findIndex((block) => block === first);
    expect(blocks[at + 1]).toEqual({
      type: 'remark',
      remarkId: 'praise',
      text: '[1]肯定成绩（周文斌）：praise的意见',
    });
  });

  test('replies and what was dealt with stand with the note; private notes nowhere', () => {
    const { annotations } = fullInput();
    const [one, two] = annotations;
    if (!one || !two) throw new Error('the sample has notes');
    const input = inputOf({
      annotations: [
        { ...one, resolution: '已补充', replies: [reply] },
        { ...two, private: true },
      ],
    });
    const remarks = blocksOf(input).filter(({ type }) => type === 'remark');
    expect(remarks).toEqual([
      {
        type: 'remark',
        remarkId: 'praise',
        text: '[1]肯定成绩（周文斌）：praise的意见\n答复（李明）：同意\n已处理：已补充',
      },
    ]);
  });

  test('of two changes of the same words the first is tracked, the other told', () => {
    const content = sampleContent();
    const change = { operation: 'replace', proposed: '乙', reason: '' } as const;
    const annotations = [
      sampleNote(content, 'a', 'textEdit', 'b1-1', '改造老旧', { wordingChange: change }),
      sampleNote(content, 'b', 'textEdit', 'b1-1', '老旧小区', { wordingChange: change }),
      sampleNote(content, 'c', 'textEdit', 'b1-2', '小区', { wordingChange: change }),
    ];
    const { remarks = [] } = buildAnnotatedSheet(inputOf({ content, annotations }));
    expect(remarks.map((remark) => [remark.id, remark.change?.tracked])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });

  test('a note on the whole report stands before the text', () => {
    const [note] = fullInput().annotations;
    if (!note) throw new Error('the sample has notes');
    const blocks = blocksOf(inputOf({ annotations: [{ ...note, target: { type: 'report' } }] }));
    expect(blocks[0]).toEqual({ type: 'title', text: '政府工作报告', printOnly: true });
    expect(blocks[1]).toMatchObject({ type: 'note', printOnly: true });
    expect(blocks[2]).toMatchObject({ type: 'remark', remarkId: 'praise' });
  });
});

test('marked runs keep every character of a paragraph and number every mark that ends in it, once', () => {
  const marks = fc.array(
    fc
      .record({ from: fc.nat(30), length: fc.nat(30), insert: fc.boolean() })
      .map(({ from, length, insert }): Omit<Mark, 'id' | 'number'> => ({
        start: from,
        end: from + length,
        tracked: insert ? { operation: 'insert', proposed: '新' } : null,
      })),
    { maxLength: 12 },
  );
  const text = '一二三四五六七八九十'.repeat(4);
  fc.assert(
    fc.property(marks, fc.nat(20), (drafts, start) => {
      const end = start + 20;
      const all = drafts.map((draft, index): Mark => ({ ...draft, id: String(index), number: index + 1 }));
      const touching = all.filter((mark) => mark.start <= end && mark.end >= start);
      const runs = markedRuns(text, { start, end }, touching);
      expect(wordsOf(runs, 'body', 'deleted')).toBe(text.slice(start, end));
      const numbers = runs.filter(({ role }) => role === 'number').flatMap(({ remarks }) => remarks ?? []);
      expect([...numbers].sort()).toEqual(
        touching
          .filter((mark) => mark.end <= end)
          .map(({ id }) => id)
          .sort(),
      );
    }),
    { numRuns: 200 },
  );
});
