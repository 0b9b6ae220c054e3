import { describe, expect, test } from '@jest/globals';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { outlineOf, parseLines, reportOf } from './report-text.ts';

const text = (opening: string): string =>
  `${opening}围绕这项工作，各地各部门细化措施、压实责任，一件一件抓好落实，确保取得实效。`;

describe('levels are relative to the marks of the report', () => {
  test('一、 leads, （一） and run-in themes follow', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      '（一）经济运行稳中有进',
      text('工业经济提质扩面。'),
      text('现代农业稳产增效。'),
      '（二）城乡面貌持续改善',
      text('城市品质持续提升。'),
      text('乡村建设扎实推进。'),
      '二、2024年工作安排',
      text('（一）扩大有效投资。'),
      text('（二）提振居民消费。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  经济运行稳中有进',
      '    工业经济提质扩面',
      '    现代农业稳产增效',
      '  城乡面貌持续改善',
      '    城市品质持续提升',
      '    乡村建设扎实推进',
      '2024年工作安排',
      '  扩大有效投资',
      '  提振居民消费',
    ]);
  });

  test('an unnumbered title leads where 一、 begins anew below it', () => {
    const report = reportOf(
      '2023年工作回顾',
      text('一、全面加强经济调控。'),
      text('二、大力实施民心工程。'),
      '2024年重点工作',
      '一、保持经济平稳增长',
      text('一是保障企业正常运行。'),
      text('二是实施重大产业项目。'),
      '二、加快产业转型升级',
      text('一是加快工业改造提升。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  全面加强经济调控',
      '  大力实施民心工程',
      '2024年重点工作',
      '  保持经济平稳增长',
      '    保障企业正常运行',
      '    实施重大产业项目',
      '  加快产业转型升级',
      '    加快工业改造提升',
    ]);
  });

  test('a row of dashes and a numbered row after it stand side by side', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      text('——经济发展贡献新担当。'),
      text('——产业培育取得新进展。'),
      '主要抓了以下工作：',
      text('一是奋力拼经济，稳住经济基本盘。'),
      text('二是全力抓产业，加快转型升级。'),
      '二、2024年工作安排',
      text('第一，扩大有效投资。'),
      text('第二，提振居民消费。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  经济发展贡献新担当',
      '  产业培育取得新进展',
      '  奋力拼经济，稳住经济基本盘',
      '  全力抓产业，加快转型升级',
      '2024年工作安排',
      '  扩大有效投资',
      '  提振居民消费',
    ]);
  });

  test('dashes with themes between them are their parents', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      text('——过去一年，我们牢记嘱托、感恩奋进，推动高质量发展迈出新步伐。'),
      text('突出科技支撑，我们深入实施创新驱动发展战略。'),
      text('突出开放支撑，我们主动服务新发展格局。'),
      text('——过去一年，我们识变应变、真抓实干，推动经济持续好转。'),
      text('聚焦项目突破，我们扩大有效投资。'),
      text('聚焦工业回升，我们夯实实体经济。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  过去一年',
      '    突出科技支撑',
      '    突出开放支撑',
      '  过去一年',
      '    聚焦项目突破',
      '    聚焦工业回升',
    ]);
  });

  test('an address to the deputies leaves every subsection', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      text('（一）经济运行稳中有进。'),
      text('工业经济提质扩面。'),
      text('现代农业稳产增效。'),
      text('（二）城乡面貌持续改善。'),
      text('城市品质持续提升。'),
      '各位代表，过去一年的工作圆满完成，标志着五年规划顺利收官，为今后发展打下了坚实的基础。',
      text('过去五年，我们始终坚持发展第一要务，综合实力显著增强。'),
      text('过去五年，我们始终坚持生态优先，环境质量持续改善。'),
      text('过去五年，我们始终坚持人民至上，民生福祉日益增进。'),
    );
    expect(outlineOf(report).slice(-3)).toEqual([
      '  过去五年，我们始终坚持发展第一要务，综合实力显著增强',
      '  过去五年，我们始终坚持生态优先，环境质量持续改善',
      '  过去五年，我们始终坚持人民至上，民生福祉日益增进',
    ]);
  });
});

