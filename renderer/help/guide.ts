/** A part of the short guide. */
export interface GuidePart {
  readonly title: string;
  readonly steps: readonly string[];
}

/** What a deputy needs to know to begin; read in two minutes. */
export const guide: readonly GuidePart[] = [
  {
    title: '读报告，写批注',
    steps: [
      '在“阅读”里用鼠标选中一段文字，松开后会出现六个种类，点一个就可以写。也可以按数字 1 至 6。',
      '写下的字随写随存，不用另外保存。右上角会写“已保存”和时间。',
      '勾上“不外传”的批注只留在本机，不会放进任何文稿。',
    ],
  },
  {
    title: '给任务评分',
    steps: [
      '“任务”里是报告面向今后的各项任务。选一项，按一个字母评总体，按一个数字评关注度。',
      '想评得细一些，在“分项评分”里逐项打分，也可以不评；评分表能在设置里换，也能自己做。',
      '评分只作个人参考，不是正式测评。',
    ],
  },
  {
    title: '出审议意见表',
    steps: [
      '“文稿”把批注排成审议意见表。左边排顺序、改措辞，右边就是打印出来的样子。',
      '在文稿里改措辞，批注本身不变；随时可以恢复原话。',
      '点“导出 Word”，选好位置。写完后程序会核对一遍，再告诉您“已写好并核对”。',
    ],
  },
  {
    title: '开会发言',
    steps: [
      '“会议”用大字一段一段地显示，右边是您写过的意见，上面是发言计时。',
      '按 N 就可以记下一条，按 Enter 存入。',
    ],
  },
  {
    title: '放心使用',
    steps: [
      '程序不连网络，所有内容只在这台电脑里。“设置”里写着存放位置，可以备份一份。',
      '删错、改错都可以撤销；关掉程序以后，“修改记录”里也还能撤销。',
      '国家秘密不得用本程序处理。',
    ],
  },
];

/** Words around the table and the guide. */
export const helpWords = {
  title: '帮助',
  guide: '怎样使用',
  keys: '键盘',
  keysNote: '单个字母和数字只在没有打字的时候起作用。用输入法打字时，所有按键都归输入法。',
} as const;
