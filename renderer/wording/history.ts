/** Words of 修改记录. */
export const historyWording = {
  title: '修改记录',
  help: '每一步改动都在这里，关掉程序以后也还在。',
  undo: '撤销这一步',
  redo: '重做这一步',
  undone: '已撤销',
  go: '看原处',
  older: '看更早的',
  empty: '还没有改动',
  emptyHelp: '写批注、评分、选文稿以后，每一步都会记在这里。',
} as const;
