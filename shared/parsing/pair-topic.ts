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
}

const LABEL = /“[^”]*”/gu;
/** Words that say that a whole is meant; the part is told beside it. */
const WHOLE = /^(?:全社会|金融机构|全部|各项|全口径|本外币|总)+(?=[^，。]{4})/u;
const LEVEL = /(?:国家级|省级|市级|县级|区级|国家|全国|省|市)(?:以上)?(?=[^，。]{4})/gu;
const SIDE = /占[^，。]*(?:比重|比例)$|(?:[\u4e00-\u9fff]{0,2}率|占比|比例|比重|增速|增幅)$/u;
/** Kinds of institution that statistics gather under one name. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:工业设计|工程(?:（技术）|技术)?研究|企业技术|技术创新)中心$|重点实验室$/u, '研发机构'],
];
/** Heads that are shared by things of every sort. */
const EVERY_HEAD = /(?:企业|项目|平台|工程|基地|人员|机构|中心|学校|任务|园区|街区|工厂)$/u;
/** The least length of a thing that says what it is by itself. */
const LEAST = 4;

/** Takes an indicator apart for sharesTopic; `clean` takes noise and the doing off. */
export function topicOf(indicator: string, clean: (words: string) => string): Topic {
  const unlabelled = clean(indicator.replace(LABEL, ''));
  const side = SIDE.exec(unlabelled)?.[0] ?? '';
  const bare = (words: string): string => words.replace(LEVEL, '').replace(WHOLE, '');
  const rest = bare(unlabelled.slice(0, unlabelled.length - side.length));
  const thing = rest.length >= LEAST ? rest : bare(clean(indicator));
  const kind = KINDS.find(([pattern]) => pattern.test(thing))?.[1];
  const whole = WHOLE.test(unlabelled.replace(LEVEL, ''));
  return { thing: kind ?? thing, side: rest.length >= LEAST ? side : '', whole };
}

/**
 * B: one thing whose scope, class or level differs. C: one thing measured in another way, or an amount of the whole
 * beside that of a part. Null: nothing of weight is shared.
 */
export function sharesTopic(a: Topic, b: Topic, sameBasis: boolean, counted: boolean): 'B' | 'C' | null {
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
