/** Words of the open note's further means: prepared questions, dealt with, how it came to be. */
export const noteExtras = {
  questions: '常用问法',
  /** From published guidance for deputies; each is a whole question. */
  prepared: [
    '去年承诺兑现没有？',
    '今年目标比去年实绩高还是低，为什么？',
    '能不能量化，由谁来考核？',
    '责任单位是谁？',
    '什么时候完成？',
    '钱从哪里来？',
    '覆盖哪些地区和人群，公平吗？',
    '群众最急的事写了没有？',
    '问题部分提到的，任务部分有没有对应措施？',
    '数据口径一致吗？',
  ],

  resolved: '已处理',
  resolve: '标为已处理',
  reasons: ['会上已经答复', '报告已经修改', '不再提出', '并入别的意见'],
  reason: '处理理由',
  reasonHint: '写明怎样处理的',
  reasonsOffered: '常用的处理理由',
  resolvedFor: (reason: string) => `已处理：${reason}`,
  reopen: '改回未处理',

  history: '修改经过',
  historyHelp: '最新的在最上面。恢复以后，现在的内容也留在修改经过里。',
  current: '现在',
  restore: '恢复成这样',
  restored: '已恢复这条批注以前的内容',
  empty: '（没有写内容）',
} as const;
