import type { ScreenId } from '../state/navigation.tsx';

/** Names in the first bar. */
export const screenNames: Readonly<Record<ScreenId, string>> = {
  library: '资料',
  reading: '阅读',
  tasks: '任务',
  overview: '评分总览',
  projects: '民生实事',
  comparison: '对比',
  opinions: '文稿',
  consolidation: '汇总',
  meeting: '会议',
  import: '导入预览',
  versions: '两稿对照',
};

export const noVersion = {
  title: '还没有打开报告',
  hint: '先打开自带的报告，或者到资料里导入收到的报告文件。',
  open: '打开自带的报告',
} as const;
