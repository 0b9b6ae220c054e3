import { emptyComposition } from '../../../shared/contract/paper.ts';
import { describe, expect, test } from '@jest/globals';
import {
  buildComposing,
  movedBy,
  movedTo,
  otherSections,
  resectioned,
  reworded,
  withoutItem,
} from '../../../renderer/features/opinions/composing.ts';
import { fileNameOf } from '../../../renderer/ui/file-name.ts';
import { currentPage, placeAt, visiblePages } from '../../../renderer/features/opinions/preview-pages.ts';
import { diffWording } from '../../../renderer/features/opinions/wording-diff.ts';
import { annotation, content, range } from '../screen-fixtures.ts';

const notes = [
  annotation('a', range(1, 5), { kind: 'problem', body: '甲' }),
  annotation('b', range(6, 9), { kind: 'praise', body: '乙' }),
  annotation('c', range(10, 12), { kind: 'problem', body: '丙' }),
  annotation('d', { type: 'report' }, { kind: 'problem', body: '丁', private: true }),
  annotation('e', { type: 'report' }, { kind: 'problem', body: '戊' }),
];
const plain = emptyComposition;
const ids = (composing: ReturnType<typeof buildComposing>) =>
  composing.sections.map(({ kind, items }) => [kind, ...items.map((item) => item.id)]);

describe('composing a paper', () => {
  test('groups by kind, leaves private notes out and counts them', () => {
    const composing = buildComposing('opinions', notes, plain, content());
    expect(ids(composing)).toEqual([
      ['praise', 'b'],
      ['problem', 'a', 'c', 'e'],
    ]);
    expect([composing.chosen, composing.unchosen, composing.private]).toEqual([4, 0, 1]);
  });

  test('names the place', () => {
    const items = buildComposing('opinions', notes, plain, content()).sections[1]?.items ?? [];
    expect(items.map(({ place }) => place)).toEqual(['第三部分第23段', '第三部分第23段', '整篇报告']);
  });

  test('follows the order, the rest in text order', () => {
    expect(
      ids(buildComposing('opinions', notes, { ...plain, order: ['e', 'c'], excluded: ['b'] }, content())),
    ).toEqual([['problem', 'e', 'c', 'a']]);
  });

  test('moves inside a section only', () => {
    const composing = buildComposing('opinions', notes, plain, content());
    expect(movedBy(composing, 'c', -1)).toEqual(['b', 'c', 'a', 'e']);
    expect(movedBy(composing, 'a', -1)).toBeNull();
    expect(movedTo(composing, 'a', 'e')).toEqual(['b', 'c', 'e', 'a']);
    expect(movedTo(composing, 'e', 'b')).toEqual(['e', 'b', 'a', 'c']);
    expect(movedTo(composing, 'a', 'a')).toBeNull();
  });

  test('tells where the wording differs, and forgets it when the words are the note again', () => {
    const own = buildComposing('opinions', notes, plain, content()).sections[1]?.items[0];
    if (!own) throw new Error('no item');
    const { wordings = {} } = reworded({ ...plain, wordings: { other: 'x' } }, own, '改过的甲');
    expect(wordings).toEqual({ other: 'x', a: '改过的甲' });
    const item = buildComposing('opinions', notes, { ...plain, wordings }, content()).sections[1]?.items[0];
    expect([item?.text, item?.differs]).toEqual(['改过的甲', true]);
    expect(reworded({ ...plain, wordings }, own, '甲')).toEqual({ wordings: { other: 'x' } });
  });

  test('own lines stand behind the notes, blank ones too while they are written', () => {
    const points = [
      { id: 'x', section: 'praise' as const, text: '自己的话' },
      { id: 'y', section: 'problem' as const, text: '' },
    ];
    const composing = buildComposing('opinions', notes, { ...plain, points }, content());
    expect(ids(composing)).toEqual([
      ['praise', 'b', 'x'],
      ['problem', 'a', 'c', 'e', 'y'],
    ]);
    const line = composing.sections[0]?.items[1];
    if (!line) throw new Error('no line');
    expect(reworded({ ...plain, points }, line, '改')).toEqual({
      points: [{ id: 'x', section: 'praise', text: '改' }, points[1]],
    });
    expect(withoutItem({ ...plain, points }, line)).toEqual({ points: [points[1]] });
  });

  test('a note goes to another section and back; the speech has three', () => {
    const [, problems] = buildComposing('opinions', notes, plain, content()).sections;
    const first = problems?.items[0];
    if (!first) throw new Error('no item');
    expect(otherSections('opinions', first).map(({ kind }) => kind)).toEqual([
      'praise',
      'suggestion',
      'question',
      'constituentVoice',
    ]);
    expect(otherSections('speech', first).map(({ kind }) => kind)).toEqual(['praise', 'suggestion']);
    const { sections = {} } = resectioned(plain, first, 'praise');
    expect(sections).toEqual({ a: 'praise' });
    expect(ids(buildComposing('opinions', notes, { ...plain, sections }, content()))).toEqual([
      ['praise', 'a', 'b'],
      ['problem', 'c', 'e'],
    ]);
    expect(resectioned({ ...plain, sections }, first, 'problem')).toEqual({ sections: {} });
  });
});

