import type { OutputOf } from '../../shared/contract/contract.ts';
import type { PacketReceipt, PreviewedPacket } from '../../shared/contract/packets.ts';
import { groupPacketOf } from '../../shared/wording/packets.ts';
import { receiptWords } from '../../shared/wording/receipts.ts';

type Counts = PacketReceipt['counts'];

/** Words of 意见包: handing over, taking in, 名册 and 代录. */
export const packetsWording = {
  menu: '意见包',
  handOver: '交出意见包',
  handOverGroup: '小组意见包',
  takeIn: '收意见包',
  roster: '名册',
  enter: '代录意见',
  noReport: '还没有打开报告',
  noReportHelp:
    '意见包要对着报告来看。先打开自带的报告，或者到资料里导入报告；打开以后，这里接着往下做，意见包没有动过。',
  understood: '知道了',

  // Handing over the packet of the group.
  groupHelp:
    '把全组的意见、评分和归组、措辞、去向、次序装进一个意见包，交给代表团或者大会汇总。各位代表选的署名方式照样保留。',
  groupInside: ({ opinions, people, groups, decided, scores }: GroupContents) =>
    [
      `${people} 位代表的 ${opinions} 条意见`,
      ...(groups > 0 ? [`归组和决定 ${groups} 项，其中已定去向 ${decided} 项`] : []),
      ...(scores > 0 ? [`评分 ${scores} 项`] : []),
    ].join('，'),
  groupOutside: '各人标为“不外传”的批注，以及代表建议',
  groupEmpty: '还没有可以交的意见。收了意见包再来交。',

  // Handing over.
  modeLabel: '怎样署名',
  modeHelp: {
    named: '写明姓名和代表团。',
    delegationOnly: '只写代表团，包里没有姓名；名册上只算一个数。',
    unsigned: '姓名和代表团都不写；名册上只算一个数。',
  },
  inside: '放进去的',
  outside: '不放进去的',
  insideWords: (notes: number, scores: number, proposals: number, groups = 0) =>
    [
      `批注 ${notes} 条`,
      ...(scores > 0 ? [`评分 ${scores} 项`] : []),
      ...(proposals > 0 ? [`代表建议 ${proposals} 件`] : []),
      ...(groups > 0 ? [`归组和决定 ${groups} 项`] : []),
    ].join('，'),
  privateWords: (count: number) => `“不外传”的批注 ${count} 条`,
  proposalsOutside: (count: number) => `代表建议 ${count} 件（要实名才能放）`,
  nothingOutside: '没有',
  lookInside: '看看里面',
  fold: '收起',
  nothingInside: '还没有可以交的批注。写了批注再来交。',
  unchanged: '与上次交出的相同，再交一次也不会变成两份。',
  drive: '写到哪里',
  noDrive: '没有看到U盘。插好后点“再看一次”，或先存在本机。',
  lookAgain: '再看一次',
  fileName: '文件名',
  passphrase: '加口令',
  passphraseField: '口令',
  passphraseHelp: '至少4个字。收包的人要填同样的口令；忘了口令，只能重新交一份。',
  replaces: (name: string) => `那里已有“${name}”，会换成这一份。`,
  notWritable: '这个位置不能写入，请换一个位置。',
  write: '写入',
  cancel: '不交了',
  withdrawTitle: (mode: string) => `上次是以“${mode}”交出的`,
  withdrawHelp: (name: string, moment: string) =>
    `换一种署名方式，要先撤回 ${moment} 交出的“${name}”。撤回也是一个文件，写好后请交给收包的人。`,
  withdraw: '写入撤回文件',
  withdrawStanding: '撤回上次交出的',
  keepStanding: '不撤回了',
  withdrawAsked: '撤回上次交出的意见包',
  withdrawAskedHelp: (name: string, moment: string) =>
    `要撤回的是 ${moment} 交出的“${name}”。撤回也是一个文件，写好后请交给收包的人，收下后那一份里的内容就都撤回了。`,
  withdrawn: '撤回的文件已写好并核对',
  withdrawnHelp: '收包的人收下它，上次交的就撤回了。现在可以再交一份新的。',
  goOn: '接着交',
  written: '意见包已写好并核对',
  safe: '可以安全拔出U盘了',
  safeHere: '已存在本机',
  writtenInside: (notes: number, scores: number, proposals: number, groups: number) =>
    `内含${packetsWording.insideWords(notes, scores, proposals, groups)}。`,
  leftOut: (count: number) => `${count} 条“不外传”的批注没有放进去。`,
  words: '核对口令',
  openFolder: '打开所在文件夹',
  folderNotShown: '这台电脑没有打开文件夹，文件已经写在上面的位置。',
  finish: '完成',
  failed: '没有写成',
  otherPlace: '换一个位置',
  history: '以前交出的',
  historyRow: (mode: string, withdrawn: boolean) => (withdrawn ? `${mode}，撤回` : mode),
  whole: '对整个报告',
  changeTo: (words: string) => `改为：${words}`,

  // Taking in.
  dropHere: '把意见包、文件夹拖到这里',
  chooseFiles: '选意见包',
  chooseFolder: '选文件夹',
  fromDrive: (label: string) => `从${label}收`,
  checking: '正在查看意见包',
  checked: (done: number, total: number) => (total > 0 ? `已查 ${done} / ${total} 份` : `已查 ${done} 份`),
  nothingWritten: '现在只是查看，确认之前不写入任何内容。',
  stop: '停止',
  found: (files: number) => `查看了 ${files} 个文件`,
  totals: ({ taken, unchanged, toDecide, left, unreadable }: PreviewTotals) =>
    [
      ...(taken > 0 ? [`要收 ${taken} 份`] : []),
      ...(unchanged > 0 ? [`未变 ${unchanged} 份`] : []),
      ...(toDecide > 0 ? [`待确认 ${toDecide} 份`] : []),
      ...(left > 0 ? [`不用收 ${left} 份`] : []),
      ...(unreadable > 0 ? [`读不出来 ${unreadable} 份`] : []),
    ].join('，'),
  noPackets: '这里没有意见包',
  noPacketsHelp: '意见包的文件名以 .yjb 结尾。请换一个文件夹，或看看U盘是否插好。',
  columns: { who: '代表', what: '内容', state: '情况' },
  groupSender: groupPacketOf,
  nameless: { delegationOnly: '未署名', unsigned: '不署名' },
  groupMade: (groups: number, decided: number) =>
    groups === 0 ? '' : `归组和决定 ${groups} 项，已定 ${decided} 项`,
  doubled: (count: number) => (count === 0 ? '' : receiptWords.doubled(count)),
  scoresInside: (scores: number) => (scores === 0 ? '' : `评分 ${scores} 项`),
  unreadable: '未收',
  toDecide: '待确认',
  notTaken: '没有收',
  toCheck: '待核对',
  takeThis: '收下',
  leaveThis: '不收',
  deciding: (name: string) => `${name}：收不收`,
  sameName: '与另一份意见包同名。如果是同一位代表换了电脑，收下后请移除旧的一份。',
  notInRoster: '名册上没有这个名字。',
  otherVersion: (title: string) => `来自另一稿《${title}》`,
  draft: (title: string, kind: string) => `《${title}》（${kind}）`,
  otherDraft: (count: number, other: string, open: string) =>
    `有 ${count} 份是对着${other}写的，那一稿也在这台电脑上。现在打开的是${open}：收到这里，会按原话重新找位置。`,
  toOtherDraft: '换到那一稿去收',
  places: ({ check, lost }: PacketReceipt['places']) =>
    [...(check > 0 ? [`${check} 条待核对`] : []), ...(lost > 0 ? [`${lost} 条未找到`] : [])].join('，'),
  showToCheck: (count: number) => `看这 ${count} 条`,
  foundAt: (place: string) => `现在在${place}：`,
  notFound: '这一稿里没有找到原话，意见会保留。',
  locked: (count: number) => `口令（${count} 份加了口令）`,
  wrongPassphrase: (count: number) => `还有 ${count} 份没有打开，口令不对。请核对后再填一次。`,
  needsPassphrase: '要口令',
  planned: { new: '要收', updated: '要更新', withdrawn: '要撤回' },
  unlock: '打开',
  missing: (count: number) => `名册上还有 ${count} 人没有交`,
  addMore: '再加几份',
  take: (count: number) => `收入 ${count} 份`,
  nothingToTake: '没有要收的',
  taken: (count: number) => `已收入 ${count} 份意见包`,
  backup: '收之前已经留了一份备份。',
  undoTake: '撤销这次收包',
  undone: '已撤销，内容和收之前一样。',
  counts: ({ added, changed, withdrawn, unchanged }: Counts) =>
    [
      ...(added > 0 ? [`新 ${added} 条`] : []),
      ...(changed > 0 ? [`改 ${changed} 条`] : []),
      ...(withdrawn > 0 ? [`撤回 ${withdrawn} 条`] : []),
      ...(unchanged > 0 ? [`未变 ${unchanged} 条`] : []),
    ].join('，') || '没有批注',
  receipts: '收包回执',
  printReceipts: '导出收包情况',
  printReceipt: '回执',
  reportFile: '收包情况',
  receiptFile: (name: string) => `收包回执-${name}`,

  // Roster.
  rosterCount: (total: number, handedIn: number) => `共 ${total} 人，已交 ${handedIn} 人`,
  namelessCount: (unsigned: number, delegationOnly: number, groups: number) =>
    `另有${[
      ...(unsigned > 0 ? [`不署名 ${unsigned} 份`] : []),
      ...(delegationOnly > 0 ? [`只记代表团 ${delegationOnly} 份`] : []),
      ...(groups > 0 ? [`小组意见包 ${groups} 份`] : []),
    ].join('，')}`,
  emptyRoster: '还没有名册',
  emptyRosterHelp: '可以从 Excel、CSV 或 Word 的名单导入，姓名照名册写，一个字不改。',
  importRoster: '导入名册',
  editRoster: '修改',
  rosterField: '每行一个人，代表团写在姓名后面，用逗号隔开',
  rosterFound: (count: number) => `文件里有 ${count} 人，请看一遍再存。`,
  saveRoster: (count: number) => `存入名册（${count} 人）`,
  keepRoster: '不改了',
  states: { new: '已收', updated: '已更新', withdrawn: '已撤回', entered: '代录', missing: '未交' },
  remove: '移除',
  removeNamed: (name: string) => `移除${name}的意见包`,

  // 代录.
  enterHelp: '替没有用电脑的代表记下意见，汇总时标明“代录”和来源。',
  enterName: '哪位代表',
  enterNoRoster: '名册还是空的，请先导入名册。',
  enterSource: '意见从哪里来',
  enterSources: { spoken: '当面说的', paper: '纸面意见', form: '审议意见表' },
  enterKind: '种类',
  enterQuote: '针对报告的哪句话（不填就是对整个报告）',
  enterNameHint: '请选一位代表，可以打姓名查找',
  enterQuoteHint: '从报告里照抄一句，例如：新改造老旧小区130万平方米',
  enterQuoteMissing: '报告里没有这句话，请照原文再写一遍，或留空。',
  enterBody: '意见',
  enterProposed: '改成什么',
  enterSave: '记下',
  enterForm: '收填好的审议意见表（Word）',
  entered: (name: string) => `已记下${name}的意见`,
  formRead: (name: string, count: number, placed: number) =>
    `${name === '' ? '这份表' : `${name}的表`}里有 ${count} 条意见，${placed} 条找到了原文位置。请看一遍再记下。`,
  formNoName: '名册上没有对上这个名字，请先在上面选好是哪位代表。',
  formTaken: (name: string, count: number) => `已记下${name}的 ${count} 条意见`,
} as const;

type GroupContents = OutputOf<'handover.describeGroup'>;
type PreviewTotals = OutputOf<'packets.preview'>['totals'];
type Sender = Pick<NonNullable<PreviewedPacket['packet']>, 'kind' | 'mode' | 'name' | 'delegation'>;

/** How a sender is called: the name, or what is told instead of it. */
export function senderWords({ kind, mode, name, delegation }: Sender): string {
  if (kind === 'group') return packetsWording.groupSender(delegation);
  if (mode === 'named') return name;
  const label = packetsWording.nameless[mode];
  return delegation === '' ? label : `${delegation}（${label}）`;
}
