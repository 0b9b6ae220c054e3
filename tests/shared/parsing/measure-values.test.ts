import { describe, expect, test } from '@jest/globals';
import { measuresOf, reportOf } from './report-text.ts';

const brief = (sentence: string): string[] =>
  measuresOf(sentence).map(({ quote, indicator }) => `${indicator} ${quote}`);

describe('what a value began with is none', () => {
  test.each([
    ['also with the years of both', '城镇化率从2020年的53.2%提升到2025年的57.7%。', ['城镇化率 57.7%']],
    [
      'also of two values in a row',
      '城乡低保标准分别从2020年的640元、420元提高到2025年的800元、720元。',
      ['城镇低保标准 800元', '农村低保标准 720元'],
    ],
    ['also of ages', '人均寿命从2020年的75.2岁提升至2025年的76.8岁左右。', ['人均寿命 76.8岁左右']],
    ['also of plain numbers', '城乡居民收入倍差从1.96缩小至1.81。', ['城乡居民收入倍差 1.81']],
  ])('%s', (_name, sentence, want) => expect(brief(sentence)).toEqual(want));
});

test('years are a value of what is measured in years, and of nothing else', () => {
  expect(brief('劳动年龄人口平均受教育年限提高到10.2年左右，为2025年打下基础。')).toEqual([
    '劳动年龄人口平均受教育年限 10.2年左右',
  ]);
});

test('units in Latin letters are read in any spelling', () => {
  expect(brief('算力规模突破160Eflops，电池产能达55GWh，5G网络覆盖全域。')).toEqual([
    '算力规模 突破160Eflops',
    '电池产能 55GWh',
  ]);
});

describe('what shares a subject', () => {
  test('分别 lets the bound before the first value hold for all', () => {
    expect(
      measuresOf('东西两个园区产值分别突破600亿元和500亿元。').map(({ quote, bound }) => [quote, bound]),
    ).toEqual([
      ['突破600亿元', 'gt'],
      ['500亿元', 'gt'],
    ]);
  });

  test('two numbers in a row count what stands behind the second', () => {
    expect(brief('完成了老城区8条、12.3公里道路改造。')).toEqual([
      '老城区道路改造 8条',
      '老城区道路改造 12.3公里',
    ]);
  });

  test('steps that were passed leave the clause its subject, the milestone is none', () => {
    expect(brief('全市生产总值连续跨越7千亿、8千亿两个大台阶，年均增长5.9%。')).toEqual([
      '生产总值 增长5.9%',
    ]);
    expect(brief('全市生产总值年均增长5%左右、迈上3万亿元台阶。')).toEqual([
      '生产总值 增长5%左右',
      '生产总值 3万亿元',
    ]);
  });

  test('a share is one of the nearest subject, steps and years of a span are none', () => {
    expect(brief('全市生产总值增长6%；民营经济连续跨过3个千亿元大关，占全省比重提升至7%。').slice(1)).toEqual(
      ['民营经济占全省比重 7%'],
    );
    expect(brief('公共预算收入累计完成300亿元，5年增长18%。')).toEqual([
      '公共预算收入 300亿元',
      '公共预算收入 增长18%',
    ]);
    expect(brief('完成工业投资900亿元，是“十五”的6倍。')).toEqual(['工业投资 900亿元', '工业投资 6倍']);
  });

  test('a list that 等 closes names kinds of the noun behind it; the whole of which a part is new is a level', () => {
    expect(brief('选派16批次医生、护士等人员驰援外地。')).toEqual(['医生、护士等人员 16批次']);
    expect(measuresOf('规模企业120户，其中新增74户。').map(({ aspect }) => aspect)).toEqual([
      'level',
      'increment',
    ]);
  });

  test('a rank knows its subject whatever the field of the comparison', () => {
    expect(brief('居民可支配收入突破7万元，稳居各省区第1位。')).toEqual([
      '居民可支配收入 突破7万元',
      '居民可支配收入 第1位',
    ]);
  });

  test('ranks in a row go to the subjects of the row before', () => {
    expect(brief('一产、二产增加值分别增长6%、5%，分别居全国第二、第七。').slice(2)).toEqual([
      '一产增加值 全国第二',
      '二产增加值 第七',
    ]);
  });

  test('a share of three takes the subject of the clause before', () => {
    expect(brief('三次产业结构进一步优化，调整为8:42:50。').map((one) => one.split(' ')[0])).toEqual([
      '三次产业结构',
      '三次产业结构',
      '三次产业结构',
    ]);
  });

  test('people that a round number implies are counted, a class of places and a form of address are not', () => {
    expect(brief('政策惠及近300万群众。')).toEqual(['惠及群众 近300万']);
    expect(brief('人口20万以上县建成特殊教育学校，与500多万市民一起努力。')).toEqual([]);
  });

  test('the ground that something stands on is a side of it', () => {
    expect(brief('占地690亩的工业平台已达标，建设标准厂房占地300亩。')).toEqual([
      '工业平台占地 690亩',
      '标准厂房占地 300亩',
    ]);
  });
});

test('a number in a table is named by the cell before it', () => {
  const { measures } = reportOf('一、2023年工作回顾', '地区生产总值 | 增长5%左右');
  expect(measures.map(({ quote, indicator }) => [quote, indicator])).toEqual([
    ['增长5%左右', '地区生产总值'],
  ]);
});

describe('aspect', () => {
  test('what passed through in a year is a level, what was done is none', () => {
    expect(
      measuresOf('全年接待游客700万人次，开行班列300列，培训职工5万人次。').map(({ aspect }) => aspect),
    ).toEqual(['level', 'level', 'increment']);
    expect(measuresOf('建成投产的电站总装机达到133万千瓦。').map(({ aspect }) => aspect)).toEqual(['level']);
  });
});

describe('what is no measure', () => {
  test.each([
    ['a class of villages', '推进空置率30%以下“空心村”治理。'],
    ['a list of standards', '出厂水质达到国家106项卫生标准。'],
  ])('%s', (_name, sentence) => expect(brief(sentence)).toEqual([]));
});

describe('stance by the titles of the parts', () => {
  const stances = (...parts: readonly string[]): string[] =>
    reportOf(
      parts[0] ?? '',
      '全市经济平稳运行、稳中向好。一般公共预算收入增长5%。',
      parts[1] ?? '',
      '全市上下开拓进取、真抓实干。一般公共预算收入增长6%。',
    ).measures.map(({ stance }) => stance);

  test.each([
    ['一、2025年主要工作和“十四五”发展成就', '二、2026年重点工作'],
    ['一、2025年重点工作', '二、2026年重点工作'],
    ['一、2025年工作', '二、2026年工作和2035年远景目标'],
    ['一、一年接着一年干', '二、一鼓作气勇争先'],
    ['一、2025年工作', '二、今年工作安排'],
  ])('%s looks back, %s looks forward', (...parts) => {
    expect(stances(...parts)).toEqual(['result', 'target']);
  });

  test('a prospect of a far year does not turn this year into the past', () => {
    expect(stances('一、2021年重点工作', '二、2035年远景目标')).toEqual(['target', 'target']);
  });
});
