/** Words of 收包回执 and 收包情况. */
export const receiptWords = {
  reportTitle: '收包情况',
  head: ['序号', '代表', '代表团', '情况', '新', '改', '撤回', '未变', '待核对', '未找到', '收到时间'],
  states: { new: '已收', updated: '已更新', withdrawn: '已撤回', entered: '代录', missing: '未交' },
  summary: (total: number, handedIn: number) => `名册共${total}人，已交${handedIn}人。`,
  noRoster: '没有名册。',
  nameless: (unsigned: number, delegationOnly: number) =>
    `另收不署名的${unsigned}份，只记代表团的${delegationOnly}份，不计入名册。`,
  doubled: (count: number) => `其中${count}条与另一份意见包里的是同一条，只算一次`,
  doubledNote: (who: string, count: number) =>
    `${who}的意见包里有${count}条与另一份意见包里的是同一条，只算一次。`,
  groups: (count: number) => `另收小组意见包${count}份。`,
  note: '“待核对”是在别的稿次上写的意见，原话有改动；“未找到”是原话已不在这一稿，意见照样保留。',
  title: '收包回执',
  sender: '代表',
  delegation: '代表团',
  state: '情况',
  takenAt: '收到时间',
  words: '核对口令',
  counts: '意见',
  countsLine: (added: number, changed: number, withdrawn: number, unchanged: number) =>
    `新${added}条，改${changed}条，撤回${withdrawn}条，未变${unchanged}条`,
  opinions: '收到的意见',
  opinionHead: ['序号', '位置', '原文', '意见', '种类'],
  noOpinions: '没有意见。',
  changeTo: (words: string) => `建议改为：${words}`,
  placements: { placed: '', check: '（待核对）', lost: '（这一稿未找到原话）' },
  group: '小组意见包',
  unsigned: '不署名',
  unnamed: '未署名',
} as const;
