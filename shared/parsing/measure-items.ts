import { leftPhrase } from './indicator.ts';
import type { LeftPhrase } from './indicator.ts';
import { CHANGE_OF_RATE, CHANGE_TOUCHING } from './lexicon.ts';
import { isQuantity, namedSpans } from './measure-filter.ts';
import { boundOf } from './number-bounds.ts';
import { scanNumbers } from './number-scan.ts';
import type { NumberToken } from './number-token.ts';
import type { MeasureAspect, MeasureBound } from './types.ts';
import { isMoney } from './units.ts';

/** A number of one sentence on its way to a measure. Offsets are code units of the sentence. */
export interface Item {
  readonly token: NumberToken;
  start: number;
  end: number;
  bound: MeasureBound;
  /** Change verb that touches the number, or "". */
  change: string;
  /** Text between the clause's start or the number before, and this number. */
  left: string;
  right: string;
  readonly clause: number;
  indicator: string;
  aspect: MeasureAspect;
  phrase: LeftPhrase;
  /** The number is reached: 达到, 突破, 超过 … stand before it. */
  readonly reaches: boolean;
  /** Named by what follows the number (新增2个〔平台〕). */
  byRight: boolean;
  /** The object of the number before was already taken off `left`. */
  readonly cut: boolean;
  /** A level only because the number before is one. */
  stock: boolean;
  action: string;
}

/** No clause of a report is longer, in code units; running text without any mark must not be read again for every number. */
const CLAUSE_MAX = 160;
const CLAUSE = /[，；：。！？（）]/u;
/** What may stand between two values that share their subject or verb. */
export const JOINED =
  /^(?:以上|左右|以内)?(?:[、和与及]|以及)(?:分别)?(?:增长|下降|提高|减少)?(?:约|近|超过?|了)?$/u;

const ASIDE =
  /(增长|增加|下降|减少|提高|提升|上升|降低|上涨|回落)（(?:按|同比|环比|下同|可比|不含|含|扣除)[^（）\d]{0,14}）$/u;

/** Where the clause of an offset begins: behind ，；：。 or a bracket. */
export const clauseStart = (text: string, at: number): number => {
  let from = at;
  const limit = Math.max(0, at - CLAUSE_MAX);
  while (from > limit && !CLAUSE.test(text.charAt(from - 1))) from -= 1;
  // 增长（同比，下同）9%: an aside does not cut the clause.
  if (text.charAt(from - 1) === '）') {
    const open = text.lastIndexOf('（', from - 1);
    if (open >= 0 && from - open <= 14 && !/\d/u.test(text.slice(open, from))) return clauseStart(text, open);
  }
  return from;
};

/** The numbers of a sentence that are quantities, with what stands around them. */
export const itemsOf = (text: string): Item[] => {
  const spans = namedSpans(text);
  let span = 0;
  const tokens = scanNumbers(text);
  const out: Item[] = [];
  tokens.forEach((token, index) => {
    while ((spans[span]?.[1] ?? Infinity) <= token.start) span += 1;
    if (Number.isNaN(token.value) || token.start >= (spans[span]?.[0] ?? Infinity)) return;
    const plain = inferUnit(text, token, tokens[index + 1]);
    const bounded = boundOf(text, plain);
    const clause = clauseStart(text, bounded.start);
    const next = tokens[index + 1];
    const countLater =
      next !== undefined &&
      !Number.isNaN(next.value) &&
      next.unit !== '' &&
      clauseStart(text, next.start) === clause;
    if (!isIndex(text, plain) && !isQuantity(plain, { text, clause, countLater, ...bounded })) return;
    let { start } = bounded;
    const change =
      plain.form === 'rank' || plain.form === 'share'
        ? ''
        : (CHANGE_TOUCHING.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '');
    const rate = /^(?:%|‰|个百分点|百分点|倍|位|名|分|岁|成)$/u.test(plain.unit) || isMoney(plain.unit);
    const touching =
      (change.length >= 2 || (change !== '' && /^[%个倍]/u.test(plain.unit))) &&
      (rate || !CHANGE_OF_RATE.test(change));
    // 增长（同比，下同）9%: an aside parts the verb of change from its number.
    const aside = ASIDE.exec(text.slice(Math.max(0, start - 24), start));
    const before = out.at(-1);
    const from = before !== undefined && before.clause === clause ? before.end : clause;
    if (touching && start - change.length >= from) start -= change.length;
    if (plain.form === 'rank') start = rankStart(text, start);
    const whole = withoutBase(text.slice(from, rate && aside !== null ? start - aside[0].length : start));
    // 扩展至8个投资领域、带动投资286亿元: what the number before counted ends at the comma.
    const cut =
      from > clause && !/^[、和与及以]/u.test(whole) && whole.includes('、') && !whole.includes('分别');
    const left = afterOtherNumber(cut ? whole.slice(whole.indexOf('、') + 1) : whole);
    const phrase = leftPhrase(left);
    out.push({
      token: plain,
      start,
      end: bounded.end,
      bound: bounded.bound,
      change: touching ? change : rate ? (aside?.[1] ?? '') : '',
      left,
      right: text.slice(bounded.end, bounded.end + 40),
      clause,
      indicator: '',
      aspect: 'increment',
      phrase,
      reaches: phrase.reaches || (bounded.start < plain.start && bounded.bound !== 'approx'),
      byRight: false,
      cut,
      stock: false,
      action: phrase.action,
    });
  });
  return out;
};

