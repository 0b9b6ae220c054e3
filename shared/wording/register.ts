import { inTermsOf, isFall } from '../parsing/pair-difference.ts';
import type { Measure, Report } from '../report/model.ts';
import type { IndicatorRow, RegisterTask, RegisterView } from '../report/register.ts';

/** Names of the lists of the comparison. */
export const registerViewNames: Readonly<Record<RegisterView, string>> = {
  same: '同口径对比',
  differing: '口径不同，仅供参考',
  lastOnly: '去年有、今年没提',
  newOnly: '今年新提',
  unmeasured: '没有量化指标的任务',
  unassigned: '没有责任单位或时限的任务',
};

/** What a grade says. */
export const gradeMeanings = {
  A: '口径相同，计算差额',
  B: '范围或级别不同，不算百分比',
  C: '计算方法不同，只并列',
} as const;

/** Every multiplier that a number can be printed with. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e11, '千亿'],
  [1e10, '百亿'],
  [1e9, '十亿'],
  [1e8, '亿'],
  [1e7, '千万'],
  [1e6, '百万'],
  [1e5, '十万'],
  [1e4, '万'],
  [1e3, '千'],
  [1e2, '百'],
];

/** The words of a scale: 万, 亿, 万亿; nothing for 1. */
const scaleName = (scale: number): string => SCALES.find(([size]) => size === scale)?.[1] ?? '';

/** How many places a value has after the point. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/u.exec(String(Number(value.toPrecision(12))))?.[1]?.length ?? 0;
}

/** A unit with its scale: 万人, 亿元, %. */
export function unitWords({ unit, scale }: Pick<Measure, 'unit' | 'scale'>): string {
  return scaleName(scale) + unit;
}

/** A report beside others: its title, with place and year where the title does not name them. */
export function reportName({ title, place, year }: Pick<Report, 'title' | 'place' | 'year'>): string {
  const whose = place === null || title.includes(place) ? title : `${place}${title}`;
  return year === null || title.includes(String(year)) ? whose : `${whose}（${year}年）`;
}

/** What an indicator is called in a list: of a rate of growth the name says so, 地区生产总值 alone is an amount. */
export function indicatorName({
  indicator,
  last,
  now,
}: Pick<IndicatorRow, 'indicator' | 'last' | 'now'>): string {
  const grows = [last, now].every((each) => each === null || isGrowthRate(each));
  if (!grows || (last ?? now) === null || /[速幅率]$|增长$/u.test(indicator)) return indicator;
  return `${indicator}${/价格(?:指数)?$|物价$/u.test(indicator) ? '涨幅' : '增速'}`;
}

const isGrowthRate = (measure: Measure): boolean =>
  measure.aspect === 'growth' && measure.unit === '%' && measure.bound !== 'multiple' && !isFall(measure);

const reasons = { B: '范围或级别不同', C: '计算方法不同' } as const;

/** What is told of a thing: its growth, its share, an amount, how many there are or how many came. */
const sideOf = (measure: Measure): string => {
  const { aspect, unit, bound } = measure;
  if (bound === 'multiple' || unit === '倍') return '倍数';
  if (unit === '%') return aspect !== 'growth' ? '比率' : isFall(measure) ? '降幅' : '增速';
  if (unit === '个百分点') return '升降';
  if (unit.endsWith('元')) return aspect === 'growth' ? '增加额' : '金额';
  return aspect === 'level' ? '总数' : '当年数';
};

/** Why a pair tells no difference, in a table's cell: 增速与金额, or else in general. */
export function gradeReason({ grade, last, now }: Pick<IndicatorRow, 'grade' | 'last' | 'now'>): string {
  if (grade !== 'B' && grade !== 'C') return '';
  const [before, after] = [last && sideOf(last), now && sideOf(now)];
  const apart = grade === 'C' && before !== null && after !== null && before !== after;
  return apart ? `${before}与${after}` : reasons[grade];
}

/** Stands before the number of a rate that fell. */
export const fallWord = '下降';

/** A value as a person reads it: 2.4万人以上, 超过75%, 下降3%, 1～2个, 翻番. */
export function valueWords(
  measure: Pick<Measure, 'value' | 'value2' | 'unit' | 'scale' | 'bound' | 'aspect' | 'quote'>,
): string {
  const { value, value2, bound, quote, scale } = measure;
  if (bound === 'multiple') return quote;
  const factor = scale === 1 || scaleName(scale) !== '' ? 1 : scale;
  const number = `${value * factor}${value2 === null ? '' : `～${value2 * factor}`}`;
  const words = `${number}${unitWords(measure)}`;
  const fall = isFall(measure) ? fallWord : '';
  switch (bound) {
    case 'ge':
      return `${fall}${words}以上`;
    case 'gt':
      return `${fall}超过${words}`;
    case 'le':
      return `${fall}${words}以内`;
    case 'approx':
      return `${fall}${words}左右`;
    case 'eq':
      return fall + words;
  }
}

const SIGNS = { up: '▲', down: '▼', equal: '＝' } as const;

