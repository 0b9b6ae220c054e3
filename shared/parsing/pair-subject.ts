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
const NOISE =
  /全市|全省|全区|全县|全州|全年|城镇(?=老旧)|预计|首批|[“”《》（）、，\s]|(?<!非)新(?=[增建培引])|的/gu;
const DOING_WORDS =
  /^(?:成功|新增|净增|新建成|新建改建|新建|建成|建设|新改造|改造提升|提升改造|提档升级|改造|新培育|培育|新引进|引进|新认定|认定|新申报|申报|备案|完成|实施|扶持|发放|编排|新选拔|选拔|遴选|创建|新创成|创成|修复|组织|举办|开展|打造|力争|实现)+/u;
const TAIL_WORDS = /(?:改造|建设|总额|总量|额|任务|数量|人数|数|增幅|增速|平均)$/u;

interface Subject {
  readonly doing: string;
  readonly levels: string;
  readonly core: string;
}

const subjectOf = (measure: ParsedMeasure): Subject => {
  const whole = `${measure.action}${measure.indicator}`;
  const doing = isCount(measure)
    ? (DOINGS.find(
        ([, pattern]) =>
          pattern.test(measure.action) ||
          pattern.test(measure.indicator.slice(-4)) ||
          pattern.test(measure.indicator.slice(0, 4)),
      )?.[0] ?? '')
    : '';
  const levels = [...new Set(whole.match(LEVEL) ?? [])].sort((a, b) => a.localeCompare(b)).join();
  let core = measure.indicator.replace(NOISE, '').replace(DOING_WORDS, '');
  core = core.replace(/完成(?=年度|投资)/u, '').replace(TAIL_WORDS, '');
  return { doing, levels, core: core === '' ? measure.indicator : core };
};

const isCount = (measure: ParsedMeasure): boolean => measure.unit !== '%' && !/元$/u.test(measure.unit);

const bigrams = (text: string): string[] => {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
};

/** Dice coefficient over character pairs, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  const pool = new Map<string, number>();
  for (const pair of right) pool.set(pair, (pool.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = pool.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      pool.set(pair, count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

/** Grades how far two measures speak of one thing; null where they do not. */
export function sameSubject(
  last: ParsedMeasure,
  now: ParsedMeasure,
): { grade: 'A' | 'B' | 'C'; score: number } | null {
  const a = subjectOf(last);
  const b = subjectOf(now);
  const alike = likeness(a.core, b.core);
  if (alike < 0.45) return null;
  const sameUnit = last.unit === now.unit;
  const sameBasis = sameUnit && basis(last) === basis(now);
  const contained =
    a.core.length >= 3 && b.core.length >= 3 && (a.core.includes(b.core) || b.core.includes(a.core));
  const samePlace = placeOf(last.indicator) === placeOf(now.indicator);
  if (
    sameBasis &&
    a.levels === b.levels &&
    a.doing === b.doing &&
    samePlace &&
    (alike >= 0.88 || (contained && alike >= 0.75))
  )
    return { grade: 'A', score: 2 + alike };
  const sameHead = a.core.length >= 4 && b.core.length >= 4 && a.core.slice(-3) === b.core.slice(-3);
  if (sameBasis && (alike >= 0.6 || (sameHead && alike >= 0.45)))
    return {
      grade: 'B',
      score: 1 + alike + (a.doing === b.doing ? 0.1 : 0) + (a.levels === b.levels ? 0.1 : 0),
    };
  if (alike >= 0.75) return { grade: 'C', score: alike };
  return null;
}

/** Rates of change, rates and amounts are different bases even where the unit is the same. */
const basis = (measure: ParsedMeasure): string => {
  if (measure.unit === '%') return measure.aspect === 'growth' ? 'change' : 'share';
  if (/元$/u.test(measure.unit)) return measure.aspect === 'growth' ? 'change' : 'money';
  return measure.aspect === 'growth' && measure.bound !== 'multiple'
    ? 'change'
    : measure.aspect === 'level'
      ? 'stock'
      : 'flow';
};

const PLACE = /^[\u4e00-\u9fff]{2,5}?(?:市|县|区|经开区|高新区|新区)(?=[\u4e00-\u9fff]{3,})/u;
const placeOf = (indicator: string): string => PLACE.exec(indicator)?.[0] ?? '';
