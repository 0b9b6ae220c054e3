import type { Rubric } from './score.ts';

/** The rubric that scores are given by unless another one is named. */
export const DEFAULT_RUBRIC_ID = 'task-quality';

/** Rubrics are data: a changed one gets a new revision, and a score keeps the revision that it was given by. */
export const rubrics: readonly Rubric[] = [
  {
    id: DEFAULT_RUBRIC_ID,
    revision: 1,
    name: '任务和指标评分（八项）',
    criteria: [
      { id: 'measurable', name: '可衡量', hint: '有指标、数值和口径，年底能对账' },
      { id: 'comparable', name: '有基数可比', hint: '有去年的数或近三年走势可以对照' },
      { id: 'ambition', name: '力度合理', hint: '既不保守，也不冒进' },
      { id: 'responsibility', name: '责任明确', hint: '写明由谁牵头、谁配合' },
      { id: 'deadline', name: '时限明确', hint: '写明什么时候完成' },
      { id: 'resources', name: '资金和要素有保障', hint: '资金、土地、人员等有着落' },
      { id: 'livelihood', name: '民生相关与公平', hint: '群众能得到实惠，城乡和各类人群兼顾' },
      { id: 'risk', name: '风险与合规', hint: '考虑了风险，合乎法律和政策' },
    ],
  },
];

/** The rubric of an id, newest revision. */
export function findRubric(id: string): Rubric | undefined {
  return rubrics.filter((rubric) => rubric.id === id).sort((a, b) => b.revision - a.revision)[0];
}
