import type { CriterionValue, OverallRating } from '../shared/review/score.ts';

/** One score of the demonstration, on the task (or heading) of this title. */
export interface DemoScore {
  readonly title: string;
  /** Values of the eight criteria in the order of the default rubric; null = not yet given. */
  readonly criteria: readonly (CriterionValue | null)[];
  readonly overall: OverallRating | null;
  readonly importance: number | null;
  readonly note?: string;
  /** Quotes of the notes that are its evidence. */
  readonly evidence?: readonly string[];
}

const none = [null, null, null, null, null, null, null, null] as const;

/** 14 tasks that are scored, and one on the way. */
export const demoScores: readonly DemoScore[] = [
  {
    title: '持续保持项目攻坚力度',
    criteria: [3, 2, 2, 1, 1, 1, 'skipped', 1],
    overall: 'basicallySatisfied',
    importance: 4,
    evidence: ['新开工项目列统入库投资额达到350亿元'],
  },
  {
    title: '坚定不移推进园区整合',
    criteria: [1, 1, 2, 2, 1, 1, 'skipped', 2],
    overall: 'basicallySatisfied',
    importance: 4,
  },
  { title: '加快传统产业转型升级', criteria: [3, 2, 2, 1, 1, 2, 2, 2], overall: 'satisfied', importance: 3 },
  {
    title: '聚焦企业感受优化营商环境',
    criteria: [2, 1, 2, 1, 1, 1, 2, 2],
    overall: 'satisfied',
    importance: 4,
  },
  {
    title: '深入激发居民消费潜能',
    criteria: [2, 2, 1, 1, 1, 1, 2, 1],
    overall: 'basicallySatisfied',
    importance: 3,
    evidence: ['扶持创业1.2万人以上'],
  },
  { title: '奋力开拓国际贸易市场', criteria: none, overall: 'satisfied', importance: 2 },
  {
    title: '加快培育壮大“四群八链”',
    criteria: [3, 1, 2, 1, 1, 1, 'skipped', 2],
    overall: 'satisfied',
    importance: 3,
  },
  {
    title: '加强科技创新能力建设',
    criteria: [3, 2, 2, 1, 1, 2, 1, 2],
    overall: 'satisfied',
    importance: 4,
  },
  { title: '推进交通互联互通', criteria: none, overall: 'basicallySatisfied', importance: 4 },
  {
    title: '持续深化污染防治攻坚',
    criteria: [1, 1, 2, 1, 1, 1, 2, 2],
    overall: 'basicallySatisfied',
    importance: 4,
    note: '两项空气指标只写完成省下达目标，没有数值。',
    evidence: ['空气质量优良天数比率完成省下达目标'],
  },
  { title: '持续推动经济结构优化', criteria: [3, 2, 2, 1, 1, 1, 1, 2], overall: 'satisfied', importance: 3 },
  { title: '持续推进生态保护修复', criteria: none, overall: 'satisfied', importance: 3 },
  {
    title: '稳步提升城市功能品质',
    criteria: [3, 2, 1, 0, 0, null, null, null],
    overall: null,
    importance: 5,
    evidence: ['新改造老旧小区130万平方米', '提升改造雨污管网800公里'],
  },
  {
    title: '健全基本公共服务体系',
    criteria: [3, 1, 2, 1, 1, 1, 3, 2],
    overall: 'basicallySatisfied',
    importance: 4,
    evidence: ['基层机构老年、护理、康复床位占比提高至35%以上'],
  },
  {
    title: '有效防范化解稳定风险',
    criteria: [1, 0, 1, 1, 0, 0, 1, 1],
    overall: 'unsatisfied',
    importance: 5,
    note: '只有压减平台一个数，债务总量和进度没有说明。',
  },
];
