import { distribute, isRelational, leftPhrase, rightPhrase, tidy } from './indicator.ts';
import type { LeftPhrase } from './indicator.ts';
import { ACTION_ANY, CHANGE_TOUCHING, isChange, STOCK_END } from './lexicon.ts';
import { isQuantity, namedSpans } from './measure-filter.ts';
import { boundOf, scanNumbers } from './number-scan.ts';
import type { NumberToken } from './number-scan.ts';
import { sentencesOf } from './sentences.ts';
import { isMoney } from './units.ts';
import type { MeasureAspect, MeasureBound } from './types.ts';

/** A measure of one text, before line, stance and raw offsets are known. */
export interface FoundMeasure {
  /** Range of the quote in the text given, code units. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
  readonly scale: number;
  readonly bound: MeasureBound;
  readonly aspect: MeasureAspect;
  readonly indicator: string;
}

interface Item {
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
  readonly phrase: LeftPhrase;
}

const CLAUSE = /[，；：。！？（）]/u;
const JOINED = /^(?:以上|左右|以内)?(?:[、，和与及]|以及)?(?:分别)?(?:增长|下降|提高|达到?|减少)?(?:约|近|超过?|了)?$/u;

const clauseStart = (text: string, at: number): number => {
  let from = at;
  while (from > 0 && !CLAUSE.test(text.charAt(from - 1))) from -= 1;
  // 增长（同比，下同）9%: an aside does not cut the clause.
  if (text.charAt(from - 1) === '）') {
    const open = text.lastIndexOf('（', from - 1);
    if (open >= 0 && from - open <= 14 && !/\d/u.test(text.slice(open, from))) return clauseStart(text, open);
  }
  return from;
};

const itemsOf = (text: string): Item[] => {
  const named = namedSpans(text);
  const tokens = scanNumbers(text);
  const out: Item[] = [];
  tokens.forEach((token, index) => {
    const plain = inferUnit(text, token);
    const bounded = boundOf(text, plain);
    const clause = clauseStart(text, bounded.start);
    const next = tokens[index + 1];
    const countLater = next !== undefined && !Number.isNaN(next.value) && next.unit !== '' && clauseStart(text, next.start) === clause;
    if (!isIndex(text, plain) && !isQuantity(plain, { text, clause, countLater, ...bounded }, named)) return;
    let { start } = bounded;
    const change = plain.form === 'rank' || plain.form === 'share' ? '' : (CHANGE_TOUCHING.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '');
    const touching = change.length >= 2 || (change !== '' && /^[%个倍]/u.test(plain.unit));
    const before = out.at(-1);
    const from = before !== undefined && before.clause === clause ? before.end : clause;
    if (touching && start - change.length >= from) start -= change.length;
    if (plain.form === 'rank') start = rankStart(text, start);
    const left = text.slice(from, start);
    out.push({
      token: plain,
      start,
      end: bounded.end,
      bound: bounded.bound,
      change: touching ? change : '',
      left,
      right: text.slice(bounded.end, bounded.end + 40),
      clause,
      indicator: '',
      aspect: 'increment',
      phrase: leftPhrase(left),
    });
  });
  return out;
};

/** 全省第7位: the two characters that say where belong to a rank. */
const rankStart = (text: string, start: number): number => (/(?:全省|全国|全市|全区|全州|全球|世界)$/u.test(text.slice(0, start)) ? start - 2 : start);

/** 人才总量达到100万: a bare round number takes the unit its subject implies; an index has none. */
const inferUnit = (text: string, token: NumberToken): NumberToken => {
  if (token.unit !== '' || token.form !== 'amount' || Number.isNaN(token.value)) return token;
  const left = text.slice(Math.max(0, token.start - 16), token.start);
  const ends = /^(?:[，。；、！）]|以上|左右|人才|$)/u.test(text.slice(token.end));
  if (token.scale >= 1e4 && ends && /(?:人才|人口|人数|从业人员|就业|参保|游客|党员|志愿者)[^，。]{0,6}$/u.test(left)) return { ...token, unit: '人' };
  return token;
};

const isIndex = (text: string, token: NumberToken): boolean =>
  token.unit === '' && token.form === 'amount' && !Number.isNaN(token.value) && token.scale === 1 &&
  /(?:指数|系数|得分|比值)[^，。\d]{0,6}$/u.test(text.slice(Math.max(0, token.start - 12), token.start)) && /^(?:[，。；、]|以上|以内|左右|$)/u.test(text.slice(token.end));

const groupsOf = (items: readonly Item[], text: string): Item[][] => {
  const groups: Item[][] = [];
  let current: Item[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const joined = before !== undefined && current.length > 0 && JOINED.test(text.slice(before.end, item.start)) && item.token.form === before.token.form;
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
  return item !== undefined && next !== undefined && JOINED.test(text.slice(item.end, next.start)) && next.token.unit === item.token.unit;
};

const shareOf = (core: string): string =>
  core.replace(/占([^，。]*?)的$/u, '占$1比重').replace(/占((?:(?!比重|比例|的)[^，。])+)$/u, '占$1比重').replace(/的比重$/u, '比重');

/** Reads all measures of one paragraph (canonical text). */
export function findMeasures(text: string): FoundMeasure[] {
  const out: FoundMeasure[] = [];
  for (const slice of sentencesOf(text)) {
    const sentence = text.slice(slice.start, slice.end);
    if (!/[\d第首百千万亿翻榜倍]/u.test(sentence)) continue;
    for (const item of sentenceMeasures(sentence)) {
      out.push({
        start: slice.start + item.start,
        end: slice.start + item.end,
        value: item.token.value,
        value2: item.token.value2,
        unit: item.token.unit === '百分点' ? '个百分点' : item.token.unit === '㎡' || item.token.unit === '平米' ? '平方米' : item.token.unit,
        scale: item.token.scale,
        bound: item.bound,
        aspect: item.aspect,
        indicator: item.indicator,
      });
    }
  }
  return out;
}

const sentenceMeasures = (text: string): Item[] => {
  const items = itemsOf(text);
  const groups = groupsOf(items, text);
  const done: Item[] = [];
  let action = '';
  for (const group of groups) {
    const [head] = group;
    if (head === undefined) continue;
    if (head.phrase.action !== '') action = head.phrase.action;
    else if (head.phrase.reaches || head.change !== '' || text.slice(0, head.start).lastIndexOf('；') > (done.at(-1)?.end ?? -1)) action = '';
    if (group.length > 1) nameGroup(group, done, text);
    else head.indicator = nameOf(head, done, text);
    for (const item of group) {
      item.aspect = aspectOf(item, head, done.at(-1), text, action);
      done.push(item);
    }
  }
  return done;
};

const nameGroup = (group: readonly Item[], done: readonly Item[], text: string): void => {
  const [head] = group;
  const last = group.at(-1);
  if (head === undefined || last === undefined) return;
  const withEach = head.left.includes('分别');
  // 分别 lets the bound behind the last value hold for all.
  if (withEach && last.bound !== 'eq' && last.end > last.token.end) for (const item of group) if (item.bound === 'eq') item.bound = last.bound;
  if (head.change !== '') for (const item of group) if (item.change === '') item.change = head.change;
  const subject = withEach ? head.left.slice(0, head.left.indexOf('分别')) : head.phrase.core;
  const phrase = leftPhrase(subject);
  const tail = withEach ? head.left.slice(head.left.indexOf('分别') + 2) : '';
  const of = /^占/u.test(tail) ? shareOf(tail.replace(/[达为到至超过约近]+$/u, '')) : '';
  if (phrase.core === '' || isRelational(phrase.core)) {
    const earlier = done.slice(-group.length);
    const suffix = phrase.core;
    if (withEach && earlier.length === group.length) {
      group.forEach((item, index) => (item.indicator = (earlier[index]?.indicator ?? '') + suffix + of));
      return;
    }
  }
  const names = distribute(phrase.core, group.length);
  if (names !== null) group.forEach((item, index) => (item.indicator = tidy((names[index] ?? '') + of)));
  else {
    const name = nameOf(head, done, text);
    for (const item of group) item.indicator = name;
  }
};

const nameOf = (item: Item, done: readonly Item[], text: string): string => {
  const { phrase, token } = item;
  const right = rightPhrase(item.right);
  const before = done.at(-1)?.indicator ?? '';
  if (token.form === 'share') return `${before === '' ? phrase.core : before}`;
  const core = shareOf(phrase.core);
  if (phrase.compares) return tidy(before + phrase.governed);
  const opensNoun = right !== '' && !/^(?:增长|下降|以上|左右)/u.test(right);
  if (phrase.verbLast && opensNoun) return right;
  if (/^(?:为|对|向|给|帮助|让|使|在)/u.test(item.left.replace(/^[、，]/u, '')) && opensNoun && !phrase.reaches) return right;
  if (core !== '' && isRelational(phrase.core)) return before === '' ? clauseSubject(item, text) + core : joinSubject(before, core);
  if (core !== '') return /(?:实现|完成)$/u.test(item.left) && opensNoun ? core + right : core;
  if (opensNoun && token.form === 'amount' && !/^[，。；、]/u.test(item.right)) return right;
  if (before !== '') return before;
  return clauseSubject(item, text) || phrase.governed || right;
};

/** 新增企业2家、总数达到12家: the side named is one of the subject before, not of the side named there. */
const joinSubject = (before: string, core: string): string => {
  const base = before.replace(/(?:增幅|增速|总数|总量|占比|占[^，。]*比重)$/u, '');
  return base.endsWith(core) ? base : base + core;
};

/** The clause before, where the number's own clause names nothing: 新增项目大幅提升，达35项. */
const clauseSubject = (item: Item, text: string): string => {
  if (item.clause === 0) return '';
  const end = item.clause - 1;
  const from = clauseStart(text, end);
  const clause = text.slice(from, end);
  if (clause === '' || /\d/u.test(clause)) return '';
  const phrase = leftPhrase(clause);
  return phrase.core.replace(/(?:大幅|显著|明显|稳步|持续|不断|全面|进一步|首次|成功)(?:提升|提高|增长|增加|改善|增强|下降|扩大|超目标).*$/u, '').replace(/(?:完成|取得|实现|迈上|再上)[^，。]{2,}$/u, '');
};

const aspectOf = (item: Item, head: Item, before: Item | undefined, text: string, action: string): MeasureAspect => {
  const { token, phrase } = item;
  const { unit } = token;
  if (token.form === 'multiple' || unit === '个百分点' || unit === '百分点' || unit === '倍') return 'growth';
  if (token.form === 'rank') return /前移|后移/u.test(item.change) ? 'growth' : 'level';
  if (token.form === 'ratio' || token.form === 'share') return 'level';
  if (unit === '位' && isChange(item.change)) return 'growth';
  if (isChange(item.change)) return 'growth';
  if (item !== head && before !== undefined && before.aspect === 'growth' && before.token.unit === unit && JOINED.test(text.slice(before.end, item.start))) return 'growth';
  if (unit === '%' || unit === '‰' || unit === '成' || unit === '') return /(?:增速|增幅|涨幅|降幅|增长率|增长|下降率|下降)$/u.test(item.indicator) ? 'growth' : 'level';
  if (/^(?:新增|净增)/u.test(item.change)) return 'increment';
  const governing = phrase.action === '' ? action : phrase.action;
  if (/^(?:压减|减少|精简|削减|压缩|增加|压降)/u.test(phrase.action)) return 'growth';
  if (isMoney(unit)) return governing !== '' && !phrase.reaches ? 'increment' : 'level';
  const doing = governing !== '' && !/^(?:实现|达成|突破|覆盖|开放共享|共享|归集|入驻|上市|增|服务|支持|发展)$/u.test(governing);
  if (/累计达到?$|总数[^，。]{0,3}$/u.test(item.left)) return 'level';
  if (phrase.reaches) return doing && phrase.action !== '' ? 'increment' : inheritedDoing(item, before) ? 'increment' : 'level';
  if (doing) return 'increment';
  if (item.bound === 'gt' && !token.over && !ACTION_ANY.test(item.left)) return 'level';
  return STOCK_END.test(item.indicator) || /入驻|拥有|存量/u.test(item.left) ? 'level' : 'increment';
};

const inheritedDoing = (item: Item, before: Item | undefined): boolean => before === undefined && /^(?:新增|新建|新培育|新引进)/u.test(item.indicator);
