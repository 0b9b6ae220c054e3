import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { randomNotes } from '../../support/random-notes.ts';
import { preparedText, smallReport } from '../../support/report-content.ts';
import { trackedText } from '../../support/tracked-text.ts';
import { allOf, WordFile } from '../../support/word-file.ts';
import { layoutFaults } from '../../support/word-layout.ts';
import {
  annotatedDocx,
  annotatedInput,
  importDocx,
  inOrder,
  saidOfOwn,
  saidOfRead,
} from '../../support/word-round-trip.ts';
import { structureFaults } from '../../support/word-structure.ts';

const builtIn = preparedText(readFileSync('seeds/2024-zhenjiang.txt', 'utf8')).content;
const small = preparedText(smallReport).content;

/** The text as it reads once the changes that stand in it are accepted; each is cut in from the end backwards. */
function proposedText(content: VersionContent, notes: readonly Annotation[]): string {
  const { remarks = [] } = buildAnnotatedSheet(annotatedInput(content, notes));
  const tracked = new Set(remarks.filter(({ change }) => change?.tracked).map(({ id }) => id));
  return notes
    .flatMap(({ id, target, wordingChange }) => {
      if (!tracked.has(id) || target.type !== 'range' || wordingChange === null) return [];
      const { operation, proposed } = wordingChange;
      const { start, end } = target.anchor;
      return [{ from: operation === 'insert' ? end : start, to: end, words: proposed }];
    })
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, words }) => text.slice(0, from) + words + text.slice(to), content.text);
}

describe('notes out to Word and back', () => {
  test.each([1, 2, 3, 4, 5, 6])('lose nothing on a short text, crowded (seed %i)', (seed) => {
    const notes = randomNotes(small, 120, seed);
    const { content, notes: read } = importDocx(annotatedDocx(small, notes));
    expect(content.text).toBe(small.text);
    expect(inOrder(read.map((note) => saidOfRead(note, content)))).toEqual(
      inOrder(notes.map((note) => saidOfOwn(note, small))),
    );
  });

  test('lose nothing on the built-in report', () => {
    const notes = randomNotes(builtIn, 600, 7);
    const { content, notes: read } = importDocx(annotatedDocx(builtIn, notes));
    expect(content.text).toBe(builtIn.text);
    expect(inOrder(read.map((note) => saidOfRead(note, content)))).toEqual(
      inOrder(notes.map((note) => saidOfOwn(note, builtIn))),
    );
  });

  test('lose nothing where another program has taken the threads apart', () => {
    const places = new Set<string>();
    const notes = randomNotes(builtIn, 200, 9).filter(({ target }) => {
      const place = JSON.stringify(
        target.type === 'range' ? [target.anchor.start, target.anchor.end] : target,
      );
      return places.size < places.add(place).size && target.type === 'range';
    });
    expect(notes.filter(({ replies }) => replies.length > 1).length).toBeGreaterThan(5);
    const file = new WordFile(annotatedDocx(builtIn, notes)).with('word/commentsExtended.xml', (text) =>
      text.replace(/ w15:paraIdParent="\w+"/g, ''),
    );
    const { content, notes: read } = importDocx(file.bytes);
    expect(inOrder(read.map((note) => saidOfRead(note, content)))).toEqual(
      inOrder(notes.map((note) => saidOfOwn(note, builtIn))),
    );
  });

  test('and once more: what came back goes out as the same file', () => {
    const notes = randomNotes(small, 40, 8);
    const bytes = annotatedDocx(small, notes);
    const { content, notes: read } = importDocx(bytes);
    const again = read.map((note, index): Annotation => ({
      ...note,
      id: `again-${index}`,
      revision: 1,
      versionId: content.version.id,
      private: false,
      links: [],
      authorId: 'person',
      createdAt: note.at ?? 0,
      updatedAt: note.at ?? 0,
      replies: note.replies.map(({ author, at, body }, reply) => ({
        id: `again-${index}-${reply}`,
        revision: 1,
        annotationId: `again-${index}`,
        authorId: author === '周文斌' ? 'person' : 'li',
        authorName: author,
        body,
        createdAt: at ?? 0,
        updatedAt: at ?? 0,
      })),
    }));
    const twice = importDocx(annotatedDocx(content, again));
    expect(inOrder(twice.notes.map((note) => saidOfRead(note, twice.content)))).toEqual(
      inOrder(notes.map((note) => saidOfOwn(note, small))),
    );
  });
});

