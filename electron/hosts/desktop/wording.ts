/** Words of the native dialogs; everything else the person reads comes from the core or the page. */
export const words = {
  title: '审议台',
  coreDied:
    '保管内容的后台程序意外停了。已经保存的内容都在，屏幕上刚写的字也还在。请点“重新启动”继续；还不行，请先拷贝屏幕上的字再退出。',
  pageDied: '窗口意外停了。已经保存的内容都在。请点“重新打开”继续。',
  pageMissing: '程序的文件不完整，窗口打不开。写下的内容都在，没有变动；请重新安装审议台。',
  unsaved: '还有刚写的字没有存下，现在关闭就会丢掉。请回到窗口里，等出现“已保存”，或者先把文字拷贝出来。',
  restart: '重新启动',
  reopen: '重新打开',
  goBack: '回到窗口',
  closeAnyway: '仍然关闭',
  quit: '退出',
} as const;

const formatNames: Readonly<Record<string, string>> = {
  docx: 'Word文档',
  pdf: 'PDF文件',
  json: '数据文件',
};

/** Name of a file type in the save dialog; `extension` without the dot. */
export function formatName(extension: string): string {
  return formatNames[extension] ?? '文件';
}
