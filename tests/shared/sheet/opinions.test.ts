import { emptyComposition } from '../../../shared/contract/paper.ts';
import { describe, expect, test } from '@jest/globals';
import type { Sheet, SheetBlock, TableBlock } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput, fullInput, sampleContent, sampleNote, sampleScore } from './opinions-input.ts';

const blocksOf = (sheet: Sheet): readonly SheetBlock[] => sheet.sections.flatMap(({ blocks }) => blocks);
const headingsOf = (sheet: Sheet): string[] =>
  blocksOf(sheet).flatMap((block) => (block.type === 'heading' ? [block.text] : []));
const paragraphsOf = (sheet: Sheet): string[] =>
  blocksOf(sheet).flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
const tablesOf = (sheet: Sheet): TableBlock[] =>
  blocksOf(sheet).flatMap((block) => (block.type === 'table' ? [block] : []));
const rowsOf = (table: TableBlock | undefined): string[][] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

describe('opinions sheet', () => {
  test('has every section in the order of the paper, numbered', () => {
    expect(headingsOf(buildOpinionsSheet(fullInput()))).toEqual([
      '一、肯定成绩',
      '二、指出问题',
      '三、意见建议',
      '四、询问事项',
      '五、反映民情',
      '六、文字修改建议',
      '七、任务评分（个人参考，非正式测评）',
    ]);
  });

  test('an empty section vanishes and the numbers follow', () => {
    const input = fullInput();
    const annotations = input.annotations.filter(({ kind }) => kind === 'problem' || kind === 'question');
    expect(headingsOf(buildOpinionsSheet({ ...input, annotations, scores: [] }))).toEqual([
      '一、指出问题',
      '二、询问事项',
    ]);
  });

  test('an empty workspace gives a paper that says so', () => {
    const sheet = buildOpinionsSheet(emptyInput());
    expect(headingsOf(sheet)).toEqual([]);
    expect(paragraphsOf(sheet)).toEqual(['暂无意见。']);
    expect(blocksOf(sheet).at(-1)).toEqual({
      type: 'signature',
      signer: '京口代表团　周文斌',
      date: '2024年1月9日',
    });
  });

  test('an opinion has its number, words, place and quote; its paragraphs stay apart', () => {
    const paragraphs = paragraphsOf(buildOpinionsSheet(fullInput()));
    expect(paragraphs).toContain('1.praise的意见（第一部分第1段：“改造老旧小区”）');
    expect(paragraphs).toContain('1.写明台数。');
    expect(paragraphs).toContain('写明标准。（第三部分第1段：“新增就业2.4万人以上”）');
  });

  test('wording changes stand in a table', () => {
    const table = tablesOf(buildOpinionsSheet(fullInput())).find(
      ({ head }) => head[0]?.cells[0]?.text === '位置',
    );
    expect(rowsOf(table)).toEqual([
      ['第三部分第1段', '老旧小区', '增加“（含加装电梯）”', '—'],
      ['第三部分第3段', '2.4万人以上', '3万人以上', '去年已达5.7万人'],
      ['第三部分第4段', '聚焦', '删去', '多余\n另有说明'],
    ]);
    expect(table?.rows.map(({ sourceId }) => sourceId)).toEqual(['insert', 'replace', 'delete']);
  });

  test('scores are counted and listed in text order', () => {
    const sheet = buildOpinionsSheet(fullInput());
    expect(paragraphsOf(sheet)).toContain('共评任务2项：满意1项，不满意1项。');
    expect(rowsOf(tablesOf(sheet).at(-1))).toEqual([
      ['1', '任务1的题目', '满意', '4（关注）'],
      ['2', '任务2的题目', '不满意', '5（非常关注）'],
    ]);
  });

  test('a score without 总体 and 关注度 is none', () => {
    const scores = [sampleScore('s', 'task-1', { overall: null, importance: null })];
    expect(headingsOf(buildOpinionsSheet(emptyInput({ scores })))).toEqual([]);
  });

  test('private notes never enter, whatever the composition says', () => {
    const content = sampleContent();
    const annotations = [
      sampleNote(content, 'open', 'praise', 'b1-1', '改造'),
      sampleNote(content, 'secret', 'praise', 'b1-2', '改造', { private: true }),
    ];
    const composition = {
      ...emptyComposition,
      excluded: [],
      order: ['secret', 'open'],
      wordings: { secret: '绝不外传' },
    };
    const sheet = buildOpinionsSheet(emptyInput({ content, annotations, composition }));
    expect(JSON.stringify(sheet)).not.toMatch(/secret|绝不外传/);
    expect(paragraphsOf(sheet)).toHaveLength(1);
  });

  test('the composition leaves out, orders and rewords', () => {
    const content = sampleContent();
    const annotations = ['a', 'b', 'c', 'd'].map((id, index) =>
      sampleNote(content, id, 'problem', `b1-${index + 1}`, '改造'),
    );
    const composition = { ...emptyComposition, excluded: ['b'], order: ['d'], wordings: { c: '改过的措辞' } };
    const sheet = buildOpinionsSheet(emptyInput({ content, annotations, composition }));
    expect(paragraphsOf(sheet)).toEqual([
      '1.d的意见（第一部分第4段：“改造”）',
      '2.a的意见（第一部分第1段：“改造”）',
      '3.改过的措辞（第一部分第3段：“改造”）',
    ]);
  });

  test('a note without words but with a quote stands; one without either does not', () => {
    const content = sampleContent();
    const annotations = [
      sampleNote(content, 'quoted', 'praise', 'b1-1', '改造', { body: ' ' }),
      sampleNote(content, 'nothing', 'praise', 'b1-1', '改造', { body: '', target: { type: 'report' } }),
    ];
    expect(paragraphsOf(buildOpinionsSheet(emptyInput({ content, annotations })))).toEqual([
      '1.（第一部分第1段：“改造”）',
    ]);
  });

  test.each([
    ['named' as const, ['代表姓名', '周文斌', '代表团', '京口代表团'], '京口代表团　周文斌', '周文斌'],
    ['delegationOnly' as const, ['代表团', '京口代表团'], '京口代表团', null],
    ['unsigned' as const, ['审议文件', '政府工作报告（审议稿）'], null, null],
  ])('signed %s', (signature, firstRow, signer, author) => {
    const sheet = buildOpinionsSheet(fullInput({ signature }));
    expect(rowsOf(tablesOf(sheet)[0])[0]).toEqual(firstRow);
    expect(blocksOf(sheet).at(-1)).toMatchObject({ signer });
    expect(sheet.properties.author).toBe(author);
    const text = JSON.stringify(sheet);
    expect(text.includes('周文斌')).toBe(signature === 'named');
    expect(text.includes('京口')).toBe(signature !== 'unsigned');
  });

  test('the cover carries the document, its handling mark and the number of opinions', () => {
    const rows = rowsOf(tablesOf(buildOpinionsSheet(fullInput()))[0]);
    expect(rows.slice(1)).toEqual([
      ['审议文件', '政府工作报告（审议稿）'],
      ['标识', '内部', '意见条数', '8条'],
    ]);
  });
});
