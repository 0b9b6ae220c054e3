import type { ErrorCode } from '../contract/errors.ts';

/** The sentence for each refusal: what happened, what is safe, what to do. `detail` is a name or path where one helps. */
export const errorSentences: Readonly<Record<ErrorCode, (detail?: string) => string>> = {
  unknownOperation: (name) =>
    `程序不认识“${name ?? ''}”这个命令，内容没有变动。请用 call --list 查看可用的命令。`,
  invalidInput: (what) => `填写的内容不合要求${what ? `（${what}）` : ''}，没有存入。请改正后再试。`,
  notFound: () => '要找的内容已经不在了，其他内容没有变动。请刷新后再看。',
  conflict: () => '这条内容刚才在别处改过，您写的字还在屏幕上。请先看最新的内容，再改一次。',
  nothingToUndo: () => '没有可以撤销的改动了。',
  nothingToRedo: () => '没有可以重做的改动了。',
  inputUnreadable: (name) =>
    `这个文件${name ? `“${name}”` : ''}读不出来，可能已经损坏。原来的内容没有变动，请换一个文件，或向工作人员再要一份。`,
  inputUnsupported: (name) =>
    `暂时读不了${name ? `“${name}”` : '这种文件'}。请用 Word、PDF、网页或文本文件；原来的内容没有变动。`,
  inputEncrypted: () => '这个文件设有密码，读不出来。请先去掉密码再导入；原来的内容没有变动。',
  inputScanned: () =>
    '这个PDF是扫描的图片，读不出文字。请向工作人员要Word版，或者先用识别软件转成文字再导入。原来的内容没有变动。',
  inputTooLarge: () => '这个文件太大，读不了。请确认它是不是报告的文件；原来的内容没有变动。',
  inputTimeout: () => '读这个文件用的时间太长，已经停下。请换一个文件再试；原来的内容没有变动。',
  inputClassified: () => '这份文件标有密级，不能用本程序处理。没有存入任何内容，请按保密规定办理。',
  inputEmpty: () => '这个文件里没有可以读的文字。原来的内容没有变动，请换一个文件。',
  workspaceBusy: () => '审议台已经在这台电脑上打开着。请到那个窗口里继续，写下的内容都在。',
  workspaceDamaged: (path) =>
    `存放内容的文件读不出来，可能已经损坏。程序没有改动它${path ? `（${path}）` : ''}，请先拷贝一份，再用最近的备份恢复。`,
  workspaceNewer: () =>
    '存放内容的文件是由更新的版本写成的，这个版本不能打开。内容没有变动，请改用新版的审议台。',
  workspaceUnwritable: (path) =>
    `存放内容的文件夹${path ? `“${path}”` : ''}不能写入。内容没有变动，请检查权限，或换一个文件夹再打开。`,
  diskFull: () =>
    '磁盘已满，刚才这句话还没有存下。文字还留在屏幕上，不会丢。请腾出一些空间，程序会自动再存。',
  outputUnwritable: (path) =>
    `文稿没有写成${path ? `：“${path}”写不进去` : ''}。原来的文件没有变动，请换一个位置，或检查U盘后再试。`,
  paperUnsupported: (supported) =>
    `这种文稿不能存成这种格式，内容没有变动。${supported ? `可以存成：${supported}。` : '请换一种文稿。'}`,
  paperFailed: () => '文稿没有排成，批注和评分都在。请再试一次。',
  stopped: () => '已经停止，内容没有变动。',
  disconnected: () => '与程序的连接断了，暂时不能修改。屏幕上的文字还在，可以先拷贝下来，再重新打开审议台。',
  internal: () => '程序出了一点问题，这一步没有做成，已写的内容都在。请再试一次；还不行就重新打开审议台。',
};