/** 标准分别从2020年的645元、431元提高到2025年的801元、722元: the values it began with are no part of the subject. */
const withoutBase = (left: string): string =>
  left.replace(
    /(?:由|从)(?:\d{4}年(?:底|末)?的?)?\d[^，。；]*?(?:到|至|为)(?:\d{4}年(?:底|末)?的?)?$/u,
    '达',
  );

/** 斩获8金4银、金牌数居…: what an unread number says does not belong to the next subject. */
const afterOtherNumber = (left: string): string => {
  const comma = left.lastIndexOf('、');
  const cut = comma >= 0 && left.length - comma > 2 && /\d/u.test(left.slice(0, comma));
  return cut ? left.slice(comma + 1) : left;
};

/** 全省第7位: the two characters that say where belong to a rank. */
const rankStart = (text: string, start: number): number =>
  start -
  (/(?:全省|全国|全市|全区|全州|全球|世界)(?:并列)?$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0]
    .length ?? 0);

/** 人才总量达到100万: a bare round number takes the unit its subject implies; an index has none. */
const inferUnit = (text: string, token: NumberToken, next: NumberToken | undefined): NumberToken => {
  if (token.unit !== '' || token.form !== 'amount' || Number.isNaN(token.value)) return token;
  // 分别提高11.1、11.2个百分点: the unit stands once, behind the last number.
  if (
    next?.form === 'amount' &&
    next.unit !== '' &&
    token.scale === 1 &&
    /^[、和]$/u.test(text.slice(token.end, next.start))
  )
    return { ...token, unit: next.unit, scale: next.scale };
  const left = text.slice(Math.max(0, token.start - 16), token.start);
  // 平均受教育年限提高到11.2年: years count where the subject is measured in years; 2025年 is none.
  if (text.charAt(token.end) === '年' && token.value < 100 && IN_YEARS.test(text.slice(0, token.start)))
    return { ...token, unit: '年', end: token.end + 1 };
  const ends = /^(?:[，。；、！）]|以上|左右|人才|$)/u.test(text.slice(token.end));
  if (
    token.scale >= 1e4 &&
    /^(?:余|多)?(?:[^，。；、：\d（]{0,8}(?:贫困|脱贫|搬迁|返乡|务工|农村|城镇|流域|滩区|库区|移民|失业|参保)[^，。；、：\d（]{0,4}?)?(?:人口|群众|农民|牧民|干部|学生|居民|老人|儿童|师生|学子|贫困|农牧民|市民|党员|劳动力|少年|婴幼儿|幼儿|患者|妇女|青年|旅客|游客|乘客|考生|职工)/u.test(
      text.slice(token.end),
    )
  )
    return { ...token, unit: '人' };
  if (/^[余多]?(?:农牧|农|牧|贫困|脱贫|低保|用|个体工商|住|困难)户/u.test(text.slice(token.end)))
    return { ...token, unit: '户' };
  if (
    token.scale >= 1e4 &&
    ends &&
    /(?:人才|人口|人数|从业人员|就业|参保|游客|党员|志愿者|招生规模|办学规模|培训规模|在校生|毕业生)[^，。]{0,6}$/u.test(
      left,
    )
  )
    return { ...token, unit: '人' };
  return token;
};

const IN_YEARS =
  /(?:年限|年数|工龄|寿命)[^，。；]{0,30}(?:达到?|到|至|为|超过|提高|延长|增加)(?:\d{4}年的?)?(?:约|近)?$/u;
/** Subjects that are plain numbers: an index, a ratio of two incomes, marks given by the people. */
const WITHOUT_UNIT =
  /(?:指数|系数|得分|评分|比值|倍差|收入比|满意度)(?:[由从](?:\d{4}年的?)?\d+(?:\.\d+)?)?[^，。\d]{0,6}(?:\d{4}年的?)?$/u;

const isIndex = (text: string, token: NumberToken): boolean =>
  token.unit === '' &&
  token.form === 'amount' &&
  !Number.isNaN(token.value) &&
  token.scale === 1 &&
  WITHOUT_UNIT.test(text.slice(Math.max(0, token.start - 36), token.start)) &&
  /^(?:[，。；、]|以上|以内|左右|$)/u.test(text.slice(token.end));

/** Numbers that share a subject or a list of subjects, in one group. */
export const groupsOf = (items: readonly Item[], text: string): Item[][] => {
  const groups: Item[][] = [];
  let current: Item[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const joined =
      before !== undefined &&
      current.length > 0 &&
      JOINED.test(text.slice(before.end, item.start)) &&
      item.token.form === before.token.form;
    if (joined) {
      current.push(item);
      return;
    }
    if (current.length > 0) groups.push(current);
    current = item.left.includes('分别') || continuesJoined(items, index, text) ? [item] : [];
    if (current.length === 0) groups.push([item]);
  });
  if (current.length > 0) groups.push(current);
  return groups;
};

/** A、B增长10%、12%: two subjects and two values without 分别. */
const continuesJoined = (items: readonly Item[], index: number, text: string): boolean => {
  const item = items[index];
  const next = items[index + 1];
  return (
    item !== undefined &&
    next !== undefined &&
    JOINED.test(text.slice(item.end, next.start)) &&
    next.token.form === item.token.form
  );
};
