import type { Rubric, RubricCriterion, RubricScale } from './rubric.ts';

/** The rubric that tasks are scored by unless a person chooses another one. */
export const DEFAULT_RUBRIC_ID = 'task-quality';
/** The rubric of whole parts: satisfaction beside importance, as the form of 冷水关乡 asks. */
export const PART_RUBRIC_ID = 'part-satisfaction';

const fourWords: RubricScale = { type: 'words', words: ['缺', '弱', '可', '好'] };

const criterion = (id: string, name: string, hint: string, weight = 1): RubricCriterion => ({
  id,
  name,
  hint,
  weight,
});

/** The rubrics that come with the program: the eight criteria, and the forms that deputies know. */
export const builtInRubrics: readonly Rubric[] = [
  {
    id: DEFAULT_RUBRIC_ID,
    revision: 1,
    builtIn: true,
    target: 'task',
    name: '任务和指标评分（八项）',
    scale: fourWords,
    criteria: [
      criterion('measurable', '可衡量', '指标、数值、口径'),
      criterion('comparable', '有基数可比', '去年值或三年趋势'),
      criterion('ambition', '力度合理', '不保守，不冒进'),
      criterion('responsibility', '责任明确', '牵头、配合单位'),
      criterion('deadline', '时限明确', '有完成时间'),
      criterion('resources', '资金保障', '钱和要素从哪来'),
      criterion('livelihood', '民生与公平', '覆盖谁、是否公平'),
      criterion('risk', '风险与合规', '隐患、依法依规'),
    ],
  },
  {
    id: 'satisfaction',
    revision: 1,
    builtIn: true,
    target: 'task',
    name: '满意程度（个人参考）',
    scale: fourWords,
    criteria: [],
  },
  {
    id: 'hundred-points',
    revision: 1,
    builtIn: true,
    target: 'task',
    name: '百分制（0至100分）',
    scale: { type: 'points', most: 100 },
    criteria: [
      criterion('output', '产出', '数量、质量、时效、成本', 40),
      criterion('effect', '效益', '经济、社会、生态、长远', 40),
      criterion('people', '群众感受', '办到点子上没有', 20),
    ],
  },
  {
    id: PART_RUBRIC_ID,
    revision: 1,
    builtIn: true,
    target: 'part',
    name: '分部分：满意程度和关注度',
    scale: fourWords,
    criteria: [],
  },
];

/** A rubric that comes with the program. */
export function findBuiltInRubric(id: string): Rubric | undefined {
  return builtInRubrics.find((rubric) => rubric.id === id);
}
