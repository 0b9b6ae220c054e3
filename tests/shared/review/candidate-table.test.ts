import { describe, expect, test } from '@jest/globals';
import { candidateLines, readCandidates } from '../../../shared/review/candidate-table.ts';

const names = (lines: readonly string[]) => readCandidates(lines).projects.map(({ name }) => name);

describe('a table of candidate projects', () => {
  const pasted = [
    '2024年民生实事候选项目表',
    '序号\t类别\t项目名称\t建设内容\t总投资（万元）\t2024年计划投资（万元）\t责任单位\t完成时间',
    '1\t教育\t新建小学\t新建2所小学，学位3000个\t12,000\t5000\t市教育局\t2024年12月',
    '2\t\t改扩建幼儿园\t改扩建5所\t3500\t3500\t市教育局\t',
    '3\t养老\t助餐点\t新增30个\t约600万元\t\t市民政局\t11月底前',
    '合计\t\t\t\t16100\t8500\t\t',
  ];

  test('gives each row its fields; units come from the head, merged cells from above, sums are left out', () => {
    const { projects, skipped } = readCandidates(pasted);
    expect(projects).toEqual([
      {
        category: '教育',
        name: '新建小学',
        content: '新建2所小学，学位3000个',
        totalInvestment: '12,000万元',
        yearInvestment: '5000万元',
        unit: '市教育局',
        due: '2024年12月',
      },
      expect.objectContaining({ category: '教育', name: '改扩建幼儿园', due: '' }),
      expect.objectContaining({ category: '养老', totalInvestment: '约600万元', yearInvestment: '' }),
    ]);
    expect(skipped).toBe(1);
  });

  test('rows of a reader, a head that comes again, and a line that names the category', () => {
    const lines = [
      '序 号 | 项 目 名 称 | 牵头单位',
      '一、城乡建设 |  | ',
      '1 | 老旧小区改造 | 市住建局',
      '序 号 | 项 目 名 称 | 牵头单位',
      '2 | 停车泊位 | 市城管局',
    ];
    expect(readCandidates(lines).projects).toMatchObject([
      { category: '城乡建设', name: '老旧小区改造', unit: '市住建局' },
      { category: '城乡建设', name: '停车泊位', unit: '市城管局' },
    ]);
  });
});

describe('a numbered list of candidate projects', () => {
  test('categories with numbered items, units in brackets', () => {
    const lines = [
      '一、出行',
      '1.修好背街小巷20条。（牵头单位：市住建局）',
      '2.方便跨江通勤，加密早晚高峰的渡轮班次，两岸码头各新建一处候船室，全年免费接驳。（牵头单位：市交通局）',
      '二、教育',
      '1.新增学位1万个。',
    ];
    const { projects } = readCandidates(lines);
    expect(projects).toMatchObject([
      { category: '出行', name: '修好背街小巷20条', content: '', unit: '牵头单位：市住建局' },
      { category: '出行', name: '方便跨江通勤', unit: '牵头单位：市交通局' },
      { category: '教育', name: '新增学位1万个' },
    ]);
    expect(projects[1]?.content).toBe(
      '方便跨江通勤，加密早晚高峰的渡轮班次，两岸码头各新建一处候船室，全年免费接驳。',
    );
  });

  test('projects with labelled lines below them', () => {
    const lines = [
      '一、稳岗',
      '目标任务：岗位3万个。',
      '牵头单位：市人社局',
      '责任单位：各县区',
      '二、教育',
      '年度目标：入园率99%',
    ];
    expect(readCandidates(lines).projects).toMatchObject([
      { name: '稳岗', content: '岗位3万个。', unit: '牵头单位：市人社局；责任单位：各县区', category: '' },
      { name: '教育', content: '入园率99%' },
    ]);
  });

  test('a name and its sentences in one paragraph', () => {
    expect(readCandidates(['一、办好乡镇医院。聘请20名医生，支持7家医院。']).projects).toMatchObject([
      { name: '办好乡镇医院', content: '聘请20名医生，支持7家医院。' },
    ]);
  });

  test('prose holds none', () => {
    expect(names(['各位代表：', '过去一年成绩来之不易，我们要更加努力。'])).toEqual([]);
    expect(readCandidates([]).projects).toEqual([]);
  });
});

test('only the annex that lists them is read, up to the next annex', () => {
  const lines = ['附件1', '2023年民生实事候选项目', '1.甲', '2.乙', '附件2', '名词解释', '1.丙：指……'];
  expect(candidateLines(lines)).toEqual(['1.甲', '2.乙']);
  expect(candidateLines(['附件', '名词解释', '1.丙'])).toEqual([]);
});
