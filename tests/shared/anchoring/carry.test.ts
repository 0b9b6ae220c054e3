import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carryAnchors } from '../../../shared/anchoring/carry.ts';
import { SEED, reportText, versions } from './arbitraries.ts';

const P1 = '过去一年，我们坚持稳中求进工作总基调，统筹推进疫情防控和经济社会发展，全市地区生产总值增长5.2%。';
const P2 =
  '我们深入实施创新驱动发展战略，新增国家高新技术企业525家，研发投入占比达到2.6%，创新能力持续增强。';
const P3 = '我们持续改善民生，新增城镇就业5万人，建成养老服务中心20个，社会保障水平稳步提高，群众更加满意。';
const P4 = '我们坚持绿色发展理念，空气质量优良天数比率达到80%，长江岸线整治全面完成，水环境质量明显改善。';
const OLD = [P1, P2, P3, P4].join('\n');

function carry(oldText: string, newText: string, words: string, nth = 0) {
  let start = oldText.indexOf(words);
  for (let i = 0; i < nth; i++) start = oldText.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${words} is not in the old text`);
  const [carried] = carryAnchors(oldText, newText, [{ id: 'n', start, end: start + words.length }]);
  if (!carried) throw new Error('Nothing was carried');
  const found = carried.start === null ? null : newText.slice(carried.start, carried.end);
  return { ...carried, found };
}

describe('carryAnchors', () => {
  test('words that stay are placed, whatever is inserted right before and after them', () => {
    const revised = OLD.replace('新增国家高新技术企业', '全年新增国家高新技术企业总数');
    expect(carry(OLD, revised, '新增国家高新技术企业')).toMatchObject({
      state: 'placed',
      found: '新增国家高新技术企业',
      score: 1,
      near: null,
    });
  });

  test('a note with words inserted inside spans them', () => {
    const revised = OLD.replace('创新驱动发展', '创新驱动和人才强市发展');
    const carried = carry(OLD, revised, '实施创新驱动发展战略');
    expect(carried).toMatchObject({ state: 'check', found: '实施创新驱动和人才强市发展战略' });
  });

  test('a note that lost some of its words is to be checked on what is left', () => {
    const revised = OLD.replace('，研发投入占比达到2.6%', '');
    const carried = carry(OLD, revised, '525家，研发投入占比达到2.6%，创新能力');
    expect(carried).toMatchObject({ state: 'check', found: '525家，创新能力' });
    expect(carried.score).toBeLessThan(1);
  });

  test('the end of a paragraph stays its end when a moved paragraph comes to stand behind it', () => {
    const torn = P1.replace('5.2%。', '5.2%，主要指标好于预期，增速高于全省平均水平，走在前列。');
    const revised = [torn, P4, P2, P3].join('\n');
    const carried = carry(OLD, revised, '全市地区生产总值增长5.2%。');
    expect(carried.found).toBe(
      `全市地区生产总值增长5.2%，主要指标好于预期，增速高于全省平均水平，走在前列。`,
    );
  });

  test('the break between two paragraphs stays theirs when the words on both its sides were rewritten', () => {
    const revised = OLD.replace(
      '增长5.2%。\n我们深入实施创新驱动发展战略',
      '增长5.2%，主要指标好于预期\n今年以来全市上下奋力攻坚',
    );
    const carried = carry(OLD, revised, '生产总值增长5.2%。\n');
    expect(carried.found).toBe('生产总值增长5.2%，主要指标好于预期\n');
  });

  test('the end of a paragraph is certain although the next one begins with other words', () => {
    const revised = OLD.replace('我们深入实施创新驱动发展战略', '今年以来全市上下奋力攻坚');
    expect(carry(OLD, revised, '生产总值增长5.2%。')).toMatchObject({ state: 'placed' });
    expect(carry(OLD, revised, '生产总值增长5.2%。\n')).toMatchObject({ state: 'placed' });
  });

  test('a note is lost when a break is all that is left of it', () => {
    const [old, revised] = ['生产总值增长5.2%。\n我们深入实施', '社会保障水平\n各县区务必落实'];
    expect(carry(old, revised, '5.2%。\n')).toMatchObject({ state: 'lost' });
  });

  test('a figure that became part of another figure is to be checked', () => {
    expect(carry(OLD, OLD.replace('就业5万人', '就业15万人'), '5万人').state).toBe('check');
    expect(carry(OLD, OLD.replace('增长5.2%', '增长5.25%'), '增长5.2').state).toBe('check');
    expect(carry(OLD, OLD.replace('增长5.2%', '预计增长5.2%左右'), '增长5.2%').state).toBe('placed');
  });

  test('the head of a paragraph that was split off and moved is found', () => {
    const [head = '', tail = ''] = P2.split('，研发');
    const long = [P1, `${P2}${P3}`, P4].join('\n');
    const revised = [P1, `研发${tail}${P3}`, P4, `${head}，并持续加大投入。`].join('\n');
    const carried = carry(long, revised, '我们深入实施创新驱动发展战略');
    expect(carried).toMatchObject({ state: 'check', found: '我们深入实施创新驱动发展战略' });
  });

  test('a torn sentence is told from the copy of it that was put in beside it', () => {
    const passage =
      '增强数据信息治理能力，加快推进政务数据资源归集和有效共享，市大数据共享交换平台归集数据量达到37亿条。';
    const torn = passage
      .replace('有效共享', '有效头企业年销售额合计超过600亿元，深入共享')
      .replace('共享交换', '共享交据信息治理能力，加快推进政务数据资源归集和有效共享，换');
    // Rewritten on both sides, so that the passage is looked for by pieces.
    const other = (first: number) =>
      Array.from({ length: 160 }, (_, k) => String.fromCodePoint(first + k)).join('');
    const old = `${other(0x4f00)}${passage}${other(0x5f00)}`;
    const fresh = `${other(0x6f00)}${torn}${other(0x7f00)}`;
    const carried = carry(old, fresh, '加快推进政务数据资源归集和有效');
    expect(carried.start).toBe(fresh.indexOf('加快推进政务数据资源'));
  });

  test('a rare word between two changes is no chance, a common one is', () => {
    const text = [P1, P2, P3, P4, P1.replace('5.2%', '6%'), P3.replace('20个', '30个')].join('\n');
    const rare = text.replace(
      '空气质量优良天数比率达到80%，长江岸线整治全面完成',
      '各项约束性指标好于省定要求，长江沿线化工企业关停四家',
    );
    expect(carry(text, rare, '比率达到80%，长江岸线整治').found).toContain('长江');
    const common = text.replace(
      '空气质量优良天数比率达到80%，长江岸线整治全面完成',
      '各项约束性指标好于省定要求，我们关停化工企业四家',
    );
    expect(carry(text, common, '比率达到80%，长江岸线整治').state).toBe('lost');
  });

  test('a long note of which a stray character is left is lost, not pinned to that character', () => {
    const rewritten = `${P1}\n全域推行河湖长制，养殖尾水治理项目525处悉数竣工，濒危鸟类重返湿地，群众交口称赞。\n${P3}`;
    const note = '新增国家高新技术企业525家，研发投入占比达到2.6%，创新能力持续增强';
    expect(carry([P1, P2, P3].join('\n'), rewritten, note).state).toBe('lost');
  });

  test('deleted words are lost, and what stands at the cut is told', () => {
    const revised = OLD.replace('建成养老服务中心20个', '托育机构覆盖所有乡镇');
    const carried = carry(OLD, revised, '养老服务中心20个');
    expect(carried).toMatchObject({ state: 'lost', start: null, end: null, score: 0 });
    expect(carried.near && revised.slice(carried.near.start, carried.near.end)).toContain('托育机构');
  });

  test('a deleted paragraph is lost although a near-copy stands elsewhere', () => {
    const copy = P2.replace('525家', '520家');
    const both = [P1, P2, P3, copy].join('\n');
    const revised = [P1, P3, copy].join('\n');
    expect(carry(both, revised, '研发投入占比达到2.6%')).toMatchObject({ state: 'lost' });
    expect(carry(both, revised, '研发投入占比达到2.6%', 1)).toMatchObject({ state: 'placed' });
  });

  test('of two equal paragraphs each keeps its notes', () => {
    const both = [P1, P2, P3, P2, P4].join('\n');
    const revised = both.replace(P1, P1.replace('5.2%', '5.4%'));
    const first = carry(both, revised, '525家');
    const second = carry(both, revised, '525家', 1);
    expect([first.state, second.state]).toEqual(['placed', 'placed']);
    expect(first.start).toBe(revised.indexOf('525家'));
    expect(second.start).toBe(revised.lastIndexOf('525家'));
  });

  test('a paragraph that was doubled next to itself leaves a doubt, one doubled elsewhere does not', () => {
    expect(carry(OLD, [P1, P2, P2, P3, P4].join('\n'), '525家').state).toBe('check');
    const apart = [P1, P2, P3, P4, P2].join('\n');
    expect(carry(OLD, apart, '525家')).toMatchObject({ state: 'placed', start: apart.indexOf('525家') });
  });

  test('notes move with their paragraph, edited or not', () => {
    expect(carry(OLD, [P1, P3, P4, P2].join('\n'), '525家')).toMatchObject({ state: 'placed' });
    const edited = P2.replace('研发投入', '全社会研发经费投入');
    const revised = [P1, P3, P4, edited].join('\n');
    expect(carry(OLD, revised, '创新能力持续增强')).toMatchObject({ state: 'placed' });
    expect(carry(OLD, revised, '525家，研发投入占比')).toMatchObject({
      state: 'check',
      found: '525家，全社会研发经费投入占比',
    });
  });

  test('a paragraph may be split or joined under its notes', () => {
    const split = OLD.replace('525家，', '525家。\n');
    expect(carry(OLD, split, '创新能力持续增强')).toMatchObject({ state: 'placed' });
    expect(carry(OLD, split, '525家，研发')).toMatchObject({ state: 'check', found: '525家。\n研发' });
    const joined = [P1 + P2, P3, P4].join('\n');
    expect(carry(OLD, joined, '我们深入实施')).toMatchObject({ state: 'placed' });
  });

  test('short words are never re-attached to another copy', () => {
    const revised = OLD.replace('绿色发展理念', '生态优先理念');
    expect(carry(OLD, revised, '发展', 2)).toMatchObject({ state: 'lost' });
  });

  test('renumbered headings keep the rest of their words', () => {
    const old = `（一）聚力产业强市\n${P1}\n（二）聚力创新驱动\n${P2}`;
    const revised = `（一）聚力扩大内需\n${P3}\n（二）聚力产业强市\n${P1}\n（三）聚力创新驱动\n${P2}`;
    expect(carry(old, revised, '聚力创新驱动')).toMatchObject({ state: 'placed', found: '聚力创新驱动' });
    expect(carry(old, revised, '产业强市')).toMatchObject({ state: 'placed', found: '产业强市' });
  });

  test('a text without any line break is carried too, moved sentences included', () => {
    const flat = OLD.replaceAll('\n', '');
    const revised = [P1, P3, P4, P2].join('');
    expect(carry(flat, revised, '研发投入占比达到2.6%').found).toBe('研发投入占比达到2.6%');
    expect(carry(flat, flat.replace('525', '530'), '新增城镇就业5万人')).toMatchObject({ state: 'placed' });
  });

  test('words repeated on both sides of an insertion leave a doubt', () => {
    expect(carry('推动改革发展', '推动改革改革发展', '改革').state).toBe('check');
  });

  test('insertion points stay between their neighbours', () => {
    const at = OLD.indexOf('研发投入');
    const [point] = carryAnchors(OLD, `新${OLD}`, [{ id: 'p', start: at, end: at }]);
    expect(point).toMatchObject({ state: 'placed', start: at + 1, end: at + 1 });
    const [gone] = carryAnchors(OLD, [P1, P3].join('\n'), [{ id: 'p', start: at, end: at }]);
    expect(gone).toMatchObject({ state: 'lost', start: null });
  });

  test('a range outside the old text is refused', () => {
    expect(() => carryAnchors('各位代表', '各位代表', [{ id: 'n', start: 2, end: 9 }])).toThrow(RangeError);
  });

  test('empty texts do no harm', () => {
    expect(carryAnchors('', '', [{ id: 'n', start: 0, end: 0 }])).toMatchObject([
      { state: 'placed', start: 0 },
    ]);
    expect(carryAnchors('各位代表', '', [{ id: 'n', start: 0, end: 4 }])).toMatchObject([{ state: 'lost' }]);
  });
});

describe('carryAnchors, whatever the texts', () => {
  const range = fc.tuple(fc.nat(), fc.nat());
  const within = (length: number, [a, b]: [number, number]) => {
    const start = a % length;
    return { id: 'n', start, end: Math.min(length, start + 1 + (b % 80)) };
  };

  test('to an identical text is the identity', () => {
    fc.assert(
      fc.property(reportText, range, (text, pick) => {
        fc.pre(text.length > 0);
        const note = within(text.length, pick);
        const [carried] = carryAnchors(text, text, [note]);
        expect(carried).toEqual({ ...note, state: 'placed', score: 1, near: null });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('placed notes have the same words; there and back never lands on other words', () => {
    fc.assert(
      fc.property(versions, range, (pair, pick) => {
        fc.pre(pair.old.length > 0);
        const note = within(pair.old.length, pick);
        const [there] = carryAnchors(pair.old, pair.new, [note]);
        if (there?.state !== 'placed') return;
        const words = pair.old.slice(note.start, note.end);
        expect(pair.new.slice(there.start, there.end)).toBe(words);
        const [back] = carryAnchors(pair.new, pair.old, [{ id: 'n', start: there.start, end: there.end }]);
        if (back?.state !== 'placed') return;
        expect(pair.old.slice(back.start, back.end)).toBe(words);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('answers lie inside the new text, and scores between 0 and 1', () => {
    fc.assert(
      fc.property(versions, fc.array(range, { maxLength: 5 }), (pair, picks) => {
        fc.pre(pair.old.length > 0);
        const notes = picks.map((pick) => within(pair.old.length, pick));
        for (const { state, start, end, score } of carryAnchors(pair.old, pair.new, notes)) {
          expect(score >= 0 && score <= 1).toBe(true);
          if (state === 'lost') continue;
          expect(start >= 0 && start <= end && end <= pair.new.length).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
