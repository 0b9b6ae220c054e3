/** Words of the pane of 发言提纲. */
export const speechWording = {
  time: '发言时间',
  characters: (n: number) => `共 ${n} 字`,
  limit: '限时',
  minutes: (n: string) => `限 ${n} 分钟`,
  rate: '语速',
  perMinute: (n: string) => `每分钟 ${n} 字`,
  hints: {
    over: (time: string, characters: number) => `超出 ${time}，要少讲约 ${characters} 字。`,
    longest: (count: number, time: string) =>
      count === 1 ? `这一点要讲 ${time}，可以先压缩：` : `这 ${count} 点合起来要讲 ${time}，可以先压缩：`,
    many: (count: number) => `共 ${count} 点，可以只讲最要紧的几点。`,
    praise: (percent: number) => `肯定成绩占了 ${percent}%，可以再短一些。`,
    noSuggestion: '还没有讲到建议。',
  },
  pointName: (title: string, number: number) => `${title}第 ${number} 点`,
  lines: { opening: '开头的话', closing: '结尾的话' },
  phraseHelp: '可以用：',
  phrases: {
    opening: ['各位代表：', '听了政府工作报告，我完全赞成。', '下面谈几点意见。'],
    closing: ['以上意见，供参考。', '谢谢大家。'],
  },
} as const;
