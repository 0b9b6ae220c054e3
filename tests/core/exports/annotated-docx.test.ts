import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { annotatedDocx, importDocx, inOrder, saidOfOwn, saidOfRead } from '../../support/word-round-trip.ts';
import { randomNotes } from '../../support/random-notes.ts';
import { preparedText, smallReport } from '../../support/report-content.ts';

const builtIn = preparedText(readFileSync('seeds/2024-zhenjiang.txt', 'utf8')).content;
const small = preparedText(smallReport).content;

describe('notes out to Word and back', () => {
  test.each([1, 2, 3, 4, 5])('lose nothing on a short text, crowded (seed %i)', (seed) => {
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
});
