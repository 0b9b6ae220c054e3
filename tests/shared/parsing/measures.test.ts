import { describe, expect, test } from '@jest/globals';
import { measuresOf, reportOf } from './report-text.ts';

const quotes = (sentence: string): string[] => measuresOf(sentence).map(({ quote }) => quote);
const indicators = (sentence: string): string[] => measuresOf(sentence).map(({ indicator }) => indicator);
const aspects = (sentence: string): string[] => measuresOf(sentence).map(({ aspect }) => aspect);
const bounds = (sentence: string): string[] => measuresOf(sentence).map(({ bound }) => bound);

describe('what is a measure', () => {
  test.each([
    ['years and dates', '2023年1月6日，市委召开全会，部署“十四五”规划中期评估工作。'],
    [
      'roads, networks and named classes',
      '312国道改造和G40通车，建成4A级景区，企业入围中国500强，5G覆盖城乡。',
    ],
    [
      'numbers inside names',
      '深入实施“1+3+N”行动，落实“促消费20条”，推广《城市更新三年行动计划（2023—2025年）》。',
    ],
    ['ordinals of meetings', '成功举办第5届运动会和第12次联席会议。'],
    ['sizes that define a class', '支持投资10亿元以上项目落地，关心65岁以上老人，走访500人以上企业。'],
    ['footnotes', '推进“四好农村路”[12]建设，落实政策［3］。'],
    ['steps that are only named', '地区生产总值连跨3个千亿元台阶。'],
    ['a row of years', '粮食生产连续12年丰收，连续3次获得表彰。'],
    ['lists that are only announced', '重点做好5个方面工作。'],
  ])('%s are none', (_name, sentence) => expect(quotes(sentence)).toEqual([]));

  test('the value a rise began with is none, the value it reached is one', () => {
    expect(measuresOf('全市公路里程由6.5万公里增加到9万公里。')).toEqual([
      { quote: '9万公里', indicator: '公路里程', bound: 'eq', aspect: 'level' },
    ]);
  });

  test('a task set from above is none, what was done is one', () => {
    expect(quotes('城镇新增就业5.7万人，超额完成省下达的4.5万人目标任务。')).toEqual(['5.7万人']);
  });
});

describe('quotes and bounds', () => {
  test.each([
    ['地区生产总值增长5.2%以上。', ['增长5.2%以上'], ['ge']],
    ['绿色优质农产品占比超过75%。', ['超过75%'], ['gt']],
    ['城镇登记失业率控制在3.5%以内。', ['3.5%以内'], ['le']],
    ['居民消费价格涨幅3%左右。', ['3%左右'], ['approx']],
    ['整改田地4800余亩，检查110多项。', ['4800余亩', '110多项'], ['gt', 'gt']],
    ['覆盖困难群众7万余人。', ['7万余人'], ['gt']],
    ['旅游总收入实现翻番。', ['翻番'], ['multiple']],
    ['进出口总量突破百亿美元。', ['突破百亿美元'], ['gt']],
    ['空气优良天数比例≥72%。', ['≥72%'], ['ge']],
    ['发放补贴不少于3亿元。', ['不少于3亿元'], ['ge']],
  ])('%s', (sentence, wantQuotes, wantBounds) => {
    expect(quotes(sentence)).toEqual(wantQuotes);
    expect(bounds(sentence)).toEqual(wantBounds);
  });

  test('full-width figures and signs are read, the quote stays as printed', () => {
    const [measure] = reportOf(
      '一、2023年工作回顾',
      '全市经济平稳运行。一般公共预算收入增长５．５％。',
    ).measures;
    expect(measure).toMatchObject({ quote: '增长５．５％', value: 5.5, unit: '%' });
  });

  test('ranges keep both ends', () => {
    const { measures } = reportOf(
      '二、2024年重点工作',
      '全面推进各项工作。每个板块谋划1～2个片区综合开发项目，投资增长5%至7%。',
    );
    expect(measures.map(({ value, value2, unit }) => [value, value2, unit])).toEqual([
      [1, 2, '个'],
      [5, 7, '%'],
    ]);
  });

  test('the bound behind 分别 holds for every value', () => {
    expect(bounds('参保率和覆盖率分别达到98%和95%以上。')).toEqual(['ge', 'ge']);
    expect(bounds('参保率达到98%，覆盖率达到95%以上。')).toEqual(['eq', 'ge']);
  });

  test('scale and unit are kept apart', () => {
    const [measure] = reportOf('一、2023年工作回顾', '全市经济平稳运行。贷款余额达到1.3万亿元。').measures;
    expect(measure).toMatchObject({ value: 1.3, scale: 1e12, unit: '元', quote: '1.3万亿元' });
  });

  test('ranks and ratios', () => {
    expect(quotes('工业投资增长9%，列全省第2位；群众安全感蝉联全省第一；房价收入比降至1.8:1。')).toEqual([
      '增长9%',
      '全省第2位',
      '全省第一',
      '1.8:1',
    ]);
    expect(quotes('坚持发展第一要务，推动第一产业提质，公共文化列全省第一方阵。')).toEqual([]);
  });
});

