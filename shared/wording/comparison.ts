/** Words of the two papers that stand a version beside the next one: 修改对照稿 and 采纳情况表. */
export const comparisonWording = {
  onlyOne:
    '这份报告没有更早的稿本可以对照，没有写成文件，其他内容没有变动。请先导入另一个稿本，或者另选一个稿本。',
  /** The line under the title. */
  versions: (older: string, newer: string): string => `旧稿：${older}；新稿：${newer}`,
  counts: (changed: number, inserted: number, deleted: number, moved: number): string => {
    const parts = [
      ...(changed === 0 ? [] : [`改动${changed}段`]),
      ...(inserted === 0 ? [] : [`新增${inserted}段`]),
      ...(deleted === 0 ? [] : [`删去${deleted}段`]),
      ...(moved === 0 ? [] : [`移动${moved}段`]),
    ];
    return parts.length === 0 ? '两稿文字相同。' : `两稿相比，${parts.join('，')}。`;
  },
  legend: '文中加线的字是新稿增加的，划去的字是旧稿原有、新稿删去的。',
  inserted: '【新增】',
  deleted: '【删去】',
  movedHere: (from: string): string => `【移动：原在${from}】`,
  movedAway: (from: string, to: string, opening: string): string =>
    `【移动：原在${from}的一段（“${opening}”）移到${to}】`,
  /** A line break has no shape of its own. */
  lineBreak: '↵',
  /** In whose name Word shows the changes. */
  author: '两稿对照',
  movedAuthor: '两稿对照（移动）',

  adoptionHead: ['序号', '位置', '建议（原文）', '结果', '新稿中的文字'],
  adoptionDocument: (older: string, newer: string): string => `${older}上的建议，对照${newer}`,
  adoptionCounts: (parts: readonly string[]): string => `共${parts.join('，')}。`,
  adoptionCount: (name: string, count: number): string => `${name}${count}条`,
  suggestions: (count: number): string => `建议${count}条`,
  noSuggestions: '没有“提出建议”和“文字修改”的批注。',
  byHand: (verdict: string): string => `${verdict}\n（本人改定）`,
  change: (old: string, operation: 'insert' | 'delete' | 'replace', proposed: string): string =>
    operation === 'insert'
      ? `在“${old}”后增加“${proposed}”`
      : operation === 'delete'
        ? `删去“${old}”`
        : `“${old}”改为“${proposed}”`,
  quote: (old: string): string => `（原文：“${old}”）`,
  gone: '新稿中这些字已经删去。',
  noPassage: '针对整份报告，没有对应的文字。',
} as const;
