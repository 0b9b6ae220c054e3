/** Words that comments and tracked changes of a file bring into the annotations made of them. */
export const remarkWords = {
  /** Identity is an id here, so that another person's name stands in the body. */
  from: (author: string) => `（原批注人：${author}）`,
  reply: (author: string, text: string) => `答复（${author}）：${text}`,
  tag: '文件批注',
  doneTag: '已解决',
} as const;
