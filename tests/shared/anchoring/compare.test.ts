import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from '../../../shared/anchoring/compare.ts';
import type { Comparison } from '../../../shared/anchoring/compare.ts';
import { SEED, versions } from './arbitraries.ts';

/** Written from the description of Comparison alone: needs the old text and the comparison, not the new text. */
function apply(oldText: string, { blocks }: Comparison): string {
  let result = '';
  for (const block of blocks) {
    let at = block.old.start;
    for (const change of block.changes) {
      result += oldText.slice(at, change.old.start);
      result += block.new.text.slice(change.new.start - block.new.start, change.new.end - block.new.start);
      at = change.old.end;
    }
    result += oldText.slice(at, block.old.end);
  }
  return result;
}

const A = '一、过去一年工作回顾';
const B = '我们深入实施创新驱动发展战略，新增国家高新技术企业525家，研发投入占比达到2.6%。';
const C = '我们持续改善民生，新增城镇就业5万人，建成养老服务中心20个，群众更加满意。';
const D = '我们坚持绿色发展理念，空气质量优良天数比率达到80%，水环境质量明显改善。';
const text = (...paragraphs: string[]): string => paragraphs.join('\n');
const opsOf = (comparison: Comparison): string[] =>
  comparison.blocks.map(({ op, old, new: fresh }) => `${op} ${(old.text || fresh.text).trim().slice(0, 4)}`);

describe('compareVersions', () => {
  test('equal texts are equal blocks without changes', () => {
    const { blocks } = compareVersions(text(A, B), text(A, B));
    expect(blocks).toEqual([
      {
        op: 'equal',
        old: { start: 0, end: 11, text: `${A}\n` },
        new: { start: 0, end: 11, text: `${A}\n` },
        changes: [],
      },
      expect.objectContaining({ op: 'equal' }),
    ]);
  });

  test('a changed figure is shown as a whole figure', () => {
    const { blocks } = compareVersions(text(A, B), text(A, B.replace('2.6', '2.8')));
    const at = text(A, B).indexOf('2.6');
    expect(blocks[1]?.changes).toEqual([
      { op: 'replaced', old: { start: at, end: at + 3 }, new: { start: at, end: at + 3 } },
    ]);
  });

  test('moved, inserted and deleted paragraphs are told apart', () => {
    const comparison = compareVersions(text(A, B, C, D, A), text(A, D, C, '新的一段写在这里。', A));
    expect(comparison.blocks.filter((block) => block.op === 'moved')).toHaveLength(1);
    expect(opsOf(comparison)).toContain('deleted 我们深入');
    expect(opsOf(comparison)).toContain('inserted 新的一段');
  });

  test('a moved paragraph that was edited shows its changes', () => {
    const { blocks } = compareVersions(text(A, B, C, D), text(A, C, D, B.replace('525', '530')));
    const moved = blocks.find((block) => block.op === 'moved');
    expect(moved?.changes).toHaveLength(1);
    expect(moved?.old.text).toContain('525');
  });

  test('split and joined paragraphs are one block', () => {
    const split = compareVersions(text(A, B, C), text(A, B.replace('525家，', '525家。\n'), C));
    expect(split.blocks.map((block) => block.op)).toEqual(['equal', 'changed', 'equal']);
    const joined = compareVersions(text(A, B, C), text(A, B + C));
    expect(joined.blocks.map((block) => block.op)).toEqual(['equal', 'changed']);
  });

  test('line breaks alone never make a paragraph changed', () => {
    const { blocks } = compareVersions(text(A, B, C), text(C, A, B));
    expect(blocks.filter((block) => block.old.text.trim() && block.op === 'changed')).toEqual([]);
    const spaced = compareVersions(text(A, B), text(A, '', B));
    expect(spaced.blocks.map((block) => block.op)).toEqual(['equal', 'inserted', 'equal']);
  });

  test('a rewritten sentence is one change, not a scatter of single characters', () => {
    const rewritten = '推动长江大保护走深走实，生态产品价值实现机制取得突破。';
    const { blocks } = compareVersions(text(A, B + D), text(A, B + rewritten));
    expect(blocks[1]?.changes.length).toBeLessThanOrEqual(2);
  });

  test('applied to the old text it yields the new one; both texts are covered once', () => {
    fc.assert(
      fc.property(versions, (pair) => {
        const comparison = compareVersions(pair.old, pair.new);
        expect(apply(pair.old, comparison)).toBe(pair.new);
        expect(comparison.blocks.map((block) => block.new.text).join('')).toBe(pair.new);
        const covered = comparison.blocks.map(({ old }) => old).filter(({ start, end }) => start < end);
        covered.sort((a, b) => a.start - b.start);
        expect(covered.map((piece) => piece.text).join('')).toBe(pair.old);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('every block keeps its promises', () => {
    fc.assert(
      fc.property(versions, (pair) => {
        for (const { op, old, new: fresh, changes } of compareVersions(pair.old, pair.new).blocks) {
          expect(old.text).toBe(pair.old.slice(old.start, old.end));
          expect(fresh.text).toBe(pair.new.slice(fresh.start, fresh.end));
          if (op === 'equal') expect([old.text, changes]).toEqual([fresh.text, []]);
          if (op === 'inserted') expect([old.text, changes.length]).toEqual(['', 1]);
          if (op === 'deleted') expect([fresh.text, changes.length]).toEqual(['', 1]);
          if (op === 'changed') expect(changes.length).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
