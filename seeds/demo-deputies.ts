import type { DemoDeputy } from './demo-group.ts';

const HOME = '京口代表团';

/** The roster of the demonstration's group; every name is invented. */
export const demoRoster: readonly { readonly name: string; readonly delegation: string }[] = [
  '周文斌',
  '赵敏',
  '李国栋',
  '陈志远',
  '孙立新',
  '吴海燕',
  '冯晓东',
  '蒋桂芳',
  '沈伟',
  '郑建平',
  '朱永康',
  '韩雪梅',
].map((name) => ({ name, delegation: HOME }));

/** Eight deputies of one group: some agree, some disagree, two change the same words in different ways. */
export const demoDeputies: readonly DemoDeputy[] = [
  {
    name: '赵敏',
    delegation: HOME,
    mode: 'named',
    opinions: [
      [
        'problem',
        '新改造老旧小区130万平方米',
        '改了一半停下来，老百姓骂的是我们。到底是没钱还是没房子可改，要讲清楚。',
      ],
      ['textEdit', '筹划地下综合管廊建设', '启动地下综合管廊建设', '“筹划”看不出今年干不干。'],
      ['problem', '城镇新增就业2.4万人以上', '去年5.7万，今年2.4万，差得太多，请说明依据。'],
      ['question', '提升改造雨污管网800公里', '雨污管网800公里从哪里算起？'],
      ['constituentVoice', '治理城市积水点20处', '中山路一下大雨就积水，居民反映了好几年。'],
    ],
    ratings: { 加快传统产业转型升级: 'basicallySatisfied' },
  },
  {
    name: '李国栋',
    delegation: HOME,
    mode: 'named',
    opinions: [
      ['problem', '新改造老旧小区130万平方米', '目标比去年完成数少了94万平方米，建议在报告中说明。'],
      ['textEdit', '筹划地下综合管廊建设', '启动地下综合管廊建设', '前期工作去年已经做完。'],
      ['suggestion', '探索商品房“以旧换新”', '以旧换新要先定评估办法，建议选一个区试点。'],
      ['praise', '地区生产总值增长5.2%以上', '增长目标稳妥，符合实际。'],
    ],
    ratings: { 加快传统产业转型升级: 'satisfied' },
  },
  {
    name: '陈志远',
    delegation: HOME,
    mode: 'named',
    opinions: [
      ['textEdit', '筹划地下综合管廊建设', '开工地下综合管廊建设', '应写明年内开工。'],
      ['question', '提升改造雨污管网800公里', '800公里包不包括去年已经做的31公里？'],
      ['suggestion', '推动大型科学仪器设备开放共享', '高校的设备也应放进共享平台，预约要方便。'],
      ['problem', '城镇新增就业2.4万人以上', '就业目标不到上年一半，容易让人觉得信心不足。'],
    ],
  },
  {
    name: '孙立新',
    delegation: HOME,
    mode: 'named',
    opinions: [
      ['suggestion', '城镇新增就业2.4万人以上', '建议单列高校毕业生留镇就业人数。'],
      ['suggestion', '新改造老旧小区130万平方米', '改造要先征求居民意见，停车位和充电桩一起做。'],
      ['praise', '继续推进“智改数转”免费诊断服务', '企业欢迎，希望坚持。'],
    ],
    ratings: { 加快传统产业转型升级: 'unsatisfied' },
  },
  {
    name: '吴海燕',
    delegation: HOME,
    mode: 'named',
    opinions: [
      ['constituentVoice', '新改造老旧小区130万平方米', '三茅宫片区改造后停车位少了三成，群众意见很大。'],
      ['suggestion', '城镇新增就业2.4万人以上', '大学生留在镇江的人数应当单独列出来。'],
      ['problem', '治理城市积水点20处', '去年治理过的点今年又积水，治理效果没有人验收。'],
    ],
  },
  {
    name: '冯晓东',
    delegation: HOME,
    mode: 'named',
    opinions: [
      ['question', '实行末位淘汰制', '淘汰的是园区还是人？标准由谁定？'],
      ['textEdit', '杜绝“捡到篮子里都是菜”', '防止招商不加选择', '用语宜庄重。'],
      [
        'suggestion',
        '新签约亿元以上产业项目总投资额达到1800亿元',
        '不要只看签约数，应当增加开工率和到账资金。',
      ],
    ],
  },
  {
    name: '蒋桂芳',
    delegation: HOME,
    mode: 'delegationOnly',
    opinions: [
      ['problem', '新签约亿元以上产业项目总投资额达到1800亿元', '签约1800亿，真正开工的有多少？'],
      ['textEdit', '杜绝“捡到篮子里都是菜”', '杜绝盲目引进项目', '俗语不宜写进报告。'],
    ],
  },
  {
    name: '朱永康',
    delegation: HOME,
    mode: 'unsigned',
    opinions: [
      ['problem', '实行末位淘汰制', '末位淘汰容易逼着园区虚报数字，建议慎用。'],
      ['problem', '新改造老旧小区130万平方米', '今年目标大幅减少，却没有一句解释。'],
    ],
  },
];
