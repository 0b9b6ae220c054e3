import type { AnnotationKind } from '../review/annotation.ts';
import type { CorrectionType } from '../report/correction.ts';
import type { GroupDecision } from '../review/consolidation.ts';
import type { ProposalForm } from '../review/proposal.ts';
import { decisionNames, kindNames } from './names.ts';
import { paperTitles } from './papers.ts';

const correctionNames: Readonly<Record<CorrectionType, string>> = {
  document: '修改资料信息',
  version: '修改稿本信息',
  body: '调整正文范围',
  level: '调整标题级别',
  heading: '设为标题',
  noHeading: '取消标题',
  joinHeading: '合并标题',
  rename: '改标题',
  joinParagraph: '合并段落',
  splitParagraph: '拆开段落',
  measure: '修改数值',
  addMeasure: '增加数值',
  removeMeasure: '去掉数值',
  pair: '调整指标的对比',
  noPair: '拆开指标的对比',
};

/** Labels of the steps that undo, redo and 修改记录 name; each reads after 撤销： or 重做：. */
export const stepLabels = {
  profileCreated: () => '登记代表信息',
  profileChanged: () => '修改代表信息',
  imported: (title: string) => `导入《${title}》`,
  reportDescribed: (title: string) => `修改《${title}》的资料信息`,
  /** Several corrections of one step are named by the first. */
  corrected: (title: string, type: CorrectionType | undefined) =>
    `核对《${title}》${type === undefined ? '' : `：${correctionNames[type]}`}`,
  versionKindChanged: (title: string) => `修改《${title}》的稿次`,
  annotationCreated: (kind: AnnotationKind) => `新增一条“${kindNames[kind]}”批注`,
  annotationChanged: (kind: AnnotationKind) => `修改一条“${kindNames[kind]}”批注`,
  annotationRetyped: (from: AnnotationKind, to: AnnotationKind) =>
    `把一条“${kindNames[from]}”批注改为“${kindNames[to]}”`,
  annotationResolved: (kind: AnnotationKind) => `把一条“${kindNames[kind]}”批注标为已处理`,
  annotationReopened: (kind: AnnotationKind) => `把一条“${kindNames[kind]}”批注改回未处理`,
  annotationDeleted: (kind: AnnotationKind) => `删除一条“${kindNames[kind]}”批注`,
  replied: (kind: AnnotationKind) => `回复一条“${kindNames[kind]}”批注`,
  replyChanged: (kind: AnnotationKind) => `修改对一条“${kindNames[kind]}”批注的回复`,
  replyDeleted: (kind: AnnotationKind) => `删除对一条“${kindNames[kind]}”批注的回复`,
  annotationLinked: (kind: AnnotationKind) => `改动一条“${kindNames[kind]}”批注的关联`,
  notesCarried: (notes: number, scores: number) =>
    `把 ${notes} 条批注${scores === 0 ? '' : `、${scores} 项评分`}转到新稿`,
  placementConfirmed: (kind: AnnotationKind) => `确认一条“${kindNames[kind]}”批注在新稿的位置`,
  placementReattached: (kind: AnnotationKind) => `给一条“${kindNames[kind]}”批注另选新稿的位置`,
  notesImported: (count: number) => `从文件导入 ${count} 条批注`,
  adoptionJudged: (kind: AnnotationKind) => `改定一条“${kindNames[kind]}”批注的采纳情况`,
  placementLeft: (kind: AnnotationKind) => `把一条“${kindNames[kind]}”批注只留在旧稿`,
  scored: (title: string) => `给“${title}”评分`,
  rubricCreated: (name: string) => `新做评分表“${name}”`,
  rubricChanged: (name: string) => `修改评分表“${name}”`,
  rubricRemoved: (name: string) => `删除评分表“${name}”`,
  projectsImported: (count: number) => `导入 ${count} 个民生实事候选项目`,
  projectChanged: (name: string) => `修改候选项目“${name}”的记号或内容`,
  projectsRemoved: (names: readonly string[]) =>
    names.length === 1 ? `去掉候选项目“${names[0] ?? ''}”` : `去掉 ${names.length} 个候选项目`,
  rubricUsed: (name: string) => `改用评分表“${name}”`,
  proposalBegun: (form: ProposalForm) => `新写一件${paperTitles[form]}`,
  proposalChanged: (form: ProposalForm) => `修改一件${paperTitles[form]}`,
  proposalDeleted: (form: ProposalForm) => `删除一件${paperTitles[form]}`,
  templateKept: (name: string) => `存下文稿模板“${name}”`,
  templateApplied: (name: string) => `套用文稿模板“${name}”`,
  templateDeleted: (name: string) => `删除文稿模板“${name}”`,
  paperComposed: (paper: string) => `调整《${paper}》`,
  packetsTaken: (count: number) => `收入 ${count} 份意见包`,
  packetRemoved: (name: string) => `移除${name === '' ? '一份不署名的' : `“${name}”的`}意见包`,
  opinionEntered: (name: string) => `代录“${name}”的一条意见`,
  enteredChanged: (name: string) => `修改代录的“${name}”的意见`,
  enteredRemoved: (name: string) => `删除代录的“${name}”的意见`,
  formTaken: (name: string, count: number) => `代录“${name}”的审议意见表，共 ${count} 条`,
  opinionsJoined: (count: number) => `把 ${count} 条意见合为一组`,
  opinionsSplit: () => '拆开一组意见',
  opinionsApart: () => '认定几条意见不是同一意见',
  groupDecided: (decision: GroupDecision | null) =>
    decision === null ? '取消对一组意见的决定' : `把一组意见定为“${decisionNames[decision]}”`,
  groupReworded: () => '改一组意见的措辞',
  groupMoved: () => '移动一组意见',
  rosterImported: (count: number) => `导入名册，共 ${count} 人`,
  rosterChanged: () => '修改名册',
} as const;

/** Whether a step, by its label, took packets in. */
export function isPacketsTaken(label: string): boolean {
  const count = /\d+/u.exec(label)?.[0];
  return count !== undefined && label === stepLabels.packetsTaken(Number(count));
}
