import type { AnnotationTarget, WordingChange } from '../review/annotation.ts';

/** Words that comments and tracked changes of a file bring into the annotations made of them. */
export const remarkWords = {
  /** Identity is an id here, so that another person's name stands in the body. */
  from: (author: string) => `（原批注人：${author}）`,
  tag: '文件批注',
  /** Why a thread that Word marked as done is dealt with. */
  done: '在文件中已标为“已解决”',
} as const;

/** Words inside the 【】 that begin our comments in a Word file, and its paragraphs. */
export const commentMarks = {
  important: '重要',
  reason: '理由',
  resolution: '处理情况',
} as const;

/** What a note is about, where that is not just the words that the comment stands on. */
export const commentTargets: Readonly<Record<Exclude<AnnotationTarget['type'], 'range'>, string>> = {
  heading: '标题',
  task: '任务',
  measure: '数值',
  report: '全文',
};

/** A change of wording that is told in words, since another change stands on the same words. */
export const commentChanges: Readonly<Record<WordingChange['operation'], string>> = {
  insert: '建议在后面增加',
  delete: '建议删去',
  replace: '建议改为',
};

/** Author of comments and changes on a paper without names; Word wants one. */
export const namelessAuthor = '代表';
