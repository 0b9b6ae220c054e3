import { sharesTopic, topicOf } from './pair-topic.ts';
import type { Topic } from './pair-topic.ts';
import type { MeasureSpan, ParsedMeasure } from './types.ts';
import { countedAs } from './unit-families.ts';

/** What is done to a thing counted; two numbers of different doings are not the same indicator. */
const DOINGS: readonly (readonly [string, RegExp])[] = [
  // What came less what went: not the number of new ones.
  ['net', /净增/],
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
  /国(?=[、和]?省?考)|国家级|全国|国家|省级以上|省级|省重点|(?<!全)省(?=[^，。]{2})|市级以上|市级|县级|区级|世界|自治区级/gu;
/**
 * What narrows a thing: where it is (乡村5G基站 are not all 5G基站), whose (城镇居民 are not all 居民), of what weight
 * (重大项目 are not all 项目), or counted how (全社会固定资产投资 holds what households invest).
 */
const SCOPE =
  /农村|乡村|农牧民?|主城|城区|(?:城镇|城乡)(?=(?:和|、)?(?:农村)?(?:常住)?(?:居民|人均|人口))|重大|重点(?!大学|群体)|全社会(?=固定资产)|工业(?=企业)/gu;
/** Sides and names of anything; without their subject they name no indicator. */
const BARE =
  /^(?:年度|当年|园区)?(?:(?:实现|完成)?(?:产值|收入|投资|产量|面积|利润|税收|营收|规模)|(?:入驻|注册|引进)?企业|(?:实施|建设)?项目(?:开工|竣工|建设|投产|落地)*)$/u;
const NOISE =
  /新增(?=(?:城镇)?就业)|全市|全省|全区|全县|全州|全年|城镇(?=老旧)|预计|首批|[“”《》（）、，\s]|(?<!非)新(?=[增建培引])|的/gu;
const DOING_WORDS =
  /^(?:成功|压减|新增|净增|新建成|新建改建|新建|建成|建设|新改造|改造提升|提升改造|提档升级|改造|新筹集|筹集|筹措|交付|推出|新培育|培育|新引进|引进|新认定|认定|新申报|申报|备案|完成|实施|扶持|发放|编排|新选拔|选拔|遴选|创建|新创成|创成|修复|组织|举办|开展|打造|力争|实现)+/u;
const TAIL_WORDS =
  /(?:(?<=[造升复治])工程|改造|建设|新?开工|品种|面积|总额|总量|额|任务|数量|人数|数|实现增速|增幅|增速|涨幅|平均)+$/u;

/** What a measure speaks of, prepared for comparison; measures that say the same share one. */
export interface Subject {
  readonly unit: string;
  readonly span: MeasureSpan;
  readonly doing: string;
  readonly levels: string;
  readonly core: string;
  /** Character pairs of `core`. */
  readonly grams: readonly string[];
  /** How often each of them stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  /** By what it is found: character pairs of the wording and of the thing that it speaks of, and its matter. */
  readonly keys: readonly string[];
  /** Its wording alone names no indicator. */
  readonly bare: boolean;
  readonly place: string;
  /** What is measured of it, see quantityOf; with the time that is spoken of it makes the basis. */
  readonly quantity: string;
  readonly topic: Topic;
}

const isCount = ({ unit }: Pick<Subject, 'unit'>): boolean => unit !== '%' && !/元$/u.test(unit);

const CUT = /^(?:压减|压降|压缩|减少|削减|缩减|精简|淘汰|下降|降低|降)/u;

/** Character pairs of a text; the text itself where it has only one. */
const bigrams = (text: string): string[] => {
  const out: string[] = [];
  for (let index = 0; index + 1 < text.length; index += 1) out.push(text.slice(index, index + 2));
  return out.length === 0 ? [text] : out;
};

/**
 * Rates of change, rates and amounts are different bases even where the unit is the same; so is an amount that grew
 * and one that was cut. A rise and a fall of a rate are one basis: 增长5% after 下降3%.
 */
const quantityOf = ({ unit, aspect, bound, quote, action, indicator }: ParsedMeasure): string => {
  const counted = countedAs(unit, indicator);
  if (aspect === 'growth' && bound !== 'multiple') {
    const rate = unit === '%' || unit === '个百分点';
    const cut = !rate && [quote, action, indicator].some((words) => CUT.test(words));
    return `${counted} ${cut ? 'cut' : 'change'}`;
  }
  if (unit === '%' || /元$/u.test(unit)) return `${counted} amount`;
  return `${counted} ${aspect === 'level' ? 'stock' : 'flow'}`;
};

/** One name where the language has two. */
const SAME_NAMES: readonly (readonly [RegExp, string])[] = [
  [/规模以上/gu, '规上'],
  [/限额以上/gu, '限上'],
  [/GDP/gu, '地区生产总值'],
  [/(?<=国家|[省市县区])级/gu, ''],
];

const named = (words: string): string =>
  SAME_NAMES.reduce((text, [pattern, name]) => text.replace(pattern, name), words);

const PLACE =
  /^[\u4e00-\u9fff]{2,5}?(?:市(?![政场级区民属域])|县(?!级|域)|经开区|高新区|新区|(?<![园社景灾片街小校矿林山库])区)(?=[\u4e00-\u9fff]{3,})/u;

/** The subjects of measures, in their order. */
export function subjectsOf(measures: readonly ParsedMeasure[]): Subject[] {
  const known = new Map<string, Subject>();
  return measures.map((measure) => {
    const { indicator, action, unit, aspect, bound, span, quote } = measure;
    const said = [indicator, action, unit, aspect, bound, span, CUT.exec(quote)?.[0]].join('\n');
    const subject = known.get(said) ?? subjectOf(measure);
    known.set(said, subject);
    return subject;
  });
}

/** Takes a measure's indicator apart: the doing, the administrative levels, and the noun that is left. */
function subjectOf(measure: ParsedMeasure): Subject {
  const { indicator, action } = measure;
  const cut = CUT.test(measure.quote) ? 'reduce' : '';
  const doing = isCount(measure)
    ? cut ||
      (DOINGS.find(
        ([, pattern]) =>
          pattern.test(action) || pattern.test(indicator.slice(-4)) || pattern.test(indicator.slice(0, 4)),
      )?.[0] ??
        '')
    : '';
  const found = `${action}${indicator}`.match(LEVEL) ?? [];
  const scopes = (indicator.match(SCOPE) ?? []).map((scope) => scope.replace('乡村', '农村'));
  const levels = [...new Set([...found.map((level) => level.replace('级', '')), ...scopes])]
    .sort((a, b) => (a < b ? -1 : 1))
    .join();
  const bare = indicator
    .replace(/（[^）]*）$/u, '')
    .replace(NOISE, '')
    .replace(DOING_WORDS, '');
  const short = bare.replace(/完成(?=年度|投资)/u, '').replace(TAIL_WORDS, '');
  const core = named(short === '' ? indicator : short);
  const grams = bigrams(core);
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const topic = topicOf(measure, (words) => words.replace(NOISE, '').replace(DOING_WORDS, ''));
  const matter = topic.matter === '' ? [] : [`${topic.matter}＃`];
  return {
    unit: measure.unit,
    span: measure.span,
    doing,
    levels,
    core,
    grams,
    counts,
    keys: [...new Set([...grams, ...bigrams(topic.thing), ...matter])],
    bare: BARE.test(core),
    place: PLACE.exec(bare)?.[0] ?? '',
    quantity: quantityOf(measure),
    topic,
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
  // Last year and this year are compared; what five years brought is of another basis, even beside the next five.
  const bothOfYear = a.span === 'year' && b.span === 'year';
  const sameBasis = a.quantity === b.quantity && bothOfYear;
  const sameDoing = a.doing === b.doing;
  const sameLevels = a.levels === b.levels;
  if (a.bare || b.bare) return null;
  // Two districts are not each other's last year; one beside the whole is at most of another scope.
  const samePlace = a.place === b.place;
  if (!samePlace && a.place !== '' && b.place !== '') return null;
  if (alike >= LEAST_ALIKE) {
    const long = Math.min(a.core.length, b.core.length);
    // The head of a Chinese noun stands last: what is added before it may be left out, what is added behind may not.
    const contained = long >= 3 && (a.core.endsWith(b.core) || b.core.endsWith(a.core));
    const equal = alike >= 0.88 || (contained && alike >= 0.75);
    if (sameBasis && sameDoing && sameLevels && samePlace && equal) return { grade: 'A', score: 2 + alike };
    const sameHead = long >= 4 && a.core.slice(-3) === b.core.slice(-3);
    if (sameBasis && (alike >= 0.6 || sameHead)) {
      return { grade: 'B', score: 1 + alike + (sameDoing ? 0.1 : 0) + (sameLevels ? 0.1 : 0) };
    }
    // Of what cannot be compared, the same quantity of another time comes nearest.
    const nearest = a.quantity === b.quantity ? 0.2 : 0;
    if (alike >= 0.75 && samePlace) return { grade: 'C', score: alike - 0.2 + nearest };
  }
  const sameUnit = sameBasis && a.unit === b.unit;
  const shared = samePlace ? sharesTopic(a.topic, b.topic, sameUnit, isCount(a)) : null;
  return shared === null ? null : { grade: shared, score: alike / 2 };
}
