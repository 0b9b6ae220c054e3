/** Words for places that are no paragraph. */
export const places = {
  wholeReport: '报告整体',
} as const;
