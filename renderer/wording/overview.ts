/** Words of 评分总览. */
export const overviewWording = {
  print: '打印',
  printTitle: (report: string, disclaimer: string) => `${report} 评分总览（${disclaimer}）`,

  parts: '分部分评',
  partsHelp: '对每一部分说一个满意程度和关注度。',
  part: '部分',
  overall: '总体',
  importance: '关注度',

  areas: '各方面的满意程度',
  areasNote: (done: number, all: number) => `${all} 项任务，已评 ${done} 项`,
  area: '方面',
  unscored: '未评',
  areaSpoken: (title: string, parts: readonly string[]) => `${title}：${parts.join('，')}`,
  levelCount: (name: string, n: number) => `${name}${n}`,
  all: '合计',

  quadrant: '关注度和总体评价',
  quadrantNote: (shown: number, left: number) =>
    left > 0 ? `${shown} 项；另有 ${left} 项没有评全，或总体是不了解` : `${shown} 项`,
  quadrantEmpty: '还没有同时评了总体和关注度的任务。',
  corners: {
    lowHigh: '关注低，评价高',
    highHigh: '关注高，评价高',
    lowLow: '关注低，评价低',
    highLow: '关注高，评价低',
  },
  more: (n: number) => `另 ${n}`,
  task: '任务',
  cellSpoken: (importance: number, overall: string, titles: readonly string[]) =>
    `关注度${importance}、${overall}：${titles.join('、')}`,

  heat: '批注在全文的分布',
  heatNote: (n: number) => `${n} 条批注；点一格到那一段`,
  heatEmpty: '这份报告还没有批注。',
  heatSpoken: (title: string, n: number) => `${title} ${n} 条`,
  notes: '批注',
  heatLegend: '柱越高，批注越多；最高一格',
  heatMost: (n: number) => `${n} 条`,
  section: '章节',
} as const;
