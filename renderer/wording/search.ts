/** Words of 查找 (Ctrl+K). */
export const searchWording = {
  title: '查找',
  placeholder: '查找报告、批注和任务',
  results: (n: number) => `${n} 个结果`,
  groups: { report: '报告正文', annotation: '批注', task: '任务' },
  groupCount: {
    report: (n: number) => `${n} 处`,
    annotation: (n: number) => `${n} 条`,
    task: (n: number) => `${n} 项`,
  },
  all: (n: number) => `看全部 ${n} 个`,
  onlyThis: '只查这一份',
  none: (text: string) => `没有找到“${text}”`,
  noneHelp: '全角半角、空格和标点不影响查找。少写几个字再试。',
  start: '写一个字就开始找',
  startHelp: '能找到报告正文、您的批注和任务。',
  choose: '选择',
  open: '打开',
  nextGroup: '换一组',
  close: '关闭',
  task: '任务',
  tooMany: (shown: number) => `只列出前 ${shown} 个，请多写几个字。`,
} as const;
