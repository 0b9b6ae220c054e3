import { describe, expect, test } from '@jest/globals';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput, sampleContent, sampleNote } from '../../shared/sheet/opinions-input.ts';
import { allOf, WordFile } from '../../support/word-file.ts';
import { structureFaults } from '../../support/word-structure.ts';
import { annotatedDocx, annotatedInput, importDocx } from '../../support/word-round-trip.ts';
import { preparedText } from '../../support/report-content.ts';

const content = sampleContent();
const note = (body: string, changes: Partial<Annotation> = {}): Annotation =>
  sampleNote(content, 'note', 'suggestion', 'b1-1', '改造老旧小区', { body, ...changes });

/** Words as they are written, and as they stand in the file. */
const WORDS: readonly (readonly [what: string, written: string, read?: string])[] = [
  ['rare characters', '𠮷田、龘、㛃、䶮'],
  ['a name in the private use area', '代表\u{E000}\u{F8FF}\u{F0000}'],
  ['a variation of a character', '葛\u{E0100}城'],
  ['emoji of several characters', '👨‍👩‍👧👍🏽🇨🇳'],
  ['right-to-left text', 'שלום مرحبا ئۇيغۇر'],
  ['a very long word', `Llanfair${'pwllgwyngyll'.repeat(80)}`],
  ['an opinion of 10,000 characters', '意见很长，'.repeat(2000)],
  ['markup', '<w:t>&amp;]]></w:t> "引" \'号\' #{}$%_\\'],
  ['control characters', '甲\u0000\u0008\u001B\u007F乙', '甲乙'],
  ['turning marks', '甲\u202E乙\u2066丙\uFEFF', '甲乙丙'],
  ['half a character', '甲\uD800乙', '甲\uFFFD乙'],
  ['no characters', '甲\uFFFF乙', '甲乙'],
];

describe.each(WORDS)('%s', (_, written, read = written) => {
  test('in an opinion', () => {
    const file = new WordFile(
      encodeDocx(buildOpinionsSheet(emptyInput({ content, annotations: [note(written)] }))),
    );
    expect(structureFaults(file)).toEqual([]);
    expect(file.text('word/document.xml').length).toBeGreaterThan(0);
    const words = allOf(file.part('word/document.xml'), 'w:t').map(({ text }) => text);
    expect(words.join('')).toContain(`1.${read}`);
  });

  test('in a comment and in a tracked change, and back', () => {
    const edit = note('', {
      id: 'edit',
      kind: 'textEdit',
      wordingChange: { operation: 'replace', proposed: written, reason: written },
    });
    const asked = [note(written), edit];
    const file = new WordFile(encodeDocx(buildAnnotatedSheet(annotatedInput(content, asked))));
    expect(structureFaults(file)).toEqual([]);
    const { notes } = importDocx(annotatedDocx(content, asked));
    expect(
      notes.map(({ body, wordingChange }) => [body, wordingChange?.proposed, wordingChange?.reason]),
    ).toEqual(
      expect.arrayContaining([
        [read, undefined, undefined],
        ['', read, read],
      ]),
    );
  });

  test('in a table, a name and the title', () => {
    const profile = { name: written, delegation: written, session: written };
    const edit = note('', {
      kind: 'textEdit',
      wordingChange: { operation: 'replace', proposed: written, reason: written },
    });
    const file = new WordFile(
      encodeDocx(buildEditsSheet(emptyInput({ content, profile, annotations: [edit] }))),
    );
    expect(structureFaults(file)).toEqual([]);
    const cells = allOf(file.part('word/document.xml'), 'w:tc').map((cell) =>
      allOf(cell, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
    expect(cells).toContain(read);
  });
});

test('a report with tabs and rare characters keeps them, and every place, on its way to Word and back', () => {
  const text = [
    '𠮷田市政府工作报告',
    '各位代表：',
    '一、回顾',
    '指标\t增长6.1%，㛃䶮👍🏽\u{E000}。',
    '二、任务',
    '改造\u3000\u3000小区。',
  ];
  const report = preparedText(text.join('\n')).content;
  const start = report.text.indexOf('㛃');
  const anchor = {
    exact: '㛃䶮👍🏽',
    prefix: '',
    suffix: '',
    start,
    end: start + '㛃䶮👍🏽'.length,
    blockId: null,
  };
  const one = { ...note('看这里'), target: { type: 'range' as const, anchor } };
  const { content: again, notes } = importDocx(annotatedDocx(report, [one]));
  expect(again.text).toBe(report.text);
  expect(notes).toMatchObject([{ body: '看这里', target: { anchor: { exact: '㛃䶮👍🏽', start } } }]);
});
