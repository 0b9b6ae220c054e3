import { describe, expect, test } from '@jest/globals';
import { linesOfPage } from '../../../electron/core/readers/pdf/lines.ts';
import type { PlacedRun } from '../../../electron/core/readers/pdf/lines.ts';

/** Runs of one line in 14 point type: text and width, set one after the other with gaps between them. */
const lineOf = (pieces: readonly (readonly [text: string, width: number])[], gap: number): string => {
  let x = 90;
  const runs = pieces.map(([text, width]): PlacedRun => {
    const run = { text, x, y: 700, width, size: 14 };
    x += width + gap;
    return run;
  });
  return linesOfPage(1, 595, runs)
    .map((line) => line.text)
    .join('\n');
};

describe('blanks of justified lines', () => {
  test('a narrow blank inside a run is stretch and no blank', () => {
    expect(
      lineOf(
        [
          ['业 机 器', 46],
          ['人', 14],
          ['产 量', 30],
          ['增 长', 30],
          ['31.2%', 44.5],
        ],
        2,
      ),
    ).toBe('业机器人产量增长31.2%');
  });

  test('a line stretched all over keeps no blank at all', () => {
    expect(
      lineOf(
        [
          ['刑', 14],
          ['事', 14],
          ['立', 14],
          ['案 数 量 分 别', 103],
          ['下', 14],
          ['降', 14],
        ],
        8.2,
      ),
    ).toBe('刑事立案数量分别下降');
  });

  test('a typed blank between two words stays', () => {
    expect(lineOf([['市长　王强', 70]], 0)).toBe('市长　王强');
    expect(
      lineOf(
        [
          ['项目名称', 56],
          ['责任单位', 56],
        ],
        40,
      ),
    ).toBe('项目名称 责任单位');
  });
});
