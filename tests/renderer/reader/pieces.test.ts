import { expect, test } from '@jest/globals';
import type { Mark } from '../../../renderer/reader/marks.ts';
import { piecesOf } from '../../../renderer/reader/pieces.ts';
import type { Piece } from '../../../renderer/reader/pieces.ts';
import { annotation } from '../screen-fixtures.ts';

const text = '突出支撑。筹划地下管廊建设';

const edit = annotation(
  'm',
  { type: 'report' },
  {
    kind: 'textEdit',
    wordingChange: { operation: 'replace', proposed: '启动', reason: '' },
  },
);

const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  kind: 'textEdit',
  lane: 1,
  number: 1,
});

const say = (piece: Piece): string => {
  if (piece.type === 'text') return (piece.bold ? '*' : '') + text.slice(piece.start, piece.end);
  if (piece.type === 'newWords') return `+${piece.words}`;
  if (piece.type === 'crowd') return `#${piece.count}`;
  return piece.type === 'spoken' ? piece.edge : 'term';
};

test('bold title, mark and new wording cut the text; the new stands right after the old', () => {
  const pieces = piecesOf(
    { start: 0, end: text.length },
    [{ start: 0, end: 4 }],
    [mark('m', 5, 7)],
    new Map([['m', edit]]),
  );
  expect(pieces.map(say)).toEqual(['*突出支撑', '。', 'begin', '筹划', '+启动', 'end', '地下管廊建设']);
});

test('a mark that only ends in this chunk is not announced as beginning here', () => {
  const pieces = piecesOf({ start: 5, end: text.length }, [], [mark('m', 0, 7)], new Map());
  expect(pieces.map(say)).toEqual(['筹划', 'end', '地下管廊建设']);
});

test('a mark that ends where the chunk before was cut adds nothing to the rest', () => {
  const pieces = piecesOf({ start: 7, end: text.length }, [], [mark('m', 5, 7)], new Map([['m', edit]]));
  expect(pieces.map(say)).toEqual(['地下管廊建设']);
});

test('where marks crowd their number alone is announced, and the text stays in one piece', () => {
  const marks = Array.from({ length: 30 }, (_, i) => mark(String(i), i % 5, 5 + (i % 7)));
  const pieces = piecesOf({ start: 0, end: text.length }, [], marks, new Map());
  expect(pieces.map(say)).toEqual(['#30', text]);
});
