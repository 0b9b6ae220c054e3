/** What 简报检查 says; each sentence tells what to look at and what to do. */
export const bulletinLintWords = {
  signed: '简报须由团长或分管副团长签发，未签发的不予受理。请打印后送签。',
  fullDelegation: (delegation: string) =>
    delegation === ''
      ? '还没有填代表团名称。请在设置里填写代表团全称。'
      : `“${delegation}”可能不是全称，简报须写代表团全称（县、市、区不省略）。请在设置里核对。`,
  rosterNames: (name: string, like: readonly string[]) =>
    `名册里没有“${name}”。姓名须与代表名册一致${like.length === 0 ? '' : `，名册里相近的是${like.map((each) => `“${each}”`).join('、')}`}。请核对。`,
  notOneDeputy: '意见都出自一位代表。一期简报不能只写一位代表的发言，请并入其他代表的意见。',
  noPraise: '没有肯定成绩的意见。简报既要写成绩，也要写建议，请核对是否有遗漏。',
  noSuggestion: '没有提出建议的意见。简报既要写成绩，也要写建议，请核对是否有遗漏。',
  criticismDropped: (count: number) =>
    `有 ${count} 组指出问题的意见定为另行转办或不采用，不会写入简报。尖锐的批评应当如实反映，请再看一遍。`,
  criticismReworded: (count: number) => `有 ${count} 组指出问题的意见改过措辞。请对照原话，确认没有改轻。`,
  notRepeated: (count: number) =>
    `还有 ${count} 处可能是同一意见，没有合并。相同的内容应当综合，不重复写，请先合并或认定不是。`,
  numerals: (found: string) => `“${found}”宜用阿拉伯数字。`,
  bookMarks: (found: string) => `“${found}”：简报中法律、文件名称一般不用书名号。`,
} as const;