describe('what is measured', () => {
  test.each([
    [
      'a verb shared across 、',
      '新增省级以上专精特新企业100家、营业收入超百亿元企业1家。',
      ['省级以上专精特新企业', '营业收入超百亿元企业'],
    ],
    [
      'the noun behind the number',
      '新增2个省级重点工业互联网平台，建设10个省级临床重点专科项目。',
      ['省级重点工业互联网平台', '省级临床重点专科项目'],
    ],
    [
      'the subject said once',
      '工业技改投资达到130亿元，增长12%，列全省第3位。',
      ['工业技改投资', '工业技改投资', '工业技改投资'],
    ],
    ['a side of the subject before', '新增上市公司2家、总数达到12家。', ['上市公司', '上市公司总数']],
    ['分别 over subjects', '开票销售、入库税收分别增长18%和25%。', ['开票销售', '入库税收']],
    [
      '分别 with a shared head',
      '城镇、农村常住居民人均可支配收入分别增长9%、9.5%。',
      ['城镇常住居民人均可支配收入', '农村常住居民人均可支配收入'],
    ],
    [
      '城乡',
      '城乡居民人均可支配收入分别达到61453元、32764元。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    [
      '分别 over values before',
      '销售面积276万平方米、成交总额234亿元，分别增长16.6%、15.7%。',
      ['销售面积', '成交总额', '销售面积', '成交总额'],
    ],
    [
      'a share of the subject before',
      '工业机器人产量增长31.2%、占全国44%。',
      ['工业机器人产量', '工业机器人产量占全国比重'],
    ],
    ['two numbers in a row', '免费提供12类45项基本公共卫生服务。', ['基本公共卫生服务', '基本公共卫生服务']],
    ['人才 without a unit', '各类人才总量达到100万，其中高技能人才30万。', ['各类人才总量', '高技能人才']],
    [
      'a condition inside a sentence',
      '招商和项目服务一线人员比例提高到70%。',
      ['招商和项目服务一线人员比例'],
    ],
  ])('%s', (_name, sentence, want) => expect(indicators(sentence)).toEqual(want));

  test('nouns that begin like verbs stay whole', () => {
    expect(indicators('服务业增加值增长7%，建设用地增加值增长5%，集约利用率达到80%。')).toEqual([
      '服务业增加值',
      '建设用地增加值',
      '集约利用率',
    ]);
  });
});

describe('aspect', () => {
  test.each([
    ['地区生产总值增长6%，提高2.1个百分点，是五年前的1.8倍。', ['growth', 'growth', 'growth']],
    ['新增高新技术企业525家，引进人才4万人，建成道路34条。', ['increment', 'increment', 'increment']],
    ['森林覆盖率达到54%，粮食总产量96万吨，列全国第8位。', ['level', 'level', 'level']],
    ['培育体验场所33个、累计达到64个。', ['increment', 'level']],
    ['城镇新增就业达到5.7万人。', ['increment']],
    ['改造提升112万亩高标准农田。', ['increment']],
    ['压减融资平台90个。', ['growth']],
  ])('%s', (sentence, want) => expect(aspects(sentence)).toEqual(want));
});

