import type { PacketReceipt } from '../../shared/contract/packets.ts';
import type { GivenGroup } from '../../shared/review/consolidation.ts';
import { decisionNames } from '../../shared/wording/names.ts';
import { groupPacketOf } from '../../shared/wording/packets.ts';
import type { PaperName } from '../../shared/contract/paper.ts';

/** What a row of 收包回执 says at its right end. */
export type ReceiptSign = 'taken' | 'updated' | 'check' | 'withdrawn' | 'entered' | 'missing';

const signs: Readonly<Record<ReceiptSign, string>> = {
  taken: '已收',
  updated: '已更新',
  check: '待核对',
  withdrawn: '已撤回',
  entered: '已代录',
  missing: '未交',
};

/** What another group made of the opinions of a card; its words only where the card says others. */
function givenBy({ from, members, decision, reason, wording }: GivenGroup, shown: string): string {
  const told = [
    members.length > 1 ? `把 ${members.length} 条归为一组` : '',
    decision === null ? '去向未定' : `去向定为“${decisionNames[decision]}”`,
    reason === '' ? '' : `理由：${reason}`,
    wording === '' || wording === shown ? '' : `措辞：${wording}`,
  ];
  return `${from === '' ? '小组' : from}${told.filter((part) => part !== '').join('，')}`;
}

function receiptLine({ state, counts, places, opinions, scores, groups }: PacketReceipt): string {
  if (state === 'missing') return '尚未交来';
  if (state === 'withdrawn') return '已把意见包撤回';
  if (state === 'entered') return `代录 ${opinions} 条`;
  const told = [
    counts.added > 0 ? `新 ${counts.added}` : '',
    counts.changed > 0 ? `改 ${counts.changed}` : '',
    counts.withdrawn > 0 ? `撤回 ${counts.withdrawn}` : '',
  ].filter((part) => part !== '');
  const besides = [scores > 0 ? `评分 ${scores} 项` : '', groups > 0 ? `归组和决定 ${groups} 项` : ''];
  const opinionsTold = told.length > 0 ? `${told.join('，')} 条` : opinions > 0 ? '意见没有变化' : '没有意见';
  const what = [opinionsTold, ...besides].filter((part) => part !== '').join('，');
  const open = places.check + places.lost;
  return open === 0 ? what : `${what}，${open} 条待核对位置`;
}

