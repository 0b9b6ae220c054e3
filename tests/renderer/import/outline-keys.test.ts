import { describe, expect, test } from '@jest/globals';
import { outlineAction, splitPlaces, visibleRows } from '../../../renderer/features/import/outline-keys.ts';
import { textPieces } from '../../../renderer/features/import/text-pieces.ts';
import { measureDoubt, proposeMeasure, uncountedNumbers } from '../../../shared/report/findings.ts';
import { smallContent } from '../../support/report-content.ts';

describe('the outline by keyboard', () => {
  test('arrows change the level and move, letters join and split', () => {
    expect(['ArrowLeft', 'ArrowRight', 'J', 'S', 'F2', 'Delete'].map(outlineAction)).toEqual([
      'promote',
      'demote',
      'join',
      'split',
      'rename',
      'drop',
    ]);
    expect(outlineAction('Ctrl+J')).toBeNull();
  });

  test('rows below a collapsed one are not seen, at any depth', () => {
    const rows = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'b' },
      { id: 'd', parentId: null },
    ];
    expect(visibleRows(rows, new Set(['a'])).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(visibleRows(rows, new Set(['b'])).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  test('a heading may end after each clause, never after one character', () => {
    const text = '抓好重大项目。实施重点项目120个，完成投资。';
    const places = splitPlaces(text, 0, text.length);
    expect(places.map((at) => text.slice(0, at))).toEqual([
      '抓好重大项目',
      '抓好重大项目。实施重点项目120个',
      '抓好重大项目。实施重点项目120个，完成投资',
    ]);
    expect(splitPlaces('一，二三。', 0, 4)).toEqual([]);
  });
});

describe('the text beside it', () => {
  test('is cut at headings and measures without a gap', () => {
    const content = smallContent();
    for (const block of content.blocks) {
      const own = <T extends { blockId: string }>(items: readonly T[]) =>
        items.filter(({ blockId }) => blockId === block.id);
      const pieces = textPieces(block, own(content.headings), own(content.measures));
      expect(pieces.map(({ start, end }) => content.text.slice(start, end)).join('')).toBe(
        content.text.slice(block.start, block.end),
      );
      expect(pieces.filter(({ measure }) => measure).length).toBe(own(content.measures).length);
    }
  });
});

describe('figures worth a look', () => {
  const content = smallContent();
  const doubts = content.measures.map((measure) => [measure.quote, measureDoubt(measure, content.text)]);

  test('are foreseen results and ranges', () => {
    const doubtful = doubts.filter(([, doubt]) => doubt !== null);
    expect(doubtful).toEqual([
      ['2.7%以上', 'expected'],
      ['1～2个', 'range'],
    ]);
  });

  test('numbers that are no measures are named as one reads them, years left out', () => {
    expect(uncountedNumbers(content).map(({ label }) => label)).toEqual(['312国道快速']);
  });

  test('a selected number proposes what it says', () => {
    const start = content.text.indexOf('完成投资260亿元以上');
    expect(proposeMeasure(content, start, start + 10)).toEqual({
      indicator: '完成投资',
      value: 260,
      value2: null,
      unit: '元',
      scale: 1e8,
      bound: 'ge',
      aspect: 'level',
      stance: 'target',
    });
    expect(proposeMeasure(content, 0, 4)).toBeNull();
  });
});
