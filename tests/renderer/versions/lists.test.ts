import { describe, expect, test } from '@jest/globals';
import { compareVersions } from '../../../shared/anchoring/compare.ts';
import { numberChanges, piecesOf } from '../../../renderer/features/versions/comparison-pieces.ts';
import type { ComparedBlock } from '../../../renderer/features/versions/comparison-pieces.ts';
import { firstPair, withSide } from '../../../renderer/state/version-pair.ts';
import type { LibraryDocument } from '../../../renderer/state/version-pair.ts';

const paragraphs = [
  '今年全市地区生产总值增长百分之六，城镇居民收入稳步提高。',
  '加快建设现代综合交通体系，推进过江通道和城市快速路。',
  '新改造老旧小区一百三十万平方米，推进老旧小区加装电梯。',
  '扎实推进乡村振兴，新建高标准农田，抓好粮食生产。',
];
const compare = (before: readonly string[], after: readonly string[]): ComparedBlock[] =>
  compareVersions(before.join('\n'), after.join('\n')).blocks.map((block) => ({
    ...block,
    changes: [...block.changes],
  }));

describe('what is drawn of a comparison', () => {
  const [one = '', two = '', three = '', four = ''] = paragraphs;

  test('old, new and both sides hold their words in order', () => {
    const changed = three.replace('一百三十', '一百六十').replace('加装电梯', '加装电梯二百台');
    const block = compare(paragraphs, [one, two, changed, four]).find(({ op }) => op === 'changed');
    if (!block) throw new Error('nothing changed');
    const text = (side: 'old' | 'new' | 'both', leftOut: string) =>
      piecesOf(block, side)
        .filter(({ kind }) => kind !== leftOut)
        .map((piece) => piece.text)
        .join('');
    expect(text('old', '')).toBe(three);
    expect(text('new', '')).toBe(changed);
    expect(text('both', 'inserted')).toBe(three);
    expect(text('both', 'deleted')).toBe(changed);
  });

  test('changes are numbered through; a paragraph that only moved is one', () => {
    const { items, total } = numberChanges(
      compare(paragraphs, [one, '新增一段，说明今年安排的重点项目。', three, four]),
    );
    expect(total).toBe(2);
    expect(items.map(({ first }) => first)).toEqual([...items.map(({ first }) => first)].sort());
    const moved = numberChanges(compare(paragraphs, [four, one, two, three])).items;
    const shown = (items: typeof moved) => items.filter(({ block, away }) => block.op === 'moved' && !away);
    expect(shown(moved).map(({ movedUp }) => movedUp)).toEqual([true]);
    const down = numberChanges(compare(paragraphs, [two, three, four, one])).items;
    expect(shown(down).map(({ movedUp }) => movedUp)).toEqual([false]);
  });

  test('where a paragraph moved away a line is left, which is no change of its own', () => {
    const { items, total } = numberChanges(compare(paragraphs, [four, one, two, three]));
    expect(total).toBe(1);
    expect(items.map(({ block, away }) => [block.old.text.slice(0, 2), away])).toEqual([
      ['扎实', false],
      ['今年', false],
      ['加快', false],
      ['新改', false],
      ['扎实', true],
    ]);
  });
});

describe('the pair of versions', () => {
  const version = (id: string, kind: string, importedAt: number) =>
    ({ id, kind, importedAt }) as LibraryDocument['versions'][number];
  const versions = [
    version('c', 'published', 5),
    version('a', 'draftForComment', 9),
    version('b', 'reviewText', 1),
  ];

  test('begins with the open version and the one before it', () => {
    expect(firstPair(versions, 'c')).toEqual({ fromVersionId: 'b', toVersionId: 'c' });
    expect(firstPair(versions, 'b')).toEqual({ fromVersionId: 'a', toVersionId: 'b' });
    expect(firstPair(versions, 'a')).toEqual({ fromVersionId: 'a', toVersionId: 'b' });
    expect(firstPair(versions.slice(0, 1), 'c')).toBeNull();
  });

  test('never has the same version on both sides', () => {
    const pair = { fromVersionId: 'a', toVersionId: 'b' };
    expect(withSide(pair, 'fromVersionId', 'b')).toEqual({ fromVersionId: 'b', toVersionId: 'a' });
    expect(withSide(pair, 'toVersionId', 'c')).toEqual({ fromVersionId: 'a', toVersionId: 'c' });
  });
});
