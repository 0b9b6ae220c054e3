import type { RubricFault } from '../review/rubric-rules.ts';

/** Why a rubric could not be stored; stands in brackets in the sentence of invalidInput. */
export const rubricFaultWords: Readonly<Record<RubricFault | 'builtIn', string>> = {
  doubledCriterion: '有两项重复',
  doubledName: '有两项同名',
  doubledWord: '档次里有两个同样的词',
  builtIn: '自带的评分表不能改，请照它另做一份',
};

/** 评分表 and its revision as a score names it. */
export const rubricEdition = (name: string, revision: number): string =>
  revision > 1 ? `${name}（第${revision}版）` : name;

/** A criterion beside those of other rubrics. */
export const criterionOf = (criterion: string, rubric: string): string => `${criterion}（${rubric}）`;

/** A band of points by its lower end. */
export const pointsFrom = (points: number): string => `${points}分起`;
