import { describe, expect, test } from '@jest/globals';
import { pairAcrossYears, pairWithinReport } from '../../../shared/parsing/pairs.ts';
import { reportOf } from './report-text.ts';

describe('pairs across two years', () => {
  const plan = reportOf(
    '二、2023年工作安排',
    '今年的目标是：地区生产总值增长5%以上，城镇登记失业率控制在4%以内，新增省级绿色工厂10家，引进人才3万人。',
  );
  const done = reportOf(
    '一、2023年工作回顾',
    '地区生产总值增长4.6%，城镇登记失业率3.2%，新增国家级绿色工厂4家，引进人才3.5万人，建成公园6个。',
  );
  const { pairs, lastOnly, thisOnly } = pairAcrossYears(plan, done);

  test('the target’s own bound decides whether it was met', () => {
    expect(
      pairs.map(({ grade, indicator, difference, differenceUnit, met }) => ({
        grade,
        indicator,
        difference,
        differenceUnit,
        met,
      })),
    ).toEqual([
      { grade: 'A', indicator: '地区生产总值', difference: -0.4, differenceUnit: '个百分点', met: false },
      { grade: 'A', indicator: '城镇登记失业率', difference: -0.8, differenceUnit: '个百分点', met: true },
      { grade: 'A', indicator: '引进人才', difference: 5000, differenceUnit: '人', met: true },
      { grade: 'B', indicator: '国家级绿色工厂', difference: null, differenceUnit: null, met: null },
    ]);
  });

  test('what found no partner is listed', () => {
    expect(lastOnly).toEqual([]);
    expect(thisOnly.map((measure) => measure.indicator)).toEqual(['建成公园']);
  });
});

const across = (planned: string, done: string) =>
  pairAcrossYears(reportOf('二、2023年工作安排', planned), reportOf('一、2023年工作回顾', done)).pairs;

describe('what is not the same indicator', () => {
  const graded = (done: string, planned: string): string[] => across(planned, done).map(({ grade }) => grade);

  test('a thing of the villages is not that of the whole place, and a side without its subject is nobody’s', () => {
    expect(graded('新建5G基站68个。', '新建5G基站100个。')).toEqual(['A']);
    expect(graded('新建5G基站68个。', '新建乡村5G基站100个。')).toEqual(['B']);
    expect(graded('实现产值50亿元。', '实现产值15亿元。')).toEqual([]);
    expect(graded('城镇新增就业5.7万人。', '新增城镇就业5万人。')).toEqual(['A']);
  });

  test('people of the towns, investment of all society and works of weight are parts or wholes', () => {
    expect(graded('居民人均可支配收入增长6%。', '城镇居民人均可支配收入增长7%。')).toEqual(['B']);
    expect(graded('固定资产投资增长6%。', '全社会固定资产投资增长7%。')).toEqual(['B']);
    expect(graded('完成医疗项目13个。', '完成重大医疗项目15个。')).toEqual(['B']);
    expect(graded('省考断面水质优Ⅲ比例95.6%。', '国省考断面水质优Ⅲ比例90%以上。')).toEqual(['B']);
    expect(graded('净增私营企业300家。', '新增私营企业500家。')).toEqual(['B']);
  });

  test('two names of one thing, and classifiers, make no difference', () => {
    expect(graded('规模以上工业增加值增长6%。', '规上工业增加值增长7%。')).toEqual(['A']);
    expect(graded('新增国家级临床重点专科2个。', '新增国家临床重点专科3个。')).toEqual(['A']);
    expect(graded('新增市场主体6万家。', '新增市场主体6万户以上。')).toEqual(['A']);
    expect(graded('新建幼儿园90处。', '新建幼儿园50所。')).toEqual(['A']);
    expect(graded('改造老旧小区36个。', '改造老旧小区793户。')).toEqual(['C']);
  });

  test('one district’s figure is not another’s', () => {
    expect(
      graded('丹阳市新签约亿元以上项目总投资330亿元。', '句容市新签约亿元以上项目总投资380亿元。'),
    ).toEqual([]);
  });
});

