/** The views of 任务. */
export const taskViewNames = {
  label: '任务的视图',
  tasks: '任务清单',
  overview: '评分总览',
  projects: '民生实事',
} as const;