describe('a Word file of the annotated report', () => {
  const notes = randomNotes(builtIn, 300, 11);
  const file = new WordFile(annotatedDocx(builtIn, notes));

  test('is whole, and laid out as the standard has it', () => {
    expect(structureFaults(file)).toEqual([]);
    expect(layoutFaults(file)).toEqual([]);
  });

  test.each([1, 2, 3, 4])('accepted it reads as proposed, rejected as it was (seed %i)', (seed) => {
    const crowded = randomNotes(small, 150, seed);
    const bytes = annotatedDocx(small, crowded);
    expect(allOf(new WordFile(bytes).part('word/document.xml'), 'w:ins').length).toBeGreaterThan(3);
    expect(trackedText(bytes, 'refuse')).toBe(small.text);
    expect(trackedText(bytes, 'accept')).toBe(proposedText(small, crowded));
  });

  test.each([
    ['an unknown relationship', 'document', /r:id="[^"]*"/, 'r:id="rId99"'],
    ['a range without end', 'document', /<w:commentRangeEnd w:id="3"\/>/, ''],
    ['a comment without reference', 'document', /<w:commentReference w:id="3"\/>/, ''],
    [
      'a range that ends first',
      'document',
      /<w:commentRangeStart w:id="3"\/>/,
      '<w:commentRangeEnd w:id="3"/>',
    ],
    [
      'a change without author',
      'document',
      /<w:ins w:id="(\d+)" w:author="[^"]*"/,
      '<w:ins w:id="$1" w:author=""',
    ],
    ['a change twice', 'document', /<w:del w:id="\d+"/, '<w:del w:id="1"'],
    ['deleted words as words', 'document', /<(\/?)w:delText/g, '<$1w:t'],
    ['properties out of order', 'styles', /(<w:spacing [^>]*>)(<w:ind [^>]*>)/, '$2$1'],
    ['a comment twice', 'comments', /w:id="1"/, 'w:id="0"'],
    ['a thread that leads nowhere', 'commentsExtended', /paraIdParent="[^"]*"/, 'paraIdParent="7FFFFFFF"'],
    ['a comment without thread', 'commentsExtended', /<w15:commentEx [^>]*>/, ''],
    ['a stranger', 'people', /w15:author="[^"]*"/, 'w15:author="王五"'],
    ['a style that does not exist', 'document', /w:val="Heading1"/, 'w:val="Heading9"'],
    ['a prefix that is not declared', 'document', /xmlns:w16du="[^"]*"/, ''],
  ])('the check of its structure sees %s', (_, part, from, to) => {
    const changed = file.with(`word/${part}.xml`, (text) => text.replace(from, to));
    expect(changed.text(`word/${part}.xml`)).not.toBe(file.text(`word/${part}.xml`));
    expect(structureFaults(changed)).not.toEqual([]);
  });

  test('shows a note as a comment, its kind first, its replies below, what is dealt with as done', () => {
    const [note] = randomNotes(small, 1, 3);
    const reply = {
      id: 'r',
      revision: 1,
      annotationId: 'n',
      authorId: 'li',
      authorName: '李明',
      body: '同意',
      createdAt: 1_705_000_060_000,
      updatedAt: 1_705_000_060_000,
    };
    if (!note) throw new Error('one note was asked for');
    const one = new WordFile(
      annotatedDocx(small, [
        {
          ...note,
          kind: 'problem',
          body: '口径不清',
          wordingChange: null,
          important: true,
          tags: ['教育'],
          resolution: '已补充',
          replies: [reply],
          createdAt: 1_705_000_000_000,
        },
      ]),
    );
    const comments = allOf(one.part('word/comments.xml'), 'w:comment');
    expect(
      comments.map((comment) => [
        comment.attributes['w:author'],
        comment.attributes['w:date'],
        allOf(comment, 'w:t').map(({ text }) => text),
      ]),
    ).toEqual([
      ['周文斌', '2024-01-12T03:06:40Z', ['【指出问题·重要·#教育】口径不清']],
      ['李明', '2024-01-12T03:07:40Z', ['同意']],
      ['周文斌', '2024-01-12T03:06:40Z', ['【处理情况】已补充']],
    ]);
    const threads = one.part('word/commentsExtended.xml').children.map(({ attributes }) => attributes);
    const [parent] = threads;
    expect(threads.map((thread) => [thread['w15:paraIdParent'], thread['w15:done']])).toEqual([
      [undefined, '1'],
      [parent?.['w15:paraId'], '1'],
      [parent?.['w15:paraId'], '1'],
    ]);
  });

  test('a change that says nothing more has no comment beside it', () => {
    const start = small.text.indexOf('3.2万人');
    const [draft] = randomNotes(small, 1, 3);
    if (!draft) throw new Error('one note was asked for');
    const edit: Annotation = {
      ...draft,
      kind: 'textEdit',
      target: {
        type: 'range',
        anchor: { exact: '3.2万人', prefix: '', suffix: '', start, end: start + 5, blockId: null },
      },
      body: '',
      wordingChange: { operation: 'replace', proposed: '3.5万人', reason: '' },
      tags: [],
      important: false,
      resolution: null,
      replies: [],
    };
    const one = new WordFile(annotatedDocx(small, [edit]));
    expect(one.names).not.toContain('word/comments.xml');
    expect(structureFaults(one)).toEqual([]);
    expect(trackedText(one.bytes, 'accept')).toBe(small.text.replace('3.2万人', '3.5万人'));
    const { notes: read } = importDocx(annotatedDocx(small, [edit]));
    expect(read).toMatchObject([{ kind: 'textEdit', wordingChange: edit.wordingChange, tags: [] }]);
  });

  test('keeps private notes to itself unless they are asked for', () => {
    const secret = randomNotes(small, 5, 4).map((note) => ({ ...note, private: true, body: '不外传的话' }));
    const sheet = (includePrivate: boolean): WordFile =>
      new WordFile(encodeDocx(buildAnnotatedSheet(annotatedInput(small, secret, { includePrivate }))));
    for (const name of sheet(false).names) expect(sheet(false).text(name)).not.toContain('不外传的话');
    expect(sheet(true).text('word/comments.xml')).toContain('不外传的话');
  });

  test('without a signature no part holds a name', () => {
    const unsigned = buildAnnotatedSheet(
      annotatedInput(small, randomNotes(small, 80, 5), { signature: 'unsigned' }),
    );
    const other = new WordFile(encodeDocx(unsigned));
    expect(structureFaults(other)).toEqual([]);
    for (const name of other.names) expect(other.text(name)).not.toMatch(/周文斌|李明|京口/);
  });
});

