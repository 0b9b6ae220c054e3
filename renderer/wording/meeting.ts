/** Words of the 会议 screen. */
export const meetingWording = {
  leave: '退出会议模式',
  timer: '发言计时',
  start: '计时',
  pause: '暂停',
  goOn: '继续',
  reset: '从头计时',
  minutes: (n: number) => `${n} 分钟`,
  notStarted: (n: number) => `共 ${n} 分钟`,
  left: (minutes: number, seconds: number) => `还剩 ${minutes} 分 ${seconds} 秒`,
  lastMinute: '还剩不到 1 分钟',
  over: (minutes: number, seconds: number) => `已超 ${minutes} 分 ${seconds} 秒`,
  size: '正文字号',
  points: (n: string) => `${n} 磅`,
  passage: '正在看的段落',
  timerKey: '空格键开始或暂停',
  minutesNow: (n: number) => `发言时长，现在是 ${n} 分钟`,
  overNow: '时间到了',
  previous: '上一段',
  next: '下一段',
  /** Within one long paragraph. */
  earlier: '本段上文',
  later: '本段下文',
  partOf: (n: number, all: number) => `本段第 ${n} 页，共 ${all} 页`,
  opinionsLabel: '本段意见',
  opinions: (n: number) => `本段意见 ${n} 条`,
  noOpinions: '本段还没有意见',
  noOpinionsHelp: '按 N 或 1 至 6 就可以记一条。',
  noWords: '（还没有写字）',
  kindNow: '种类：',
  captureRegion: '记一条',
  capture: '快速记下一条意见',
  capturePlaceholder: '按 N 开始写，按 Enter 记下',
  changeTo: (operation: 'insert' | 'delete' | 'replace', proposed: string) =>
    operation === 'delete'
      ? '建议删去'
      : operation === 'insert'
        ? `建议增加“${proposed}”`
        : `建议改为“${proposed}”`,
  note: '记下',
  enter: 'Enter',
  noted: (kind: string) => `已记下一条“${kind}”`,
} as const;
