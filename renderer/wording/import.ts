import type { ImportWarning } from '../../shared/contract/importing.ts';
import type { MeasureDoubt } from '../../shared/report/findings.ts';
import type { Measure, PlaceLevel } from '../../shared/report/model.ts';
import { measureWording } from './measure.ts';

type Code = ImportWarning['code'];

/** Words of 导入预览 and 核对报告结构. */
export const importWording = {
  chooseTitle: '导入材料',
  previewTitle: '导入预览',
  storedTitle: '核对报告结构',
  notStored: '现在还没有存入，改好再存',
  storedHint: '每改一处随改随存，可以撤销',
  drop: '把文件拖到这里',
  chooseFile: '选一个文件',
  paste: '粘贴文字',
  pasteLabel: '粘贴的文字',
  pastePlaceholder: '把材料全文粘贴到这里。',
  pasteDone: '看看认出了什么',
  noText: '请先把文字粘贴进来。',
  pasteName: '材料名称',
  pastedName: '粘贴的材料',
  formats: '能读 Word、WPS、PDF、网页和文本文件。',
  secrecy: '标有秘密、机密、绝密的文件不能用本程序处理。',
  fromFile: '改从文件导入',
  back: '回到资料',
  reading: (name: string) => `正在读“${name}”`,
  readPages: (done: number, total: number) => `已读 ${done} / ${total} 页`,
  onlyLooking: '现在只是查看，确认之前不写入任何内容。',
  storing: '正在存入……',
  stop: '停止',
  refused: '没有导入',
  otherFile: '换一个文件',
  backToText: '回去改',
  understood: '知道了',
  leave: '不存了',
  store: '存入本机',
  next: '下一步',
  done: '核对好了',
  imported: (title: string) => `已存入《${title}》`,
  steps: ['1 原文', '2 目录', '3 数值'],
  stepsLabel: '分三步核对',

  text: '原文',
  textHint: '蓝线以外不算正文',
  bodyFrom: '正文从这里开始',
  bodyTo: '正文到这里为止',
  drag: '拖动调整',
  bodyFromKeys: '正文从这里开始。按上下键，一次移一段。',
  bodyToKeys: '正文到这里为止。按上下键，一次移一段。',
  levelNames: ['一级', '二级', '三级', '四级', '五级', '六级', '七级', '八级', '九级'],
  paragraphMenu: (place: string) => `改这一段，${place}`,
  makeHeading: '整段设为标题',
  makeRunIn: '开头一句设为标题',
  noHeading: '不是标题',
  joinParagraph: '与上一段合并',
  splitHere: '从这里另起一段',
  selectHeading: '设为标题',
  selectMeasure: '算作数值',
  selection: '选中的文字',
  cannot: '这里不能这样改，内容没有变动。',
  noNumber: '选中的文字里没有数字。请选中数字再试。',

  found: '认出的内容',
  title: '题目',
  place: '地方',
  year: '年份',
  yearWrong: '请填四位数的年份。',
  level: '级别',
  version: '稿本',
  handling: '标识',
  kind: '材料种类',
  belongs: '归入',
  newDocument: '新的材料',
  versionOf: (title: string) => `《${title}》的另一稿`,
  isVersion: (title: string) => `这份材料像是《${title}》的新稿本，是不是？`,
  yesVersion: '是它的新稿本',
  noVersion: '是另一份材料',
  speaker: '报告人',
  date: '报告日期',
  dateHint: '如 2024-01-18',
  more: '更多',
  titleMissing: '请填写题目。',
  levels: { national: '全国', provincial: '省级', prefecture: '市级', county: '县级' } satisfies Record<
    PlaceLevel,
    string
  >,
  unknown: '不清楚',
  outline: '目录',
  outlineCounts: (parts: number, sections: number, tasks: number) =>
    `${parts} 个部分，${sections} 节，${tasks} 项任务`,
  outlineEmpty: '没有认出目录。在原文里选中一行，设为标题。',
  promote: '升级',
  demote: '降级',
  join: '合并',
  split: '拆开',
  rename: '改名',
  showInText: '在原文里看',
  rowMenu: (title: string) => `更多改法，${title}`,
  outlineKeys: '选中一行后：← 升级　→ 降级　J 与上行合并　S 拆开　F2 改名　空格 展开收起',
  newTitle: '标题',
  splitTitle: '标题到哪里为止',
  splitHelp: '选一个位置，后面的字算正文。',
  splitDone: '拆开',
  cancel: '不改了',
  renamed: '改好了',
  collapse: (title: string) => `收起，${title}`,
  expand: (title: string) => `展开，${title}`,

  measures: '数值',
  measureCounts: (results: number, targets: number) => `实绩 ${results}，目标 ${targets}`,
  toCheck: (n: number) => `待核对 ${n}`,
  all: (n: number) => `全部 ${n}`,
  measureList: '数值，选一种看',
  nothingToCheck: '没有要核对的数值。',
  noMeasures: '没有认出数值。在原文里选中一个数，算作数值。',
  right: '对',
  rightExpected: '是，算实绩',
  wrong: '不是数值',
  change: '改',
  changeOf: (indicator: string) => `改，${indicator}`,
  wrongOf: (indicator: string) => `不是数值，${indicator}`,
  uncounted: '没有算作数值的',
  uncountedMore: (n: number) => `看全部 ${n} 处`,
  uncountedFew: '收起',
  add: (label: string) => `把“${label}”算作数值`,
  measureAdd: '算作数值',
  doubts: {
    expected: '写着“预计”，算作去年实绩吗？',
    range: '是一个区间，按区间记录。',
    multiple: '写的是翻番，按倍数记录。',
    noIndicator: '没有认出是什么指标，请补上。',
    noUnit: '没有单位，请看一看。',
  } satisfies Record<MeasureDoubt, string>,

  remarks: (comments: number, changes: number) =>
    comments > 0 && changes > 0
      ? `文件里带有 ${comments} 条批注、${changes} 处修订，一起放进来`
      : comments > 0
        ? `文件里带有 ${comments} 条批注，一起放进来`
        : `文件里带有 ${changes} 处修订，一起放进来`,
  warnings: {
    titleComposed: () => '文中没有题目，按正文推定，请核对',
    titleFromName: () => '文中没有题目，暂用文件名，请核对',
    noPlace: () => '没有认出是哪个地方',
    noYear: () => '没有认出是哪一年',
    noSalutation: () => '没有找到“各位代表：”，请看看正文从哪里开始',
    noOutline: () => '没有认出目录，可以在原文里设标题',
    noTasks: () => '没有认出今年的任务，请看看目录的级别',
    noMeasures: () => '没有认出数值',
    outside: (n: number) => `另有 ${n} 段不算正文`,
    annex: (n: number) => `附件 ${n} 段另放`,
  } satisfies Record<Code, (n: number) => string>,
  readAll: (n: number) => `全文 ${n} 段都已读出，没有遗漏`,
  lost: (notes: number, scores: number) =>
    [
      notes > 0 ? `${notes} 条批注改放在原来的文字上` : '',
      scores > 0 ? `${scores} 项评分所在的任务没有了，撤销可以找回` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  corrected: '已改好',
} as const;

/** A measure's amount as one says it: 2.7%以上, 1～2个, 超过4500亿元. */
export function amountWords({
  value,
  value2,
  scale,
  unit,
  bound,
}: Pick<Measure, 'value' | 'value2' | 'scale' | 'unit' | 'bound'>): string {
  const size: Record<number, string> = { 1e3: '千', 1e4: '万', 1e8: '亿', 1e12: '万亿' };
  const word = size[scale];
  const number = (n: number) => String(word === undefined ? Number((n * scale).toPrecision(12)) : n);
  const amount = number(value) + (value2 === null ? '' : `～${number(value2)}`) + (word ?? '') + unit;
  switch (bound) {
    case 'ge':
      return `${amount}以上`;
    case 'gt':
      return `超过${amount}`;
    case 'le':
      return `${amount}以内`;
    case 'approx':
      return `${amount}左右`;
    case 'multiple':
      return measureWording.bounds.multiple;
    case 'eq':
      return amount;
  }
}