describe('stance and place', () => {
  test('parts that look back give results, parts that look forward targets', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      '全市经济平稳运行。地区生产总值增长6.2%。',
      '二、2024年工作安排',
      '今年的主要预期目标是：地区生产总值增长5.2%以上。',
    );
    expect(report.measures.map(({ stance }) => stance)).toEqual(['result', 'target']);
  });

  test('one part for both is told apart by its sentences', () => {
    const report = reportOf(
      '“十四五”发展成就和“十五五”时期主要目标',
      '过去五年，全市经济平稳运行，地区生产总值年均增长6.2%。',
      '到2030年，全市经济社会发展的主要目标是：常住人口城镇化率达到70%。',
      '2026年重点工作',
      '新增上市公司2家。',
    );
    expect(report.measures.map(({ stance }) => stance)).toEqual(['result', 'target', 'target']);
  });

  test('a sentence broken over two lines keeps its subject and gives the number its own line', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      '各园区建设加快推进，全市园区落户上海转移项目20个，',
      '总投资301亿元。',
    );
    expect(report.measures.map(({ line, indicator, start }) => ({ line, indicator, start }))).toEqual([
      { line: 4, indicator: '园区落户上海转移项目', start: 22 },
      { line: 5, indicator: '园区落户上海转移项目总投资', start: 3 },
    ]);
  });
});

describe('what numbers share', () => {
  test('a level goes on over 其中, over the comma of enumeration and over 分别', () => {
    expect(aspects('入园企业达132家，其中，规上工业企业49家、高新技术企业21家。')).toEqual([
      'level',
      'level',
      'level',
    ]);
    expect(aspects('养老机构和设施达到9341个、床位10.5万张。')).toEqual(['level', 'level']);
    expect(aspects('地区总部、研发中心累计分别达到1016家和591家。')).toEqual(['level', 'level']);
  });

  test('a verb that opens the name of a stock does nothing to it', () => {
    expect(aspects('签订协议，签约规模达10万亩以上。')).toEqual(['level']);
    expect(aspects('拆除违法建设、江滩复绿面积超过200万平方米。')).toEqual(['increment']);
  });

  test('people counted without a unit', () => {
    const { measures } = reportOf(
      '一、2023年工作回顾',
      '全市经济平稳运行。又有121.7万农村贫困人口脱贫，完成20万黄河滩区居民搬迁。',
    );
    expect(measures.map(({ value, unit, scale }) => [value, unit, scale])).toEqual([
      [121.7, '人', 1e4],
      [20, '人', 1e4],
    ]);
  });

  test('classes of settlements and fields of a comparison are no measures', () => {
    expect(quotes('实现20户以上自然村4G网络全覆盖。')).toEqual([]);
    expect(quotes('在19个城市的综合排名中居第三位。')).toEqual(['第三位']);
  });

  test('sums in two currencies, power built, computing power', () => {
    expect(measuresOf('实际使用外资175亿美元左右、约合1243亿元人民币。')).toMatchObject([
      { quote: '175亿美元左右', bound: 'approx' },
      { quote: '约合1243亿元人民币', bound: 'approx', indicator: '实际使用外资' },
    ]);
    expect(quotes('布局建设700万千瓦新型储能项目，智算规模达到22万P。')).toEqual(['700万千瓦', '22万P']);
  });

  test('a short noun keeps its verb, a period and a basis stay out of the name', () => {
    expect(indicators('新增森林3.1万亩。')).toEqual(['新增森林']);
    expect(indicators('新增城镇就业18万人。')).toEqual(['新增城镇就业']);
    expect(indicators('城镇低保标准提高到每人每月596元。')).toEqual(['城镇低保标准']);
    expect(indicators('肉、奶产量分别稳定在310万吨和750万吨。')).toEqual(['肉产量', '奶产量']);
    expect(indicators('建成20个500千伏输变电工程。')).toEqual(['500千伏输变电工程']);
  });
});

