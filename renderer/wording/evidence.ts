/** Words that tie a note to the scores that rest on it. */
export const evidenceWording = {
  flag: '依据',
  flagSpoken: '是评分依据',
  supports: '支持的评分',
  unrated: '未评',
} as const;
