import { describe, expect, test } from '@jest/globals';
import { parseLines } from './report-text.ts';

const prose = '全市上下迎难而上、攻坚克难，统筹推进各项工作，经济社会发展取得了新的成绩和进步。';
const closing = '各位代表！让我们更加紧密地团结起来，为实现全年目标任务而努力奋斗！';
const opening = '现在，我代表滨江市人民政府向大会报告工作，请予审议，并请政协委员提出意见。';

describe('where the report begins and ends', () => {
  test('a paper of a few short lines is body to its last line', () => {
    const { meta, measures } = parseLines(
      '江北市政府工作报告',
      '',
      '一、2023年工作回顾',
      '生产总值增长6.1%。',
    );
    expect(meta).toMatchObject({ bodyStart: 3, bodyEnd: 4 });
    expect(measures).toHaveLength(1);
  });

  test('the rows of a table in it are no headings', () => {
    const { structure } = parseLines(
      '各位代表：',
      opening,
      '一、2024年主要目标',
      '指标 | 目标',
      '扩大有效投资 | 增长6%',
      '推进重点项目 | 120个',
      closing,
    );
    expect(structure.map(({ title }) => title)).toEqual(['2024年主要目标']);
  });

  test('a short call closes the report', () => {
    const { meta } = parseLines(
      '各位代表：',
      opening,
      '一、2023年工作回顾',
      prose,
      '让我们共同努力。',
      '分享到：',
    );
    expect(meta).toMatchObject({ bodyStart: 1, bodyEnd: 5 });
  });

  test('web furniture around it stays out', () => {
    const { meta } = parseLines(
      '网站首页',
      '来源：滨江日报',
      '政府工作报告',
      '——2024年1月9日在滨江市第八届人民代表大会第三次会议上',
      '滨江市市长 张 明',
      '各位代表：',
      opening,
      '一、2023年工作回顾',
      prose,
      closing,
      '分享到：',
      '上一篇：2023年政府工作报告',
    );
    expect(meta).toMatchObject({ bodyStart: 6, bodyEnd: 10, chromeLines: 4 });
  });

  test('annexes are kept apart and their terms explained', () => {
    const report = parseLines(
      '各位代表：',
      opening,
      '一、2023年工作回顾',
      prose,
      closing,
      '附件1',
      '2024年民生实事项目',
      '一、建设社区食堂30个。',
      '附件2 名词解释',
      '1.四好农村路：建好、管好、护好、运营好农村公路。',
      '［2］两新：',
      '大规模设备更新和消费品以旧换新。',
      '3．六稳 稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。',
    );
    expect(report.meta.bodyEnd).toBe(5);
    expect(report.meta.annexes).toEqual([
      { line: 6, title: '2024年民生实事项目' },
      { line: 9, title: '名词解释' },
    ]);
    expect(report.measures).toEqual([]);
    expect(report.glossary).toEqual([
      { term: '四好农村路', definition: '建好、管好、护好、运营好农村公路。', line: 10 },
      { term: '两新', definition: '大规模设备更新和消费品以旧换新。', line: 11 },
      { term: '六稳', definition: '稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。', line: 13 },
    ]);
  });

  test('a resolution before the report and a second copy after it are no part of it', () => {
    const copy = ['政府工作报告', '各位代表：', opening, '一、2023年工作回顾', prose, closing];
    const { meta, structure } = parseLines(
      '滨江市第八届人民代表大会第三次会议关于政府工作报告的决议',
      '会议听取和审议了市长所作的政府工作报告。会议号召，全市人民更加紧密地团结在一起，为实现目标而努力奋斗！',
      ...copy,
      ...copy,
    );
    expect(meta).toMatchObject({ title: '政府工作报告', bodyStart: 4, bodyEnd: 8 });
    expect(structure).toHaveLength(1);
  });

  test('without a salutation the announcing paragraph, without that the first part begins the body', () => {
    expect(parseLines('政府工作报告', opening, '一、2023年工作回顾', prose).meta.bodyStart).toBe(2);
    expect(parseLines('政府工作报告', '一、2023年工作回顾', prose, prose).meta).toMatchObject({
      bodyStart: 2,
      bodyEnd: 4,
    });
  });

  test('an empty text is an empty report', () => {
    expect(parseLines('', '  ')).toMatchObject({
      structure: [],
      measures: [],
      tasks: [],
      glossary: [],
      pairs: [],
    });
  });
});

