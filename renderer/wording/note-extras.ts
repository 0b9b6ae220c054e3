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

  links: '关联',
  addLink: '＋关联任务或数值',
  chooseLink: '选一项任务或一个数值',
  linkHint: '写几个字来找',
  noLink: '没有这样的任务或数值',
  linkGroups: { task: '任务', measure: '数值' },
  measureName: (indicator: string, quote: string) => `${indicator}：${quote}`,
  toLink: (name: string) => `到“${name}”`,
  unlink: (name: string) => `取消与“${name}”的关联`,
  linked: (name: string, more: number) => (more === 0 ? `关联：${name}` : `关联：${name}等 ${more + 1} 项`),

  thread: '回复',
  replies: (n: number) => `回复 ${n} 条`,
  reply: '回复',
  replyHint: '写下回复，随写随存',
  me: '我',
  someone: '未署名',
  editReply: '修改',
  deleteReply: '删除',
  replyDeleted: '已删除一条回复',
  replyDone: '写好了',

  history: '修改经过',
  historyHelp: '最新的在最上面。恢复以后，现在的内容也留在修改经过里。',
  current: '现在',
  restore: '恢复成这样',
  restored: '已恢复这条批注以前的内容',
  empty: '（没有写内容）',
} as const;

/** Words of taking notes out and in as a file of the W3C model. */
export const exchangeWording = {
  export: '导出批注文件',
  import: '导入批注文件',
  fileName: (title: string) => `${title}批注`,
  privateStay: '批注和回复按国际通行的网页批注格式写入，别的批注软件也能读。标为“不外传”的不写入。',
  importHelp:
    '选一个批注文件，里面的批注会按原话找到自己的位置。原话找不准的不放，已有的批注不会变少；不合意可以撤销。',
  chooseFile: '选文件',
  reading: '正在读文件……',
  done: (n: number) => `文件里共有 ${n} 条批注和回复`,
  outcomes: {
    added: (n: number) => `新增 ${n} 条`,
    updated: (n: number) => `更新 ${n} 条`,
    unchanged: (n: number) => `${n} 条这里已经有了，没有变化`,
    keptNewer: (n: number) => `${n} 条这里的更新，保留这里的`,
    notPlaced: (n: number) => `${n} 条在这份报告里找不准位置，没有放入`,
    invalid: (n: number) => `${n} 条不是批注，没有放入`,
  },
  failed: '没有导入',
  finish: '知道了',
} as const;