describe('difference of two wordings', () => {
  const apply = (pieces: ReturnType<typeof diffWording>, side: 'removed' | 'added') =>
    pieces
      .filter((piece) => piece.kind === 'same' || piece.kind === side)
      .map((piece) => piece.text)
      .join('');

  test.each([
    ['少四成。', '减少四成。请说明。'],
    ['', '新'],
    ['旧', ''],
    ['推进老旧小区加装电梯', '推进城镇老旧小区加装电梯，写明台数'],
    ['𠮷野家', '吉野家'],
    ['长'.repeat(2_000), '短'.repeat(2_000)],
  ])('%#: both sides can be read back', (before, after) => {
    const pieces = diffWording(before, after);
    expect(apply(pieces, 'removed')).toBe(before);
    expect(apply(pieces, 'added')).toBe(after);
  });

  test('finds the small change', () => {
    expect(diffWording('去年少四成。', '去年减少四成。')).toEqual([
      { kind: 'same', text: '去年' },
      { kind: 'added', text: '减' },
      { kind: 'same', text: '少四成。' },
    ]);
  });
});

describe('pages of the preview', () => {
  test('asks for what is seen and one more each side', () => {
    expect(visiblePages(0, 600, 860, 4)).toEqual([1, 2]);
    expect(visiblePages(1_800, 600, 860, 4)).toEqual([2, 3, 4]);
    expect(visiblePages(0, 100_000, 10, 400)).toHaveLength(20);
    expect(visiblePages(0, 600, 0, 4)).toEqual([]);
  });

  test('knows the page in view and the opinion at a point', () => {
    expect(currentPage(0, 600, 860, 4)).toBe(1);
    expect(currentPage(700, 600, 860, 4)).toBe(2);
    expect(currentPage(9_999, 600, 860, 4)).toBe(4);
    const places = [{ annotationId: 'a', page: 2, top: 100, bottom: 140 }];
    expect(placeAt(places, 2, 120)).toBe('a');
    expect(placeAt(places, 1, 120)).toBeNull();
    expect(placeAt(places, 2, 141)).toBeNull();
  });
});

describe('file names', () => {
  test.each([
    ['审议意见表', '审议意见表.docx'],
    ['甲/乙:丙?', '甲－乙－丙－.docx'],
    ['  意见. .', '意见.docx'],
    ['意见.docx', '意见.docx'],
    ['意见.DOCX', '意见.docx'],
    ['con', 'con－.docx'],
    ['   ', ''],
  ])('%s', (base, expected) => {
    expect(fileNameOf(base, 'docx')).toBe(expected);
  });

  test('stay short enough for every file system', () => {
    expect(new TextEncoder().encode(fileNameOf('长'.repeat(300), 'pdf')).length).toBeLessThanOrEqual(240);
  });
});
