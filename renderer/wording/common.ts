/** Words that several screens share. */
export const common = {
  close: '关闭',
  undo: '撤销',
  redo: '重做',
  undoKey: '撤销（Ctrl+Z）',
  redoKey: '重做（Ctrl+Shift+Z）',
  saved: '已保存',
  saving: '正在保存',
  saveAgain: '再存一次',
  notSaved: '存不进去',
  disconnected: '连接断了',
  tryAgain: '再试一次',
  notDone: '这一步没有做成',
  loading: '正在打开……',
  dragWider: '拖动可以改宽窄，双击恢复原样',
  skipToText: '到正文',
} as const;