/** Sign and words of a change, apart, since the sign is not read out: ▼ and 少3.3万人. */
export interface ChangeWords {
  readonly sign: string;
  readonly words: string;
}

/** What a change is called: 少3.3万人, 高4个百分点以上, 降幅小1个百分点, 持平; null where nothing is compared. */
export function changeWords({
  direction,
  difference,
  differenceUnit,
  last,
  now,
}: IndicatorRow): ChangeWords | null {
  if (direction === null || difference === null || !last || !now) return null;
  const sign = SIGNS[direction];
  if (direction === 'equal') return { sign, words: '持平' };
  const points = differenceUnit === '个百分点';
  const up = direction === 'up';
  const scale = points ? 1 : now.scale;
  const sameUnit = last.scale === now.scale && inTermsOf(last, now).value === last.value;
  const places = sameUnit ? Math.max(decimalsOf(last.value), decimalsOf(now.value)) : null;
  const size = Math.abs(difference) / scale;
  const number = places === null ? String(Number(size.toPrecision(6))) : size.toFixed(places);
  // At least this much more, or at most this much less: only the first can be said in one word.
  const open = (up && (now.bound === 'ge' || now.bound === 'gt')) || (!up && now.bound === 'le');
  const [more, less] = changeVerbs(last, now, points);
  const verb = up ? more : less;
  return { sign, words: `${verb}${number}${scaleName(scale)}${differenceUnit ?? ''}${open ? '以上' : ''}` };
}

/** How more and less are called: of shares 高 and 低, of two falls the fall itself is larger or smaller. */
export function changeVerbs(last: Measure, now: Measure, points: boolean): readonly [string, string] {
  if (isFall(last) && isFall(now)) return ['降幅大', '降幅小'];
  return points ? ['高', '低'] : ['多', '少'];
}

/** What a task lacks: 没有责任单位、没有时限. */
export function lackWords({ noUnit, noDate }: Pick<RegisterTask, 'noUnit' | 'noDate'>): string {
  return [noUnit ? '没有责任单位' : '', noDate ? '没有时限' : ''].filter(Boolean).join('，');
}

export const provinceAssignedWord = '省下达';

export const directionNames = { down: '低于去年实绩', equal: '持平', up: '高于去年实绩' } as const;
export const stanceNames = { result: '实绩', target: '目标' } as const;
export const aspectNames = { growth: '增幅', increment: '当年新增', level: '总量或占比' } as const;

/** Column heads that name the years; `year` is the one that the targets are for. */
export function yearNames(year: number | null) {
  const [last, now] = year === null ? ['去年', '今年'] : [`${year - 1}年`, `${year}年`];
  return {
    lastTarget: `${last}目标`,
    last: `${last}实绩`,
    now: `${now}目标`,
    lastPlace: `${last}实绩在`,
    nowPlace: `${now}目标在`,
  };
}

/** Words of the register as a table file. */
export const registerSheets = {
  creator: '审议台',
  /** At the end of a cell that holds less than the paper. */
  cutOff: (count: number) => `……（表格的一格放不下，还有${count}字，请看Word或PDF）`,
  title: (report: string) => `${report} 指标对比表`,
  tasksTitle: (report: string) => `${report} 任务清单`,
  measuresTitle: (report: string) => `${report} 数值清单`,
  indicators: '指标对比',
  tasks: '任务清单',
  measures: '数值清单',
  list: '清单',
  taskList: '任务',
  name: '名称',
  indicator: '指标',
  difference: '差额',
  change: '变化',
  share: '目标占实绩',
  direction: '与去年实绩比',
  grade: '口径',
  summary: [
    '同口径 ',
    ' 项：低于去年实绩 ',
    ' 项，持平 ',
    ' 项，高于 ',
    ' 项。目标多为下限，低于去年实绩不等于降低要求。',
  ],
  taskSummary: ['任务 ', ' 项，数值 ', ' 个；没有量化指标的任务 ', ' 项。'],
  taskColumns: {
    number: '序号',
    path: '所在部分',
    task: '任务',
    place: '位置',
    measureCount: '数值个数',
    measures: '数值',
    promises: '可核查的承诺',
    lacks: '责任单位和时限',
  },
  measureColumns: {
    number: '序号',
    indicator: '指标',
    value: '数值',
    amount: '按基本单位',
    unit: '单位',
    stance: '性质',
    aspect: '类型',
    place: '位置',
    quote: '原话',
  },
} as const;

/** Words of the scores as a table file. */
export const scoreSheet = {
  name: '任务评分',
  title: (report: string) => `${report} 任务评分表`,
  number: '序号',
  task: '任务',
  place: '位置',
  average: '分项平均',
  weightedMean: '加权平均',
  weight: (name: string, weight: number) => `${name}（权重${weight}）`,
  about: (rubric: string, scale: string) => `评分表：${rubric}；${scale}`,
  points: (most: number) => `0至${most}分`,
  comma: '，',
  otherRubric: '按另一份评分表',
  otherName: (number: number) => `另一份评分表${number}`,
  importance: '关注度',
  overall: '总体',
  evidence: '依据批注',
  note: '补充说明',
  gap: '　',
  pages: '第&P页，共&N页',
} as const;
