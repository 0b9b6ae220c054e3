import type { PlacementDecision, PlacementState } from '../../shared/review/carry.ts';

const states: Readonly<Record<PlacementState, string>> = {
  placed: '已定位',
  check: '待核对',
  lost: '未找到',
};

const decisions: Readonly<Record<PlacementDecision, string>> = {
  open: '',
  confirmed: '已核对',
  reattached: '已另选位置',
  left: '只留在旧稿',
};

/** Words of 两稿对照: notes carried over, the comparison, what was adopted. */
export const versionsWording = {
  title: '两稿对照',
  back: '回到阅读',
  from: '旧稿',
  to: '新稿',
  into: '到',
  views: '看什么',
  transfer: '批注转移',
  comparison: '对比两稿',
  adoption: '采纳情况',
  versionChoice: (kind: string, when: string) => `${kind}（${when}存入）`,
  onlyOne: '这份报告只有一个稿本',
  onlyOneHint: '收到修改稿或公布稿以后，在资料里导入，并选这份报告的新稿本，就可以对照两稿。',
  toLibrary: '去资料',
  working: '正在比对……',

  // notes carried over
  carry: (notes: number, scores: number) =>
    scores === 0
      ? `转移批注 ${notes} 条`
      : notes === 0
        ? `转移评分 ${scores} 项`
        : `转移批注 ${notes} 条、评分 ${scores} 项`,
  carried: (placed: number, check: number, lost: number, scores: number) => {
    const notes = `已转移批注：已定位 ${placed} 条，待核对 ${check} 条，未找到 ${lost} 条`;
    if (scores === 0) return notes;
    return placed + check + lost === 0 ? `已转移评分 ${scores} 项` : `${notes}；评分 ${scores} 项`;
  },
  all: '全部',
  states,
  decisions,
  filters: '按结果看批注',
  list: '转移的批注',
  keys: '上下键换一条，Enter 确认位置，R 另选位置，L 只留在旧稿。',
  row: (state: string, kind: string, place: string) => `${state}，${kind}，${place}`,
  oldPassage: '旧稿原文',
  newPassage: '新稿',
  near: '新稿中这一处现在是',
  nothingThere: '新稿中这些字已经删去。',
  wholeReport: '报告整体',
  note: '批注',
  noWords: '还没有写内容',
  confirm: '确认位置',
  confirmKey: 'Enter',
  reattach: '另选位置',
  reattachKey: 'R',
  leave: '只留在旧稿',
  leaveKey: 'L',
  confirmed: '已确认一条批注的位置',
  reattached: '已给一条批注另选位置',
  left: '一条批注只留在旧稿',
  noPlace: '这条批注在新稿中没有找到，请另选位置，或者只留在旧稿。',
  allDone: '都核对过了。',
  notYet: '批注还没有转移',
  notYetHint: '转移以后，批注留在旧稿，也出现在新稿；拿不准的由您核对，不会自动改动。',
  noNotes: '旧稿还没有批注',
  noNotesHint: '在旧稿上写的批注，可以转移到新稿。',

  // choosing other words
  choose: '在新稿中选中这条批注要说的文字',
  chooseHint: '用鼠标选，或者上下键选句子，Ctrl 加上下键选段落，Shift 加方向键扩大。',
  attachHere: '附到选中的文字',
  notChosen: '请先在新稿中选中文字。',
  cancelChoice: '不选了',
  newText: '新稿全文',

  // comparison
  layout: '怎样摆放',
  sideBySide: '并排',
  inline: '同文',
  next: '下一处',
  previous: '上一处',
  nextChange: '下一处改动（F8）',
  previousChange: '上一处改动（Shift+F8）',
  changeCount: (at: number, all: number) => `第${at}处，共${all}处`,
  changesInAll: (all: number) => (all === 0 ? '两稿文字相同' : `共 ${all} 处改动`),
  ops: { equal: '相同', changed: '改动', inserted: '新增', deleted: '删去', moved: '移动' },
  opSigns: { equal: '', changed: '≠', inserted: '＋', deleted: '－', moved: '⇅' },
  movedFrom: (place: string, up: boolean) =>
    up ? `↑ 由后面移来，原在${place}` : `↓ 由前面移来，原在${place}`,
  movedAway: (opening: string, place: string) => `“${opening}”移到${place}`,
  spokenInserted: '增加，',
  spokenDeleted: '删去，',
  comparedText: '两稿对比',
  nothingOld: '旧稿没有这一段',
  nothingNew: '新稿没有这一段',
  lineBreak: '换行',
  exportComparison: '导出对照',

  // what was adopted
  verdictFilters: '按采纳情况看',
  adoptionColumns: ['位置', '意见', '采纳情况', '新稿中的文字'],
  changeVerdict: '改定采纳情况',
  judged: '已改定一条采纳情况',
  byHand: '本人改定',
  backToFound: (found: string) => `恢复比对结果：${found}`,
  noPassage: '意见针对整份报告，没有对应的文字。',
  exportAdoption: '导出采纳情况',
  noSuggestions: '旧稿上还没有“提出建议”和“文字修改”的批注',
  noSuggestionsHint: '写了这两种批注，就能在这里看新稿采纳了没有。',
} as const;