describe('what is a heading', () => {
  test('a fact, an argument, a goal or a transition is none', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      text('全市5家企业入选国家名单。'),
      text('成绩来之不易，根本在于党的领导。'),
      text('企业是经济发展的主体。'),
      '一年来，我们主要做了以下工作。',
      text('市博物馆新馆建成开放。'),
    );
    expect(outlineOf(report)).toEqual(['2023年工作回顾']);
  });

  test('rows of themes inside paragraphs count where the siblings hold them too', () => {
    const inner = (first: string, second: string): string =>
      `${first}。全市上下协同发力，推动各项重点任务落地见效，取得了一批标志性成果，各级各类企业信心更足、预期更稳，发展后劲不断积蓄，一批多年想办的大事办成了，一批群众盼望的实事办好了，城乡面貌焕然一新，各项事业全面进步，为今后的发展打下了更加坚实的基础，积累了更加丰富的经验。${second}。各部门主动作为，解决了一批群众关心的急难愁盼问题，社会反响良好，工作经验在全省推广，各项指标位居全省前列，人民群众的获得感更加充实、更有保障、更可持续。`;
    const report = reportOf(
      '一、2023年工作回顾',
      `（一）经济运行稳中有进。${inner('项目建设加力推进', '消费市场回暖向好')}`,
      `（二）改革开放不断深化。${inner('国企改革持续深化', '营商环境大幅改善')}`,
      `（三）民生福祉日益增进。${inner('脱贫成果持续巩固', '社会保障稳步提升')}`,
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  经济运行稳中有进',
      '    项目建设加力推进',
      '    消费市场回暖向好',
      '  改革开放不断深化',
      '    国企改革持续深化',
      '    营商环境大幅改善',
      '  民生福祉日益增进',
      '    脱贫成果持续巩固',
      '    社会保障稳步提升',
    ]);
  });

  test('a bold opening of a paragraph is a run-in heading', () => {
    const opening = '让老百姓的钱袋子鼓起来。';
    const blocks = ['各位代表：', '一、2024年工作安排', text(opening)].map((line, index) => ({
      line: index + 1,
      text: line,
    }));
    const bold = blocks.map((block) =>
      block.line === 3 ? { ...block, bold: [{ start: 0, end: opening.length }] } : block,
    );
    const closing = { line: 4, text: '各位代表！让我们更加紧密地团结起来，为实现全年目标任务而努力奋斗！' };
    expect(outlineOf(parseReport([...bold, closing]))).toEqual([
      '2024年工作安排',
      '  让老百姓的钱袋子鼓起来',
    ]);
  });

  test('the range of a heading holds its own words, without mark and stop', () => {
    const line = text('　　（一）扩大有效投资。');
    const report = reportOf('二、2024年工作安排', line);
    const heading = report.structure.at(-1);
    expect(heading).toMatchObject({ mark: '（一）', style: 'runin', title: '扩大有效投资', line: 4 });
    expect(line.slice(heading?.start, heading?.end)).toBe('扩大有效投资');
  });

  test('a blank or a colon ends a marked heading as a stop does', () => {
    const report = reportOf(
      '二、2024年工作安排',
      text('（一）扩大有效投资，增强发展后劲　'),
      text('（二）提振居民消费：'),
    );
    expect(outlineOf(report)).toEqual(['2024年工作安排', '  扩大有效投资，增强发展后劲', '  提振居民消费']);
  });

  test('a counted row inside a paragraph opens themes; a row of plain statements opens none', () => {
    const report = reportOf(
      '二、2024年工作安排',
      text('（一）扩大有效投资。') + text('一要抓好重大项目。') + text('二要强化要素保障。'),
      text('（二）提振居民消费。') + '一是发放消费券一批。二是举办购物节一场。三是建设商圈一个。',
    );
    expect(outlineOf(report)).toEqual([
      '2024年工作安排',
      '  扩大有效投资',
      '    抓好重大项目',
      '    强化要素保障',
      '  提振居民消费',
    ]);
  });

  test('a theme right behind a heading opens a row below it, also in one paragraph alone', () => {
    const facts =
      '全年开工项目30个、竣工项目20个，企业效益持续好转，群众收入稳定增长，重点企业达到50家，带动就业3万人，税收增长5%。';
    const report = reportOf(
      '一、2023年工作回顾',
      text('发展质量稳步提升。'),
      `产业升级步伐加快。工业经济稳中有进。${facts}服务经济稳中趋优。${facts}现代农业稳中增效。${facts}`,
      text('城乡面貌持续改善。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  发展质量稳步提升',
      '  产业升级步伐加快',
      '    工业经济稳中有进',
      '    服务经济稳中趋优',
      '    现代农业稳中增效',
      '  城乡面貌持续改善',
    ]);
  });

  test('a row of four may lose the stop of one', () => {
    const report = reportOf(
      '二、2024年工作安排',
      text('（一）扩大有效投资。') +
        text('一要抓好重大项目。') +
        text('二要强化要素保障。') +
        text('三要优化营商环境') +
        text('四要防范投资风险。'),
      text('（二）提振居民消费。'),
    );
    expect(outlineOf(report)).toEqual([
      '2024年工作安排',
      '  扩大有效投资',
      '    抓好重大项目',
      '    强化要素保障',
      '    防范投资风险',
      '  提振居民消费',
    ]);
  });

  test('sentences cast in one mould inside a paragraph are a row of themes', () => {
    const facts = '全年完成各类项目建设任务，群众满意程度进一步提高。';
    const report = reportOf(
      '一、2023年工作回顾',
      text('（一）城乡面貌明显变化。') +
        text('布局更科学。') +
        facts +
        text('交通更便捷。') +
        facts +
        text('乡村更整洁。') +
        facts,
      text('（二）民生福祉日益增进。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  城乡面貌明显变化',
      '    布局更科学',
      '    交通更便捷',
      '    乡村更整洁',
      '  民生福祉日益增进',
    ]);
  });

  test('a look back at the whole leaves the last field of work', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      text('（一）经济运行稳中有进。'),
      text('（二）民生福祉日益增进。'),
      '回顾一年来的工作，我们有这些体会：' + text('一是必须坚持党的领导。') + text('二是必须坚持人民至上。'),
    );
    expect(outlineOf(report)).toEqual([
      '2023年工作回顾',
      '  经济运行稳中有进',
      '  民生福祉日益增进',
      '  必须坚持党的领导',
      '  必须坚持人民至上',
    ]);
  });

  test('the circumstances before 我们 name a theme behind a dash', () => {
    const report = reportOf(
      '一、2023年工作回顾',
      '——面对复杂严峻的形势，我们迎难而上、顶压前行，推动经济平稳运行。' + '全年主要指标好于预期。'.repeat(3),
      '——面对改革的新任务，我们敢闯敢试，激发内生动力。' + '全年主要指标好于预期。'.repeat(3),
    );
    expect(outlineOf(report)).toEqual(['2023年工作回顾', '  面对复杂严峻的形势', '  面对改革的新任务']);
  });

  test('half-width marks and blanks around them are the same marks', () => {
    const report = reportOf(
      '一 、 2023年工作回顾',
      text('(一) 经济运行稳中有进。'),
      text('(二)城乡面貌持续改善。'),
    );
    expect(outlineOf(report)).toEqual(['2023年工作回顾', '  经济运行稳中有进', '  城乡面貌持续改善']);
  });
});