describe('the time that a figure speaks of', () => {
  const within = ([part = '', ...lines]: readonly string[]) =>
    pairWithinReport(reportOf(part, ...lines)).pairs.map(
      ({ grade, last, this: now }) => `${grade} ${last.quote}>${now.quote}`,
    );

  test('what five years brought is set beside no single year as the same', () => {
    expect(
      within([
        '一、过去五年工作回顾',
        '五年来，地区生产总值年均增长6.2%，城镇新增就业累计106万人，常住人口城镇化率达到71.5%。',
        '二、2026年工作安排',
        '今年的目标是：地区生产总值增长5%左右，城镇新增就业18万人以上，常住人口城镇化率达到72%。',
      ]),
    ).toEqual(['A 71.5%>72%', 'C 增长6.2%>增长5%左右', 'C 106万人>18万人以上']);
  });

  test('the year’s own result is taken where the report gives both', () => {
    expect(
      within([
        '一、过去五年和2022年工作总结',
        '五年来，地区生产总值年均增长6.2%。',
        '刚刚过去的2022年，地区生产总值增长2.8%。',
        '二、未来五年的目标任务',
        '到2027年，地区生产总值年均增长7%。',
        '三、2023年工作安排',
        '今年的目标是：地区生产总值增长6%以上。',
      ]),
    ).toEqual(['A 增长2.8%>增长6%以上', 'C 增长6.2%>增长7%']);
  });

  test('a target for a year ahead holds for its own clause, or as a topic for its sentence', () => {
    const spans = (text: string) =>
      reportOf('二、2024年工作安排', text).measures.map(({ quote, span }) => `${quote} ${span}`);
    expect(spans('到2027年，森林覆盖率达到41%，湿地保护率达到60%。')).toEqual(['41% years', '60% years']);
    expect(spans('建设住房7万套，到2027年总量达到60万套，加装电梯3000台。')).toEqual([
      '7万套 year',
      '60万套 years',
      '3000台 year',
    ]);
  });
});

describe('rises, falls and what was reached', () => {
  test('a fall after a rise counts below zero; of two falls the larger is more', () => {
    const changes = (planned: string, done: string) =>
      across(planned, done).map(({ difference, direction, met }) => [difference, direction, met]);
    expect(changes('一般公共预算收入增长5%。', '一般公共预算收入下降8.7%。')).toEqual([
      [-13.7, 'down', false],
    ]);
    expect(changes('单位GDP能耗下降3%。', '单位GDP能耗下降3.5%。')).toEqual([[0.5, 'up', true]]);
    expect(changes('PM2.5平均浓度下降5%以上。', 'PM2.5平均浓度上升2%。')).toEqual([[7, 'up', false]]);
  });

  test.each([
    ['城镇调查失业率5.3%左右。', '城镇调查失业率5.2%。', true],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨0.2%。', true],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨4%。', false],
    ['细颗粒物浓度控制在30微克/立方米以内。', '细颗粒物浓度31微克/立方米。', false],
    ['地区生产总值增长6.5%左右。', '地区生产总值增长6.4%。', false],
    ['地区生产总值增长6%左右。', '地区生产总值增长5.8%。', true],
    ['地区生产总值增长7%—7.5%。', '地区生产总值增长7.2%。', true],
    ['地区生产总值增长不低于5%。', '地区生产总值增长4.9%。', false],
    ['核心产业营业收入突破600亿元。', '核心产业营业收入突破600亿元。', true],
    ['核心产业营业收入突破600亿元。', '核心产业营业收入600亿元。', false],
    ['村集体收入达到120万元。', '村集体收入超过100万元。', null],
    ['完成造林绿化1.5万亩。', '完成造林绿化近1.5万亩。', false],
    ['城镇登记失业率控制在4%以内。', '城镇登记失业率低于3%。', true],
  ])('%s %s', (planned, done, met) => {
    expect(across(planned, done).map((pair) => [pair.grade, pair.met])).toEqual([['A', met]]);
  });

  test('units that can be turned into each other are', () => {
    expect(across('粮食产量20亿斤。', '粮食产量110万吨。')).toMatchObject([
      { grade: 'A', difference: 100_000, differenceUnit: '吨', met: true },
    ]);
  });
});
