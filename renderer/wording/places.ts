/** Words for places that are no paragraph. */
export const places = {
  wholeReport: '报告整体',
  gone: '原文已不在',
} as const;