describe('a file that Word saved again', () => {
  const minute = (time: number): number => Math.floor(time / 60_000) * 60_000;
  const notes = randomNotes(small, 60, 9);
  const file = new WordFile(annotatedDocx(small, notes));

  test('keeps times to the minute and loses nothing else', () => {
    const saved = file.names.reduce(
      (all, name) =>
        all.with(name, (text) =>
          text.replace(/((?:w:date|dateUtc)="\d{4}-\d\d-\d\dT\d\d:\d\d):[\d.]+Z"/g, '$1:00Z"'),
        ),
      file,
    );
    const { content, notes: read } = importDocx(saved.bytes);
    const expected = notes.map((note) => ({
      ...note,
      createdAt: minute(note.createdAt),
      replies: note.replies.map((reply) => ({ ...reply, createdAt: minute(reply.createdAt) })),
    }));
    expect(inOrder(read.map((note) => saidOfRead(note, content)))).toEqual(
      inOrder(expected.map((note) => saidOfOwn(note, small))),
    );
  });

  test('after all changes were accepted the comments are still there', () => {
    const accepted = file.with('word/document.xml', (text) =>
      text
        .replace(/<w:del [^>]*\/>|<w:ins [^>]*\/>/g, '')
        .replace(/<w:del .*?<\/w:del>/g, '')
        .replace(/<w:ins [^>]*>|<\/w:ins>/g, ''),
    );
    const { notes: read } = importDocx(accepted.bytes);
    const comments = allOf(file.part('word/comments.xml'), 'w:comment').length;
    const replies = read.reduce((sum, note) => sum + note.replies.length, 0);
    const reasons = read.filter(({ resolution }) => resolution !== null).length;
    expect(read.length + replies + reasons).toBe(comments);
    expect(read.filter(({ kind }) => kind !== 'textEdit').length).toBeGreaterThan(
      notes.filter(({ kind }) => kind !== 'textEdit').length,
    );
  });
});
