import type { ParsedMeasure } from './types.ts';

/**
 * What two indicators share when their wordings differ: the thing itself, without the label, the level and the side
 * that is measured. It never makes two measures the same indicator, it only sets them beside each other.
 */
export interface Topic {
  /** The thing counted or measured: 生态河道 of 生态河道覆盖率. */
  readonly thing: string;
  /** The side that is measured of it: 覆盖率, 占…比重, or "". */
  readonly side: string;
  /** Its wording says that a whole is meant (金融机构贷款余额). */
  readonly whole: boolean;
  /** The matter that is worked on, where the words name the work: 信访 of 信访事项按期办结率, 污水 of 污水集中收集率; or "". */
  readonly matter: string;
  readonly measured: 'rate' | 'perHead' | 'other';
}

const LABEL = /“[^”]*”/gu;
/** Words that say that a whole is meant; the part is told beside it. */
const WHOLE = /^(?:全社会|金融机构|全部|各项|全口径|本外币|总)+(?=[^，。]{4})/u;
const LEVEL = /(?:国家级|省级|市级|县级|区级|国家|全国|省|(?<!城)市(?![政场民]))(?:以上)?(?=[^，。]{4})/gu;
const SIDE = /占[^，。]*(?:比重|比例)$|(?:[\u4e00-\u9fff]{0,2}率|占比|比例|比重|增速|增幅)$/u;
/** Kinds of institution that statistics gather under one name. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:工业设计|工程(?:（技术）|技术)?研究|企业技术|技术创新)中心$|重点实验室$/u, '研发机构'],
];
/** Heads that are shared by things of every sort. */
const EVERY_HEAD = /(?:企业|项目|平台|工程|基地|人员|机构|中心|学校|任务|园区|街区|工厂)$/u;
/** The least length of a thing that says what it is by itself. */
const LEAST = 4;

const WORK =
  /(?:按期|及时|一次性|集中|无害化|资源化|分类|综合|安全|规范化?)*(?:处理|治理|整治|收集|处置|办结|化解|回收|利用|普及|覆盖|巩固|管控|养护|清运|修复|保护)[^，。]*$/u;
/** What stands before the matter (初次信访, 城市污水) or gathers it into cases (信访事项) and says nothing about it. */
const AROUND =
  /^(?:全[市省区县]|城市|城镇|城乡|农村|乡镇|初次|首次|重复|市政|主城区|中心城区)+|(?:事项|问题|案件|矛盾|纠纷)$/gu;
/** Matters of every sort. */
const ANY_MATTER =
  /^(?:企业|项目|工程|居民|人员|学生|人口|群众|产业|农业|工业|学校|医院|设施|环境|土地|资源|网络|服务|政务|任务|信用|安全|风险|文化)$/u;
/** Services whose capacity is told per head, and whose institutions are counted: 每千人口托位数 and 托育机构. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/托育|托位|托班/u, '托育'],
  [/养老/u, '养老'],
];
const INSTITUTION = /机构$/u;

const rateOf = (unit: string, indicator: string): boolean => unit === '%' && indicator.endsWith('率');

/** What is worked on or served, and from which side that is measured. */
const matterOf = ({ indicator, unit }: TopicOf, bare: string): Pick<Topic, 'matter' | 'measured'> => {
  const service = SERVICES.find(([pattern]) => pattern.test(indicator))?.[1] ?? '';
  if (/^每[百千万]/u.test(indicator)) return { matter: service, measured: 'perHead' };
  if (service !== '' && INSTITUTION.test(indicator)) return { matter: service, measured: 'other' };
  const work = WORK.exec(bare);
  const matter = work === null ? '' : bare.slice(0, work.index).replace(AROUND, '').replace(AROUND, '');
  const clear = matter.length >= 2 && !ANY_MATTER.test(matter);
  return { matter: clear ? matter : '', measured: rateOf(unit, indicator) ? 'rate' : 'other' };
};

type TopicOf = Pick<ParsedMeasure, 'indicator' | 'unit'>;

/** Takes an indicator apart for sharesTopic; `clean` takes noise and the doing off. */
export function topicOf(measure: TopicOf, clean: (words: string) => string): Topic {
  const { indicator } = measure;
  const unlabelled = clean(indicator.replace(LABEL, ''));
  const side = SIDE.exec(unlabelled)?.[0] ?? '';
  const bare = (words: string): string => words.replace(LEVEL, '').replace(WHOLE, '');
  const rest = bare(unlabelled.slice(0, unlabelled.length - side.length));
  const thing = rest.length >= LEAST ? rest : bare(clean(indicator));
  const kind = KINDS.find(([pattern]) => pattern.test(thing))?.[1];
  const whole = WHOLE.test(unlabelled.replace(LEVEL, ''));
  return {
    thing: kind ?? thing,
    side: rest.length >= LEAST ? side : '',
    whole,
    ...matterOf(measure, bare(unlabelled)),
  };
}

/** Two rates of one matter, or a rate or a capacity per head beside what was done or set up for it. */
const sharesMatter = (a: Topic, b: Topic): boolean =>
  a.matter !== '' && a.matter === b.matter && (a.measured !== b.measured || a.measured === 'rate');

/**
 * B: one thing whose scope, class or level differs. C: one thing measured in another way, or an amount of the whole
 * beside that of a part. Null: nothing of weight is shared.
 */
export function sharesTopic(a: Topic, b: Topic, sameBasis: boolean, counted: boolean): 'B' | 'C' | null {
  return sharesThing(a, b, sameBasis, counted) ?? (sharesMatter(a, b) ? 'C' : null);
}

function sharesThing(a: Topic, b: Topic, sameBasis: boolean, counted: boolean): 'B' | 'C' | null {
  const [less, more] = a.thing.length <= b.thing.length ? [a, b] : [b, a];
  const [short, long] = [less.thing, more.thing];
  if (short.length < LEAST) return null;
  if (!sameBasis) return short === long || (long.endsWith(short) && short.length >= 6) ? 'C' : null;
  if (a.side !== b.side) return null;
  if (!counted) return less.whole && long.endsWith(short) ? 'C' : null;
  if (long.endsWith(short) || long.startsWith(short) || isWidened(short, long)) return 'B';
  const sameHead = short.slice(-2) === long.slice(-2) && !EVERY_HEAD.test(short);
  return sameHead && sameSigns(short, long) >= 0.75 ? 'B' : null;
}

/** 专精特新小巨人企业 is 专精特新企业 with a word put in. */
function isWidened(short: string, long: string): boolean {
  for (let cut = 2; cut <= short.length - 2; cut += 1)
    if (long.startsWith(short.slice(0, cut)) && long.endsWith(short.slice(cut))) return true;
  return false;
}

/** Dice coefficient over the characters of two things. */
function sameSigns(a: string, b: string): number {
  const [one, other] = [new Set(a), new Set(b)];
  return (2 * [...one].filter((sign) => other.has(sign)).length) / (one.size + other.size);
}