describe('verbs, asides and sides of a subject', () => {
  test('an aside parts the verb of change from its number', () => {
    expect(
      measuresOf('地区生产总值293亿元，增长（同比，下同）9%，固定资产投资438亿元，同口径增长13%。'),
    ).toMatchObject([
      { quote: '293亿元', aspect: 'level' },
      { quote: '9%', aspect: 'growth', indicator: '地区生产总值' },
      { quote: '438亿元', aspect: 'level' },
      { quote: '增长13%', aspect: 'growth', indicator: '固定资产投资' },
    ]);
  });

  test('the side measured stands once, behind the last subject', () => {
    expect(measuresOf('装备制造、钢铁、铝业增速分别达到14%、12%和19%。')).toMatchObject([
      { indicator: '装备制造增速', aspect: 'growth' },
      { indicator: '钢铁增速', aspect: 'growth' },
      { indicator: '铝业增速', aspect: 'growth' },
    ]);
  });

  test.each([
    ['锂电池、盐湖化工产品出口分别增长3.8倍、80.2%。', ['锂电池出口', '盐湖化工产品出口']],
    ['改造老旧供热、燃气、排水管网800公里、600公里、300公里。', ['改造老旧供热管网', '燃气管网', '排水管网']],
    ['工业、服务业增加值分别增长5%、6%。', ['工业增加值', '服务业增加值']],
    ['城镇、农村居民住户存款余额分别增长5%、6%。', ['城镇居民住户存款余额', '农村居民住户存款余额']],
    ['固定资产投资、社会消费品零售总额分别增长5%、6%。', ['固定资产投资', '社会消费品零售总额']],
    ['建设和美乡村150个。', ['和美乡村']],
    ['惠及17万婴幼儿。', ['婴幼儿']],
    ['旅客吞吐量增速居省会城市机场首位。', ['旅客吞吐量增速']],
    ['光热在建规模居全国首位。', ['光热在建规模']],
  ])('what is counted in %s', (sentence, expected) => {
    expect(indicators(sentence)).toEqual(expected);
  });

  test('a verb of change some adverbs before its share makes it a change', () => {
    expect(aspects('旅游人次和花费增长均超20%，药品平均降价超50%，材料精简80%。')).toEqual([
      'growth',
      'growth',
      'growth',
    ]);
    expect(aspects('优良天数比例提高到77%。')).toEqual(['level']);
  });

  test('sums for somebody, households without a unit, a step that is reached', () => {
    expect(quotes('筹资6120万元为11万农牧户发放取暖煤，形成35亿元销售收入。')).toEqual([
      '6120万元',
      '11万',
      '35亿元',
    ]);
    expect(quotes('地区生产总值迈上14万亿元新台阶、连续36年居全国首位。')).toEqual(['14万亿元', '全国首位']);
  });

  test('of what was added and what is reached, the second is the total', () => {
    expect(aspects('经营主体净增98万户、突破1900万户。')).toEqual(['increment', 'level']);
    expect(aspects('新投产亿元以上项目超270个。')).toEqual(['increment']);
  });

  test('a table of figures ends the reading, not the program', () => {
    const { measures } = reportOf('一、2023年工作回顾', '全市经济平稳运行。' + '新增12个，'.repeat(30_000));
    expect(measures.length).toBeGreaterThanOrEqual(20_000);
    expect(measures.length).toBeLessThan(21_000);
  });
});

test('a time named by the last sentence of a paragraph holds for the next one', () => {
  const [first, second] = reportOf(
    '一、2025年工作回顾',
    '去年，全市新建公园12个。五年来，我们着重抓了以下工作。',
    '着力改善交通条件，新建公路300公里，城乡面貌焕然一新，群众出行更加方便。',
  ).measures;
  expect([first?.span, second?.span]).toEqual(['year', 'years']);
});
