import { describe, expect, test } from '@jest/globals';
import type { PlacedRun } from '../../../electron/core/readers/pdf/lines.ts';
import { linesOfPage } from '../../../electron/core/readers/pdf/lines.ts';
import { paragraphsOfLines } from '../../../electron/core/readers/pdf/paragraphs.ts';

const SIZE = 16;
const LEFT = 80;
const FULL = 28;

/** A run of full-width characters that begins `indent` characters from the left margin. */
const run = (text: string, y: number, indent = 0): PlacedRun => ({
  text,
  x: LEFT + indent * SIZE,
  y,
  width: text.length * SIZE,
  size: SIZE,
});

/** A page of 28 characters a line, set from the top down, with a running head and a page number. */
const page = (number: number, lines: readonly (readonly [text: string, indent: number])[]) =>
  linesOfPage(number, 2 * LEFT + FULL * SIZE, [
    run('滨江市政府工作报告', 800, 9),
    ...lines.map(([text, indent], index) => run(text, 740 - index * 29, indent)),
    run(`—${number}—`, 40, 13),
  ]);

const full = '全市上下统筹推进各项工作经济社会发展取得了新的成绩和进步，';

describe('pages of a PDF become paragraphs', () => {
  test('lines are joined, over the page too; running heads and page numbers are dropped; pages are told', () => {
    const blocks = paragraphsOfLines([
      page(1, [
        ['一、工作回顾', 2],
        [full.slice(0, 26), 2],
        [full.slice(0, 28), 0],
      ]),
      page(2, [
        [full.slice(0, 28), 0],
        ['到此为止。', 0],
        ['第二段从这里开始，', 2],
      ]),
      page(3, [['二、重点工作', 2]]),
    ]);
    expect(blocks.map(({ text, page: at }) => [text, at])).toEqual([
      ['一、工作回顾', 1],
      [`${full.slice(0, 26)}${full.slice(0, 28)}${full.slice(0, 28)}到此为止。`, 1],
      ['第二段从这里开始，', 2],
      ['二、重点工作', 3],
    ]);
  });

  test('a heading with letter spaces and one printed twice are mended', () => {
    const spaced = Array.from('政府工作报告', (sign, index) => ({
      ...run(sign, 700),
      x: LEFT + index * SIZE * 2,
    }));
    const doubled = [run('二、重点工作', 600), { ...run('二、重点工作', 600), x: LEFT + 0.6 }];
    expect(linesOfPage(1, 600, [...spaced, ...doubled]).map((line) => line.text)).toEqual([
      '政府工作报告',
      '二、重点工作',
    ]);
  });

  test('the raised mark of a note is no word, a lowered figure is', () => {
    const raised = { ...run('1', 706), x: LEFT + 4 * SIZE, size: 9, width: 5 };
    const lowered = { ...run('2.5', 597), x: LEFT + 2 * SIZE, size: 9, width: 12 };
    expect(
      linesOfPage(1, 600, [run('重点项目', 700), raised, run('PM', 600), lowered]).map((line) => line.text),
    ).toEqual(['重点项目', 'PM2.5']);
  });
});
