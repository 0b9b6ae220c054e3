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

test('a character from another font stands in its place inside the run around it', () => {
  const runs: PlacedRun[] = [
    { text: '调整为8.3 41.4 50.3', x: 90, y: 700, width: 146, size: 14 },
    { text: '∶ ∶', x: 154, y: 700, width: 58, size: 14 },
    { text: '，', x: 236, y: 700, width: 14, size: 14 },
  ];
  expect(linesOfPage(1, 595, runs).map((line) => line.text)).toEqual(['调整为8.3∶41.4∶50.3，']);
});

test('cells below each other are joined as cells, a name set apart from its office is not', () => {
  const at = (text: string, x: number, y: number): PlacedRun => ({
    text,
    x,
    y,
    width: text.length * 10,
    size: 10,
  });
  const runs = [
    at('市长', 200, 760),
    at('林海生', 260, 760),
    at('指标', 90, 700),
    at('目标', 290, 700),
    at('城镇新增就业', 90, 684),
    at('五万人', 290, 684),
  ];
  expect(linesOfPage(1, 595, runs).map((line) => line.text)).toEqual([
    '市长 林海生',
    '指标 | 目标',
    '城镇新增就业 | 五万人',
  ]);
});
