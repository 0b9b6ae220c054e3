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
      { id: 'measurable', name: '可衡量', hint: '指标、数值、口径' },
      { id: 'comparable', name: '有基数可比', hint: '去年值或三年趋势' },
      { id: 'ambition', name: '力度合理', hint: '不保守，不冒进' },
      { id: 'responsibility', name: '责任明确', hint: '牵头、配合单位' },
      { id: 'deadline', name: '时限明确', hint: '有完成时间' },
      { id: 'resources', name: '资金保障', hint: '钱和要素从哪来' },
      { id: 'livelihood', name: '民生与公平', hint: '覆盖谁、是否公平' },
      { id: 'risk', name: '风险与合规', hint: '隐患、依法依规' },
    ],
  },
];

/** The rubric of an id, newest revision. */
export function findRubric(id: string): Rubric | undefined {
  return rubrics.filter((rubric) => rubric.id === id).sort((a, b) => b.revision - a.revision)[0];
}
