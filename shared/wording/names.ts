import type { AdoptionVerdict } from '../review/adoption.ts';
import type { AnnotationKind, WordingChange } from '../review/annotation.ts';
import type { GroupDecision } from '../review/consolidation.ts';
import type { OverallRating } from '../review/score.ts';
import type { DocumentKind, HandlingMark, VersionKind } from '../report/model.ts';

/** Names of the six kinds, in the order of the keys 1–6. */
export const kindNames: Readonly<Record<AnnotationKind, string>> = {
  praise: '肯定成绩',
  problem: '指出问题',
  suggestion: '提出建议',
  textEdit: '文字修改',
  question: '询问',
  constituentVoice: '反映民情',
};

/** One character that stands for a kind on a badge. */
export const kindBadges: Readonly<Record<AnnotationKind, string>> = {
  praise: '肯',
  problem: '题',
  suggestion: '建',
  textEdit: '改',
  question: '询',
  constituentVoice: '民',
};

export const wordingChangeNames: Readonly<Record<WordingChange['operation'], string>> = {
  insert: '增加',
  delete: '删除',
  replace: '替换',
};

export const ratingNames: Readonly<Record<OverallRating, string>> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  unsatisfied: '不满意',
  unknown: '不了解',
};

/** 关注度, index 0 is 1. */
export const importanceNames = ['不关注', '不太关注', '一般', '关注', '非常关注'] as const;

export const criterionSkipped = '不评';

export const versionKindNames: Readonly<Record<VersionKind, string>> = {
  draftForComment: '征求意见稿',
  reviewText: '审议稿',
  revisedText: '修改稿',
  published: '公布稿',
};

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  workReport: '政府工作报告',
  plan: '计划报告',
  budget: '预算报告',
  livelihoodProjects: '民生实事候选项目',
  other: '其他材料',
};

export const handlingNames: Readonly<Record<HandlingMark, string>> = {
  public: '公开',
  internal: '内部',
  workSecret: '工作秘密',
};

/** Goes beside every score, on every screen and paper. */
export const scoreDisclaimer = '个人参考，非正式测评';

/** What became of a suggestion in the revised report. */
export const adoptionVerdictNames: Readonly<Record<AdoptionVerdict, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  notAdopted: '未采纳',
  unclear: '无法判断',
};

/** Goes beside every such verdict, on every screen and paper. */
export const adoptionDisclaimer = '本机比对，非正式答复';

/** What becomes of a group of opinions. */
export const decisionNames: Readonly<Record<GroupDecision, string>> = {
  adopt: '采用',
  merge: '合并',
  refer: '另行转办',
  decline: '不采用',
};