describe('the facts of the head', () => {
  const head = (...lines: readonly string[]) =>
    parseLines(...lines, '各位代表：', opening, '一、2023年工作回顾', prose, closing).meta;

  test('date, place and speaker on lines of their own', () => {
    expect(
      head('——2024年1月9日在滨江市第八届人民代表大会第三次会议上', '滨江市人民政府市长　张明'),
    ).toMatchObject({
      title: null,
      place: '滨江市',
      level: 'prefecture',
      year: 2024,
      speaker: '张明',
      date: '2024-01-09',
    });
  });

  test('a spaced title, a date in words, a spaced name', () => {
    expect(
      head(
        '政 府 工 作 报 告',
        '（二〇二四年二月十二日在江口县第十届人民代表大会第二次会议上）',
        '县长 李 华',
      ),
    ).toMatchObject({
      title: '政府工作报告',
      place: '江口县',
      level: 'county',
      speaker: '李华',
      date: '2024-02-12',
    });
  });

  test('title, date and name glued into one line', () => {
    expect(
      head('政府工作报告——2024年1月9日在东海省第十三届人民代表大会第二次会议上省长王强作政府工作报告'),
    ).toMatchObject({
      title: '政府工作报告',
      place: '东海省',
      level: 'provincial',
      speaker: '王强',
      date: '2024-01-09',
    });
  });

  test('a caption that tells the day and no year takes the year of the plan', () => {
    const report = parseLines(
      '1月16日上午，省长王强在东海省第十三届人民代表大会第二次会议上作政府工作报告。（李四 摄）',
      '各位代表：',
      opening,
      '一、2018年工作回顾',
      prose,
      '二、2019年工作安排',
      prose,
      closing,
    );
    expect(report.meta).toMatchObject({ year: 2019, date: '2019-01-16', speaker: '王强' });
  });

  test('a city that measures itself by the city above it is of county rank', () => {
    const levelOf = (fact: string): string | null =>
      parseLines(
        '——2024年1月9日在滨江市第八届人民代表大会第三次会议上',
        '各位代表：',
        opening,
        prose,
        fact,
        closing,
      ).meta.level;
    expect(levelOf('主要指标居东海市前列，获选东海市首批试点。')).toBe('county');
    expect(levelOf('主要指标居全省前列，各县（市、区）竞相发展。')).toBe('prefecture');
  });

  test('a spaced name on a line of its own, a congress broken over lines, a title printed twice', () => {
    const { meta } = parseLines(
      '2024年政府工作报告政府工作报告',
      '——2024年1月8日在青石县第十八届',
      '人民代表大会第一次会议上',
      '林 海 生',
      '各位代表：',
      '现在，我向大会报告工作，请予审议。',
    );
    expect(meta).toMatchObject({
      title: '2024年政府工作报告',
      place: '青石县',
      level: 'county',
      speaker: '林海生',
      date: '2024-01-08',
    });
  });

  test('a name alone on its line is told by its family name', () => {
    const head = (line: string): string | null =>
      parseLines(
        '政府工作报告',
        '（2024年1月8日在青石县第十八届人民代表大会第一次会议上）',
        line,
        '各位代表：',
        '现在，我向大会报告工作，请予审议。',
      ).meta.speaker;
    expect(head('林海生')).toBe('林海生');
    expect(head('目录')).toBeNull();
    expect(head('审议稿')).toBeNull();
  });

  test('a salutation may name everybody in the hall', () => {
    const { meta } = parseLines(
      '政府工作报告',
      '各位代表、各位委员、各位同志：',
      '现在，我代表青石市人民政府向大会报告工作，请予审议。',
      '各位代表、各位委员、各位同志，让我们团结一心，为建设美好青石而努力奋斗！',
    );
    expect(meta).toMatchObject({ bodyStart: 2, bodyEnd: 4, place: '青石市' });
  });

  test('a congress that calls itself 自治县 takes the name of its government', () => {
    const { meta } = parseLines(
      '政 府 工 作 报 告 2024-01-08 2024年1月6日在自治县第十届人民代表大会第二次会议上',
      '青石苗族自治县人民政府县长 林海生',
      '各位代表：',
      '现在，我代表自治县人民政府向大会报告工作，请予审议。',
    );
    expect(meta).toMatchObject({ title: '政府工作报告', place: '青石苗族自治县', speaker: '林海生' });
  });

  test('a title broken over two lines', () => {
    expect(head('政府工作报', '告').title).toBe('政府工作报告');
  });
});
