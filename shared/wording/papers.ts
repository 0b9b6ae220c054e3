import type { PaperName } from '../contract/paper.ts';
import type { AnnotationKind, WordingChange } from '../review/annotation.ts';
import { scoreDisclaimer } from './names.ts';

/** Words printed on papers. Section headings stand here without their number, which follows from what is there. */
export const paperTitles = {
  opinions: '审议意见表',
  speech: '发言提纲',
  proposal: '代表建议',
  motion: '议案',
  edits: '修改建议对照表',
  scores: '任务评分表',
  projects: '民生实事候选项目表',
  indicators: '指标对比表',
  annotated: '批注版报告',
  comparison: '修改对照稿',
  adoption: '采纳情况表',
  summary: '审议意见汇总表',
  bulletin: '简报稿',
  'proposal-list': '代表建议清单',
  receipts: '收包回执',
} as const satisfies Readonly<Record<PaperName, string>>;

/** Heading of the opinions of one kind; wording changes stand in a table of their own. */
export const opinionHeadings: Readonly<Record<AnnotationKind, string>> = {
  praise: '肯定成绩',
  problem: '指出问题',
  suggestion: '意见建议',
  question: '询问事项',
  constituentVoice: '反映民情',
  textEdit: '文字修改建议',
};

export const coverLabels = {
  name: '代表姓名',
  delegation: '代表团',
  document: '审议文件',
  handling: '标识',
  count: '意见条数',
} as const;

export const wordingTableHead = ['位置', '原文', '建议改为', '理由'] as const;
export const editsTableHead = ['序号', ...wordingTableHead, '提出人'] as const;
export const noEdits = '暂无文字修改建议。';
export const scoreTableHead = ['序号', '任务', '总体', '关注度'] as const;
export const scoreHeading = `任务评分（${scoreDisclaimer}）`;

/** Placeholders of a cell with nothing to say. */
export const emptyCell = '—';
export const noOpinions = '暂无意见。';
export const wholeReport = '整篇报告';

export const countOfOpinions = (count: number): string => `${count}条`;
export const sessionLine = (session: string): string => `（${session}）`;
export const documentLine = (title: string, versionKind: string): string => `${title}（${versionKind}）`;
/** Arabic, full year, no leading zeros (GB/T 9704-2012). */
export const dateLine = (year: number, month: number, day: number): string => `${year}年${month}月${day}日`;
/** Full-width space between the two, as on a list of names. */
export const signatureLine = (delegation: string, name: string): string =>
  delegation === '' ? name : `${delegation}\u3000${name}`;

/** Where an opinion stands, and the words that it is about where there are some. */
export const citation = (place: string, quote: string): string =>
  quote === '' ? `（${place}）` : `（${place}：“${quote}”）`;

export const insertionWords = (proposed: string): string => `增加“${proposed}”`;
export const deletionWords = '删去';

/** Parts of 共评任务3项：满意1项，不满意2项。 */
export const scoreCounts = (total: number, parts: readonly string[]): string =>
  `共评任务${total}项${parts.length === 0 ? '' : `：${parts.join('，')}`}。`;
export const scoresUnrated = (count: number): string => `另有${count}项未评。`;
export const noScores = '暂无评分。';
export const noIndicators = '没有可以对比的指标。';
export const indicatorsNote = '目标多为下限，低于去年实绩不等于降低要求。';
export const indicatorWords = { number: '序号' } as const;
export const countedRating = (name: string, count: number): string => `${name}${count}项`;
export const importanceCell = (value: number, name: string): string => `${value}（${name}）`;

/** The line under the title of an annotated text. */
export const annotatedIntroduction = (document: string, count: number): string =>
  `${document}，批注${count}条。文中划线的是批注所指的话，方括号里的数字与批注的编号一致；划去的是建议删去的字，粗线上的是建议加上的字。`;
export const remarkHead = (number: number, kind: string, author: string): string =>
  `[${number}]${kind}${author === '' ? '' : `（${author}）`}：`;
export const remarkReply = (author: string, text: string): string =>
  `答复${author === '' ? '' : `（${author}）`}：${text}`;
export const remarkResolved = (reason: string): string => `已处理：${reason}`;
/** A proposed change of wording, told in words. */
export const changeSentence = (change: WordingChange): string => {
  const what =
    change.operation === 'delete'
      ? '建议删去。'
      : change.operation === 'insert'
        ? `建议在后面增加“${change.proposed}”。`
        : `建议改为“${change.proposed}”。`;
  return change.reason.trim() === '' ? what : `${what}理由：${change.reason.trim()}`;
};

/** A proposed wording as it is said in a speech. */
export const editSentence = (
  operation: WordingChange['operation'],
  quote: string,
  proposed: string,
): string =>
  operation === 'delete'
    ? `建议删去“${quote}”。`
    : operation === 'insert'
      ? `建议在“${quote}”后面增加“${proposed}”。`
      : `建议将“${quote}”改为“${proposed}”。`;

/** A length of time as it is said: 40秒, 1分20秒, 10分钟. */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest}秒`;
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`;
}

/** The same for an estimate, which is no truer than five seconds. */
const aboutWords = (seconds: number): string =>
  `约${durationWords(Math.max(5, Math.round(seconds / 5) * 5))}`;

/** Words of the 发言提纲. */
export const speechWords = {
  parts: { praise: '肯定成绩', problem: '问题和不足', suggestion: '意见建议' },
  about: (seconds: number) => `（${aboutWords(seconds)}）`,
  behind: (place: string, seconds: number) => `（${place === '' ? '' : `${place}，`}${aboutWords(seconds)}）`,
  total: (seconds: number, characters: number, rate: number, limit: number) =>
    `预计${aboutWords(seconds).slice(1)}（${characters}字，每分钟${rate}字），限时${durationWords(limit)}。`,
  empty: '暂无发言要点。',
} as const;

/** The disk that a paper goes to is full; other than a full workspace, nothing typed waits to be saved. */
export const outputDiskFull = (path: string): string =>
  `磁盘已满，文稿没有写成：“${path}”。原来的文件没有变动，请腾出一些空间，或换一个位置再试。`;
