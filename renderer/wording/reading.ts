import { kindNames } from '../../shared/wording/names.ts';
import type { Annotation } from '../../shared/review/annotation.ts';

/** Words of the reading screen. */
export const reading = {
  // second bar
  all: (n: number) => `全部 ${n}`,
  kinds: '按种类看批注',
  filter: '筛选',
  filtered: '已筛选',
  filterText: '批注里的字',
  filterTag: '标签',
  anyTag: '全部标签',
  filterState: '处理情况',
  unresolved: '未处理',
  clearFilter: '看全部批注',
  version: '换一个版本',

  // outline
  outline: '目录',
  columnNotes: '批注',
  columnTasks: '任务',
  beginning: '开头',
  outlineCount: (word: string) => `，${word}`,
  outlineWidth: '目录的宽窄',
  readTo: (place: string) => `读到${place}`,
  readPercent: (percent: number) => `读到 ${percent}%`,
  left: (minutes: number) => (minutes < 1 ? '快读完了' : `余下约 ${minutes} 分钟`),
  readAll: '已读到末尾',

  // section head
  sectionTasks: (tasks: number, scored: number) => `本节任务 ${tasks} 项，已评 ${scored} 项`,
  goScore: '去评分',
  moreOnReport: '批注小节或整份报告，导出、导入批注',

  // sheet
  text: '报告正文',
  keysHint: '上下方向键逐句移动，Shift加方向键选择，数字1至6写批注，F8到下一条批注',
  paragraph: (n: number) => `第${n}段，`,
  markBegins: (kind: string, n: number) => `批注开始，${kind}，第${n}条，`,
  markEnds: '批注结束，',
  crowd: (n: number) => `本段有 ${n} 条批注，`,
  newWords: (words: string) => `建议改为：${words}`,

  // selection bar
  selectionBar: '给选中的文字写批注',
  copy: '复制',
  more: '更多',
  numbered: (n: number) => `第${n}条，`,
  at: (place: string) => `，${place}，`,
  copied: '已复制选中的文字',
  onHeading: '批注整个小节',
  onTask: '批注整项任务',
  onReport: '批注整份报告',
  listHere: (n: number) => `这里有 ${n} 条批注`,

  // notes
  notes: '批注',
  card: (a: Annotation, n: number | null, place: string) =>
    `${n === null ? '' : `第${n}条，`}${kindNames[a.kind]}，${place}`,
  above: (n: number) => `上方还有 ${n} 条`,
  below: (n: number) => `下方还有 ${n} 条`,
  body: '批注内容',
  bodyHint: '写下意见，随写随存',
  nothingYet: '还没有写内容',
  private: '不外传',
  important: '重要',
  addTag: '＋标签',
  tags: '标签',
  menu: '这条批注的更多做法',
  changeKind: '改种类',
  delete: '删除',
  copyNote: '复制批注',
  noteCopied: '已复制这条批注',
  deleted: (kind: string) => `已删除一条“${kind}”批注`,
  collapse: '收起',
  edit: '修改',
  operation: '改法',
  oldWords: '原文',
  proposed: '建议改为',
  inserted: '增加的文字',
  reason: '理由',
  changed: (old: string, now: string) => `“${old}”改为“${now}”。`,
  removed: (old: string) => `删去“${old}”。`,
  added: (after: string, now: string) => `“${after}”后增加“${now}”。`,
  because: (reason: string) => `理由：${reason}`,
  emptyTitle: '这份报告还没有批注',
  emptyHint: '选中一段文字，按 1 至 6 选种类，就可以写。写下的字随写随存。',
  emptyFilter: '没有符合筛选的批注',
  emptyFilterHint: '换一个种类或标签，或者看全部批注。',

  // distribution
  distribution: '全文分布',

  // on paper
  printHead: (title: string, version: string, count: number) => `${title}（${version}），批注 ${count} 条`,
  printReply: (name: string, body: string) => `${name}回复：${body}`,

  // narrow rail
  writeNote: '写批注',
  previousNote: '上一条',
  nextNote: '下一条',
  count: (n: number) => `${n} 条`,
  noNext: '后面没有批注了',
  noPrevious: '前面没有批注了',
  writeHint: '先选中一段文字，再选种类。',
  termSign: '注',
  explain: (term: string) => `名词解释：${term}`,
} as const;
