import { sharesTopic, topicOf } from './pair-topic.ts';
import type { Topic } from './pair-topic.ts';
import type { ParsedMeasure } from './types.ts';

/** What is done to a thing counted; two numbers of different doings are not the same indicator. */
const DOINGS: readonly (readonly [string, RegExp])[] = [
  ['apply', /申报|备案|受理/u],
  ['plan', /编排|安排|谋划|储备|列入|确定/u],
  ['improve', /改造|提升|提档|升级|修复|整治|治理|修缮|完善/u],
  ['reduce', /压减|淘汰|化解|减少|关停|拆除|压降|精简|取消/u],
  ['bring', /引进|导入|引育|招引|吸引|落户/u],
  ['help', /扶持|帮助|资助|救助|服务|培训/u],
  ['choose', /遴选|选拔|选派|评选/u],
  ['give', /发放|拨付|减免|兑现/u],
  ['begin', /开工|启动|新签|签约/u],
  ['finish', /竣工|投产|投用|投运|全面完成/u],
  [
    'add',
    /新增|净增|新建|建成|建设|培育|新培育|创成|创建|新创|认定|打造|组建|布局|建立|增加|扩建|新改建|孵化/u,
  ],
];

const LEVEL =
  /国家级|全国|国家|省级以上|省级|省重点|省(?=[^，。]{2})|市级以上|市级|县级|区级|世界|自治区级/gu;
/** Where a thing is, as far as it narrows it: 乡村5G基站 are not all 5G基站. */
const SCOPE = /农村|乡村|主城|城区/gu;
/** Sides of anything; without their subject they name no indicator. */
const BARE = /^(?:产值|收入|投资|产量|面积|利润|税收|规模|项目)$/u;
const NOISE =
  /新增(?=(?:城镇)?就业)|全市|全省|全区|全县|全州|全年|城镇(?=老旧)|预计|首批|[“”《》（）、，\s]|(?<!非)新(?=[增建培引])|的/gu;
const DOING_WORDS =
  /^(?:成功|新增|净增|新建成|新建改建|新建|建成|建设|新改造|改造提升|提升改造|提档升级|改造|新培育|培育|新引进|引进|新认定|认定|新申报|申报|备案|完成|实施|扶持|发放|编排|新选拔|选拔|遴选|创建|新创成|创成|修复|组织|举办|开展|打造|力争|实现)+/u;
const TAIL_WORDS = /(?:改造|建设|总额|总量|额|任务|数量|人数|数|增幅|增速|平均)$/u;

/** What a measure speaks of, prepared for comparison. */
export interface Subject {
  readonly measure: ParsedMeasure;
  readonly doing: string;
  readonly levels: string;
  readonly core: string;
  /** Character pairs of `core`. */
  readonly grams: readonly string[];
  /** How often each of them stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  readonly place: string;
  readonly basis: string;
  readonly topic: Topic;
}

const isCount = (measure: ParsedMeasure): boolean => measure.unit !== '%' && !/元$/u.test(measure.unit);

/** Character pairs of a text; the text itself where it has only one. */
export const bigrams = (text: string): string[] => {
  const out: string[] = [];
  for (let index = 0; index + 1 < text.length; index += 1) out.push(text.slice(index, index + 2));
  return out.length === 0 ? [text] : out;
};

/** Rates of change, rates and amounts are different bases even where the unit is the same; so are a rise and a fall. */
const basisOf = ({ unit, aspect, bound, quote }: ParsedMeasure): string => {
  if (aspect === 'growth' && bound !== 'multiple') {
    const falls = /^(?:下降|降低|减少|压减|压降|回落|缩减|降|减)/u.test(quote);
    return `${unit} ${falls ? 'fall' : 'rise'}`;
  }
  if (unit === '%' || /元$/u.test(unit)) return `${unit} amount`;
  return `${unit} ${aspect === 'level' ? 'stock' : 'flow'}`;
};

const PLACE = /^[\u4e00-\u9fff]{2,5}?(?:市|县|区|经开区|高新区|新区)(?=[\u4e00-\u9fff]{3,})/u;

/** Takes a measure's indicator apart: the doing, the administrative levels, and the noun that is left. */
export function subjectOf(measure: ParsedMeasure): Subject {
  const { indicator, action } = measure;
  const doing = isCount(measure)
    ? (DOINGS.find(
        ([, pattern]) =>
          pattern.test(action) || pattern.test(indicator.slice(-4)) || pattern.test(indicator.slice(0, 4)),
      )?.[0] ?? '')
    : '';
  const found = `${action}${indicator}`.match(LEVEL) ?? [];
  const scopes = (indicator.match(SCOPE) ?? []).map((scope) => scope.replace('乡村', '农村'));
  const levels = [...new Set([...found.map((level) => level.replace('级', '')), ...scopes])]
    .sort((a, b) => (a < b ? -1 : 1))
    .join();
  const bare = indicator.replace(NOISE, '').replace(DOING_WORDS, '');
  const short = bare.replace(/完成(?=年度|投资)/u, '').replace(TAIL_WORDS, '');
  const core = short === '' ? indicator : short;
  const grams = bigrams(core);
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return {
    measure,
    doing,
    levels,
    core,
    grams,
    counts,
    place: PLACE.exec(indicator)?.[0] ?? '',
    basis: basisOf(measure),
    topic: topicOf(indicator, (words) => words.replace(NOISE, '').replace(DOING_WORDS, '')),
  };
}

/** Dice coefficient of two subjects over character pairs, 0 to 1. */
const likeness = (a: Subject, b: Subject): number => {
  if (a.core === b.core) return 1;
  const [less, more] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [gram, count] of less.counts) shared += Math.min(count, more.counts.get(gram) ?? 0);
  return (2 * shared) / (a.grams.length + b.grams.length);
};

/** Dice coefficient below which two subjects are brought together by their topic alone. */
const LEAST_ALIKE = 0.45;

/** Grades how far two measures speak of one thing; null where they do not. */
export function sameSubject(a: Subject, b: Subject): { grade: 'A' | 'B' | 'C'; score: number } | null {
  const alike = likeness(a, b);
  const sameBasis = a.basis === b.basis;
  const sameDoing = a.doing === b.doing;
  const sameLevels = a.levels === b.levels;
  if (alike >= LEAST_ALIKE) {
    const long = Math.min(a.core.length, b.core.length);
    const contained = long >= 3 && (a.core.includes(b.core) || b.core.includes(a.core));
    const named = !BARE.test(a.core) && !BARE.test(b.core);
    const equal = named && (alike >= 0.88 || (contained && alike >= 0.75));
    if (sameBasis && sameDoing && sameLevels && a.place === b.place && equal)
      return { grade: 'A', score: 2 + alike };
    const sameHead = long >= 4 && a.core.slice(-3) === b.core.slice(-3);
    if (sameBasis && (alike >= 0.6 || sameHead)) {
      return { grade: 'B', score: 1 + alike + (sameDoing ? 0.1 : 0) + (sameLevels ? 0.1 : 0) };
    }
    if (alike >= 0.75) return { grade: 'C', score: alike };
  }
  const shared = a.place === b.place ? sharesTopic(a.topic, b.topic, sameBasis, isCount(a.measure)) : null;
  return shared === null ? null : { grade: shared, score: alike / 2 };
}