test('a report on one single line has the same outline as on many', () => {
  const lines = [
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    '一、2023年工作回顾',
    ...['（一）经济运行稳中有进。', '（二）城乡面貌持续改善。', '（三）民生福祉日益增进。'].map(
      (opening) => text(opening).repeat(1) + '全市经济平稳运行。'.repeat(120),
    ),
    '二、2024年工作安排',
    ...['（一）扩大有效投资。', '（二）提振居民消费。'].map(text),
    '各位代表！让我们更加紧密地团结起来，为实现全年目标任务而努力奋斗！',
  ];
  const many = outlineOf(parseLines(...lines));
  expect(many).toHaveLength(7);
  expect(outlineOf(parseLines(lines.join('　　')))).toEqual(many);
});

test('blanks alone, as a pasted page leaves them, tell where the paragraphs of a report were', () => {
  const lines = [
    '政 府 工 作 报 告',
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    '2023年工作回顾',
    ...['经济运行稳中有进。', '城乡面貌持续改善。'].map(
      (opening) => text(opening) + '全市经济平稳运行。'.repeat(160),
    ),
    '2024年工作安排',
    ...['扩大有效投资。', '提振居民消费。'].map(text),
    '各位代表！让我们更加紧密地团结起来，为实现全年目标任务而努力奋斗！',
    '附件1',
    '民生实事项目',
    '新建停车场30个。',
  ];
  const many = parseLines(...lines);
  const one = parseLines(lines.join(' '));
  expect(outlineOf(many)).toHaveLength(6);
  expect(outlineOf(one)).toEqual(outlineOf(many));
  expect(one.meta.title).toBe(many.meta.title);
  expect(one.meta.annexes.map(({ title }) => title)).toEqual(['民生实事项目']);
});

test('a row of lines built alike stands between paragraphs of one long sentence each', () => {
  const long =
    '全市地区生产总值迈上新台阶，主要指标稳定增长，重点工程建成投用，城乡面貌焕然一新，人民群众的获得感、幸福感、安全感不断增强，为今后发展打下坚实基础。';
  const years = ['生态建设取得显著成效', '综合实力显著提升', '改革开放步伐显著加快'].map(
    (what) => `这是${what}的五年`,
  );
  const report = reportOf('一、过去五年工作回顾', ...years.flatMap((line) => [`${line}。`, long]));
  expect(outlineOf(report)).toEqual(['过去五年工作回顾', ...years.map((line) => `  ${line}`)]);
});

test('a sentence that only leads over is no member of a row of short openings', () => {
  const report = reportOf(
    '一、过去五年工作回顾',
    text('过去的五年极不寻常。'),
    ...['综合实力稳步提升。', '产业转型提质增效。', '民生福祉不断增进。'].map(text),
  );
  expect(outlineOf(report)).toEqual([
    '过去五年工作回顾',
    '  综合实力稳步提升',
    '  产业转型提质增效',
    '  民生福祉不断增进',
  ]);
});