/** Words of 汇总. */
export const consolidationWording = {
  title: '汇总',
  summary: (handedIn: number, total: number, opinions: number, groups: number, open: number) =>
    `${total > 0 ? `收到 ${handedIn} / ${total} 份意见包，` : ''}${opinions} 条意见归为 ${groups} 组，${open} 组未定`,
  hideNames: '隐去姓名',
  papers: '成文',
  bulletinCheck: '简报检查',
  paperNames: ['summary', 'bulletin', 'edits', 'proposal-list'] as const satisfies readonly PaperName[],
  views: '看什么',
  opinionsView: '意见',
  scoresView: '评分',
  working: '正在读取意见……',
  grouping: '正在查找相同的意见……',
  groupingFailed: '没有找出相同的意见，意见本身没有变动，可以自己选中后合为一组。',
  empty: '还没有收到意见',
  emptyHint: '收到代表的意见包，或者代录口头、纸面意见以后，在这里归组、定去向、成文。',

  strip: '意见分布',
  stripWidth: '意见分布的宽窄',
  receiptsWidth: '收包回执的宽窄',
  stripCount: '条数',
  wholeReport: '整篇报告',
  decided: '已定',
  undecided: '其中未定',
  stripRow: (name: string, count: number, open: number) => `${name}，${count} 条，其中未定 ${open} 条`,

  filters: '筛选',
  all: '全部',
  open: '未定',
  disputed: '有分歧',
  disputedHint: '对同一处文字，有人要求改成别的写法，或者提出正好相反的要求。',
  proposed: '待合并',
  kinds: '种类',
  person: '代表',
  everybody: '全部代表',
  order: '次序',
  orders: { text: '按原文次序', people: '按附议人数' } as const,
  nothingHere: '这里没有符合条件的意见',
  nothingHint: '换一个章节，或者取消筛选。',
  clearFilters: '取消筛选',

  list: '意见组',
  supporters: (count: number) => `${count} 人附议`,
  proposers: (count: number) => `${count} 人提出`,
  oneDeputy: '1 人提出',
  hiddenNames: (count: number) => `${count} 位代表`,
  hiddenName: '代表',
  unsigned: '不署名代表',
  delegationOnly: (delegation: string) => (delegation === '' ? '代表' : `${delegation}代表`),
  entered: (source: string) => `代录，${source}`,
  own: '本人',
  seeOriginals: '看原话',
  hideOriginals: '收起原话',
  moreOriginals: (count: number) => `另有 ${count} 条原话`,
  takeOut: '移出',
  takenOut: '已移出一条意见',
  wordedBy: '汇总措辞',
  firstSays: '原话',
  reword: '改措辞',
  rewordDone: '改好了',
  originalWords: '恢复原话',
  wordingLabel: '这一组意见的措辞',
  split: '拆开',
  splitDone: '已拆开一组意见',
  people: (count: number) => `${count} 人`,
  decisions: '决定',
  reason: '理由',
  reasonHint: '理由（可不写）',
  undone: '已取消决定',
  decisionDone: (name: string) => `已定为“${name}”`,
  moreActions: '更多',
  moveUp: '上移',
  moveDown: '下移',
  moveBack: '放回原文位置',
  moved: '已移动一组意见',
  drag: '拖动换位置；也可以按 Alt+↑ Alt+↓',
  movesInTextOrder: '先把次序换成“按原文次序”，才能移动',
  wordsFailed: (sentence: string) => `意见的文字没有读出来，意见本身都在。${sentence}`,
  tryAgain: '再试一次',
  mark: '选中，准备合并',
  marked: (count: number) => `已选 ${count} 组`,
  joinMarked: '合为一组',
  clearMarked: '取消选择',
  joined: (count: number) => `已把 ${count} 条意见合为一组`,
  joinFirst: '先用 J 合为一组，或者选“不是”，再定去向',
  markFirst: '先按空格选中要合并的意见，再按 J',
  nothingToSplit: '这一条没有合并过，不用拆开',

  proposal: '可能是同一意见',
  proposalCount: (count: number) => `${count} 条，措辞相近`,
  proposalToGroup: (count: number) => `${count} 条，与上面一组相近`,
  join: '合为一组',
  notOne: '不是',
  apartDone: '已认定不是同一意见',

  receipts: '收包回执',
  undoTaking: '撤销这次收包',
  receiptCounts: { taken: '已收', check: '待核对', missing: '未交' } as const,
  namelessCount: (count: number) => `另有不具名的 ${count} 份`,
  signs,
  receiptLine,
  givenBy,
  groupSender: groupPacketOf,
  noReceipts: '还没有收到意见包，也没有名册。',
  keys: '↑ ↓ 换一组　1 采用　2 合并　3 另行转办　4 不采用　J 合为一组　S 拆开　O 原话　空格 选中',

  scoresHint: '个人参考，非正式测评',
  scores: '小组评分',
  scoresEmpty: '还没有收到评分',
  scoresEmptyHint: '意见包里带有评分的，收进来以后在这里汇总。',
  tooFew: '评分不足 3 人，隐去姓名时不显示',
  tooFewNameless: '评分不足 3 人，其中有不具名的，不显示',
  scorers: (count: number) => `${count} 人评分`,
  figures: (median: string, spread: string) => `中位数 ${median}，离散 ${spread}`,
  byDispute: '按分歧大小排列',
  overall: '总体',
  importance: '关注度',
  levelCount: (level: string, count: number) => `${level} ${count} 人`,
} as const;
