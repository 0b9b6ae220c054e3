import { describe, expect, test } from '@jest/globals';
import type { Proposal } from '../../../shared/review/proposal.ts';
import { proposalFaults } from '../../../shared/review/proposal-lints.ts';
import { draftFrom } from '../../../shared/review/promote.ts';
import type { TableBlock } from '../../../shared/sheet/model.ts';
import { buildProposalSheet } from '../../../shared/sheet/proposal.ts';
import { proposalFaultWords } from '../../../shared/wording/proposals.ts';
import { fullInput, sampleContent } from './opinions-input.ts';

const profile = {
  ...{ name: '周文斌', delegation: '京口代表团', session: '镇江市第九届人民代表大会第三次会议' },
  ...{ deputyNumber: '0912', employer: '某社区主任', phone: '0511-80000000' },
};
const good: Proposal = {
  ...{
    id: 'p',
    revision: 1,
    versionId: 'version',
    form: 'proposal',
    authorId: 'me',
    createdAt: 1,
    updatedAt: 1,
  },
  ...{ category: 'suggestion', inSession: true, open: true, coSigners: [], sources: [] },
  title: '关于加快老旧小区加装电梯的建议',
  situation: '全市老旧小区多，老年人上下楼难。',
  analysis: '补贴标准不明确。',
  measures: '建议市住建局年内公布补贴标准，并建立协商机制。',
};
const lintsOf = (changes: Partial<Proposal>, person = profile): string[] =>
  proposalFaults({ ...good, ...changes }, person, []).map(({ lint }) => lint);

describe('faults of a proposal', () => {
  test('a good one has none', () => expect(lintsOf({})).toEqual([]));

  test.each<[string, Partial<Proposal>]>([
    ['noTitle', { title: ' ' }],
    ['titleForm', { title: '加装电梯' }],
    ['onlyRequest', { title: '关于加装电梯的请示' }],
    ['onlyRequest', { measures: '建议拨款10万元。妥否，请批示。' }],
    ['severalMatters', { title: '关于加装电梯、修路以及增加停车位的建议' }],
    ['severalMatters', { measures: '建议加装电梯。此外，公交也要增加班次。' }],
    ['noSituation', { situation: '' }],
    ['noMeasure', { measures: '' }],
    ['noMeasure', { measures: '电梯很重要。群众很期盼。' }],
    ['oneSentence', { situation: '没有电梯', analysis: '', measures: '建议装电梯。' }],
    ['excludedPersonal', { situation: '本人住房拆迁补偿没有到位。已有两年。' }],
    ['excludedPetition', { situation: '现将群众来信转交。请处理。' }],
    ['excludedCase', { situation: '（2023）苏11民初5号判决书有误。请纠正。' }],
    ['excludedProduct', { measures: '建议推广本公司新产品。效果好。' }],
    ['excludedPowers', { measures: '建议修改刑法有关条款。加强惩治。' }],
    ['tooLong', { situation: '老年人上下楼难。'.repeat(400) }],
    ['manyUnits', { measures: '建议由市住建局、市财政局、市民政局、市公安局、市规划局共同落实。今年办好。' }],
  ])('%s', (lint, changes) => expect(lintsOf(changes)).toContain(lint));

  test('what the form asks of the person, and co-signers who were not told', () => {
    expect(lintsOf({}, { ...profile, deputyNumber: '', employer: '', phone: '' })).toEqual([
      'blankNumber',
      'blankEmployer',
      'blankPhone',
    ]);
    const coSigners = [
      { name: '李明', delegation: '丹徒代表团', deputyNumber: '', informed: true },
      { name: '欧阳𠮷', delegation: '', deputyNumber: '', informed: false },
    ];
    expect(proposalFaults({ ...good, coSigners }, profile, [])).toEqual([
      { lint: 'coSignersNotInformed', detail: '欧阳𠮷' },
    ]);
    const roster = ['周文斌', '李明'].map((name, index) => ({
      ...{ id: String(index), revision: 1, name, delegation: '' },
    }));
    const unknown = proposalFaults({ ...good, coSigners }, profile, roster);
    expect(unknown.map(({ lint, detail }) => [lint, detail])).toContainEqual(['notInRoster', '欧阳𠮷']);
  });

  test('a motion needs grounds and ten deputies', () => {
    const motion = { ...good, form: 'motion' as const, title: '关于加装电梯的议案', analysis: '' };
    expect(lintsOf(motion)).toEqual(['noGrounds', 'fewSigners']);
    for (const fault of proposalFaults(motion, profile, [])) {
      expect(proposalFaultWords[fault.lint](fault, 'motion')).toMatch(/。$/);
    }
  });
});

test('a proposal made of notes takes what is seen and what is asked, nothing private', () => {
  const notes = fullInput().annotations.map((note) =>
    note.id === 'problem' ? { ...note, private: true } : note,
  );
  expect(draftFrom(notes)).toEqual({
    situation: 'praise的意见\nvoice的意见',
    analysis: 'question的意见',
    measures: '写明台数。\n写明标准。\n另有说明',
    sources: ['praise', 'suggestion', 'question', 'voice', 'replace', 'insert', 'delete'],
  });
});

describe('the form', () => {
  const today = { year: 2024, month: 1, day: 9 };
  const sheetOf = (proposal: Proposal | null, form: Proposal['form'] = 'proposal') =>
    buildProposalSheet({ profile, pageNumbers: 'outer', content: sampleContent(), form, proposal, today });
  const tablesOf = (sheet: ReturnType<typeof sheetOf>): TableBlock[] =>
    sheet.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
    );
  const rowsOf = (table: TableBlock | undefined): string[][] =>
    (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

  test('has the deputy’s half filled in, the text, a line for the hand, and blank boxes for the staff', () => {
    const sheet = sheetOf({
      ...good,
      coSigners: [{ name: '李明', delegation: '丹徒代表团', deputyNumber: '0873', informed: true }],
    });
    const [fields, signers, staff] = tablesOf(sheet);
    expect(rowsOf(fields)).toEqual([
      ['编号', '', '类型', '建议'],
      ['届次', '第九届', '会议次数', '第三次会议'],
      ['提出时间', '会议期间', '填写日期', '2024年1月9日'],
      ['标题', '关于加快老旧小区加装电梯的建议'],
      ['领衔代表', '周文斌', '代表团', '京口代表团'],
      ['代表证号', '0912', '联系电话', '0511-80000000'],
      ['工作单位及职务', '某社区主任'],
      ['联名代表', '李明'],
      ['是否公开', '同意公开'],
    ]);
    expect(rowsOf(signers)).toEqual([
      ['1', '周文斌', '京口代表团', '0912', ''],
      ['2', '李明', '丹徒代表团', '0873', ''],
    ]);
    expect(rowsOf(staff).slice(0, 2)).toEqual([
      ['审查分类', '', '主办单位', ''],
      ['协办单位', '', '交办日期', ''],
    ]);
    const headings = sheet.sections[0]?.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['一、情况', '二、分析', '三、建议']);
  });

  test('of a motion has 案由, 案据 and 方案 and ten lines', () => {
    const sheet = sheetOf({ ...good, form: 'motion', title: '关于加装电梯的议案' }, 'motion');
    expect(sheet.paper).toBe('motion');
    expect(tablesOf(sheet)[1]?.rows).toHaveLength(10);
    const headings = sheet.sections[0]?.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['一、案由', '二、案据', '三、方案']);
  });

  test('without one is an empty form that says so', () => {
    expect(JSON.stringify(sheetOf(null))).toContain('还没有写代表建议。');
  });
});
