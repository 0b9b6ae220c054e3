import type { PersonalMark } from '../review/candidate-project.ts';

/** Personal marks on candidate projects of 民生实事. */
export const markNames: Readonly<Record<PersonalMark, string>> = {
  for: '赞成',
  against: '反对',
  abstain: '弃权',
};

/** Goes beside these marks, on every screen and paper. */
export const markDisclaimer = '个人记号，不作票决结果';

/** Words of the list as a paper. */
export const projectSheet = {
  number: '序号',
  category: '类别',
  name: '项目名称',
  content: '内容',
  totalInvestment: '总投资',
  yearInvestment: '年度投资',
  unit: '责任单位',
  due: '完成时间',
  mark: '个人意向',
  preference: '个人排序',
  note: '备注',
  none: '没有候选项目。',
} as const;
