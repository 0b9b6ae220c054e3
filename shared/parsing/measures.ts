import { distribute, isRelational, leftPhrase, rightPhrase, tidy, wholeSubject } from './indicator.ts';
import type { LeftPhrase } from './indicator.ts';
import { CHANGE_OF_RATE, CHANGE_TOUCHING, isChange, STOCK_END } from './lexicon.ts';
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
  /** Verb of doing that governs the number (新增, 改造), or "". */
  readonly action: string;
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
  phrase: LeftPhrase;
  /** The number is reached: 达到, 突破, 超过 … stand before it. */
  readonly reaches: boolean;
  /** Named by what follows the number (新增2个〔平台〕). */
  byRight: boolean;
  action: string;
}

const CLAUSE = /[，；：。！？（）]/u;
const JOINED =
  /^(?:以上|左右|以内)?(?:[、和与及]|以及)(?:分别)?(?:增长|下降|提高|减少)?(?:约|近|超过?|了)?$/u;

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
    const countLater =
      next !== undefined &&
      !Number.isNaN(next.value) &&
      next.unit !== '' &&
      clauseStart(text, next.start) === clause;
    if (!isIndex(text, plain) && !isQuantity(plain, { text, clause, countLater, ...bounded }, named)) return;
    let { start } = bounded;
    const change =
      plain.form === 'rank' || plain.form === 'share'
        ? ''
        : (CHANGE_TOUCHING.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '');
    const rate = /^(?:%|‰|个百分点|百分点|倍|位|名|分|岁|成)$/u.test(plain.unit) || isMoney(plain.unit);
    const touching =
      (change.length >= 2 || (change !== '' && /^[%个倍]/u.test(plain.unit))) &&
      (rate || !CHANGE_OF_RATE.test(change));
    const before = out.at(-1);
    const from = before !== undefined && before.clause === clause ? before.end : clause;
    if (touching && start - change.length >= from) start -= change.length;
    if (plain.form === 'rank') start = rankStart(text, start);
    const left = afterOtherNumber(text.slice(from, start));
    const phrase = leftPhrase(left);
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
      phrase,
      reaches: phrase.reaches || (bounded.start < plain.start && bounded.bound !== 'approx'),
      byRight: false,
      action: phrase.action,
    });
  });
  return out;
};

/** 斩获8金4银、金牌数居…: what an unread number says does not belong to the next subject. */
const afterOtherNumber = (left: string): string => left.replace(/^.*\d[^、]*、(?=[^、]{2,}$)/u, '');

/** 全省第7位: the two characters that say where belong to a rank. */
const rankStart = (text: string, start: number): number =>
  start -
  (/(?:全省|全国|全市|全区|全州|全球|世界)(?:并列)?$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0]
    .length ?? 0);

/** 人才总量达到100万: a bare round number takes the unit its subject implies; an index has none. */
const inferUnit = (text: string, token: NumberToken): NumberToken => {
  if (token.unit !== '' || token.form !== 'amount' || Number.isNaN(token.value)) return token;
  const left = text.slice(Math.max(0, token.start - 16), token.start);
  const ends = /^(?:[，。；、！）]|以上|左右|人才|$)/u.test(text.slice(token.end));
  if (
    token.scale >= 1e4 &&
    /^(?:余|多)?(?:群众|农民|牧民|干部|学生|职工|居民|老人|儿童|师生|学子|贫困|农牧民|市民|党员|劳动力|少年)/u.test(
      text.slice(token.end),
    )
  )
    return { ...token, unit: '人' };
  if (
    token.scale >= 1e4 &&
    ends &&
    /(?:人才|人口|人数|从业人员|就业|参保|游客|党员|志愿者)[^，。]{0,6}$/u.test(left)
  )
    return { ...token, unit: '人' };
  return token;
};

const isIndex = (text: string, token: NumberToken): boolean =>
  token.unit === '' &&
  token.form === 'amount' &&
  !Number.isNaN(token.value) &&
  token.scale === 1 &&
  /(?:指数|系数|得分|比值)[^，。\d]{0,6}$/u.test(text.slice(Math.max(0, token.start - 12), token.start)) &&
  /^(?:[，。；、]|以上|以内|左右|$)/u.test(text.slice(token.end));

const groupsOf = (items: readonly Item[], text: string): Item[][] => {
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

const shareOf = (core: string): string =>
  core
    .replace(/占(?!比)([^，。]*?)的$/u, '占$1比重')
    .replace(/占(?!比)((?:(?!比重|比例|的)[^，。])+)$/u, '占$1比重')
    .replace(/的比重$/u, '比重')
    .replace(/占$/u, '占比');

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
        unit:
          item.token.unit === '百分点'
            ? '个百分点'
            : item.token.unit === '㎡' || item.token.unit === '平米'
              ? '平方米'
              : item.token.unit,
        scale: item.token.scale,
        bound: item.bound,
        aspect: item.aspect,
        indicator: item.indicator,
        action: item.action,
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
    else if (head.reaches || head.change !== '' || done.at(-1)?.clause !== head.clause) action = '';
    if (group.length > 1) nameGroup(group, done, text);
    else head.indicator = nameOf(head, done, text);
    for (const item of group) {
      item.aspect = aspectOf(item, head, done.at(-1), text, action);
      if (item.action === '')
        item.action =
          action !== ''
            ? action
            : /^[、，]?其中/u.test(item.left)
              ? (done.at(-1)?.action ?? '')
              : isChange(item.change)
                ? ''
                : item.change;
      done.push(item);
    }
  }
  // 开展12类45项服务: of two numbers in a row the first counts what the second names.
  done.forEach((item, index) => {
    const next = done[index + 1];
    if (next !== undefined && next.start === item.end && next.byRight) item.indicator = next.indicator;
  });
  return done;
};

const nameGroup = (group: readonly Item[], done: readonly Item[], text: string): void => {
  const [head] = group;
  const last = group.at(-1);
  if (head === undefined || last === undefined) return;
  const at = head.left.indexOf('分别');
  // 分别 lets the bound behind the last value hold for all.
  if (at >= 0 && last.bound !== 'eq' && last.end > last.token.end)
    for (const item of group) if (item.bound === 'eq') item.bound = last.bound;
  if (head.change !== '') for (const item of group) if (item.change === '') item.change = head.change;
  const subject = wholeSubject(at >= 0 ? head.left.slice(0, at) : head.left);
  const tail = at >= 0 ? head.left.slice(at + 2) : '';
  const of = /^占/u.test(tail) ? shareOf(tail.replace(/[达为到至超过约近]+$/u, '')) : '';
  const earlier = done.slice(-group.length);
  if (at >= 0 && (subject === '' || isRelational(subject)) && earlier.length === group.length) {
    group.forEach(
      (item, index) => (item.indicator = joinSubject(earlier[index]?.indicator ?? '', subject) + of),
    );
    return;
  }
  const names = distribute(subject, group.length);
  if (names !== null) {
    group.forEach((item, index) => (item.indicator = tidy((names[index] ?? '') + of)));
    return;
  }
  const name = nameOf(head, done, text);
  for (const item of group) item.indicator = name;
};

const PLACE =
  /^[\u4e00-\u9fff]{1,5}(?:市|县|州|旗|高新区|经开区|(?<![园社景地灾片城库街小校矿牧林山辖郊范发验区])区)$|^(?:市|省|县|区)[本级两三]*级$/u;
const PREPOSITION = /^[、，]?(?:为|对|向|给|帮助|让|使|在|由)/u;

const nameOf = (item: Item, done: readonly Item[], text: string): string => {
  const { token } = item;
  const before = done.at(-1);
  const known = before?.indicator ?? '';
  const sameClause = before !== undefined && before.clause === item.clause;
  const right = rightPhrase(item.right);
  const opensNoun =
    right !== '' && token.form === 'amount' && !/^(?:增长|下降|以上|左右|提高|提升|降低|分别)/u.test(right);
  // What the number before counted stands between: 推进100项城建项目和30项…
  if (sameClause && before.byRight) {
    const rest = item.left.replace(/^[^、和与及]*(?:[、和与及]|以及)/u, '');
    item.phrase = leftPhrase(rest === item.left ? '' : rest);
    if (opensNoun) {
      item.byRight = true;
      return item.phrase.core === '' ? right : item.phrase.core + right;
    }
  }
  const { phrase } = item;
  if (token.form === 'share')
    return leftPhrase(/^[^\d]*/u.exec(text.slice(item.clause))?.[0].replace(/[由从]$/u, '') ?? '').core;
  if (token.form === 'rank' || (token.unit === '位' && /(?:排名|名次|位次)$/u.test(item.left)))
    return rankName(item, known, text);
  const share = shareName(item, known);
  if (share !== null) return share;
  if (phrase.compares) return tidy(known + phrase.governed);
  const core =
    token.unit === '个百分点'
      ? phrase.core.replace(/(?<=[^，。]{2})(?:高于|快于|低于|高出|超过|领先|好于|优于|高)[^，。]*$/u, '')
      : phrase.core.replace(PREPOSITION, '');
  const counts = opensNoun && isClassifier(token.unit) && !item.reaches && !STARTS_VERB.test(right);
  if (token.unit === '%' && opensNoun && core.length > 2 && item.left.endsWith('的')) return core + right;
  const takesRight =
    opensNoun &&
    (phrase.verbLast ||
      core.length <= 2 ||
      /(?:的|等)$/u.test(item.left.trim()) ||
      (PREPOSITION.test(item.left) && !phrase.reaches));
  if (takesRight || counts) {
    item.byRight = true;
    if (phrase.verbLast || PREPOSITION.test(item.left) || /等$/u.test(item.left.trim()))
      return PLACE.test(core) ? core + right : right;
    const of = item.left.endsWith('的') ? '的' : '';
    return core.length > 1 && core.length + right.length <= 24 ? core + of + right : right;
  }
  if (core !== '' && PLACE.test(core) && !opensNoun) return core + ofSameUnit(item, done);
  // 总投资11.4亿元的产业园项目: the side is one of what follows.
  const side = /(?:总投资|计划投资|投资|总长度|总面积|建筑面积)$/u.exec(core)?.[0];
  if (side !== undefined && opensNoun && item.right.startsWith('的')) return right + side;
  if (core !== '' && isRelational(core))
    return known === '' ? clauseSubject(item, text) + core : joinSubject(known, core);
  if (core !== '') {
    if (opensNoun && /(?:实现|完成)$/u.test(item.left)) return core + right;
    if (PLACE.test(core) && opensNoun) return core + right;
    // 新改建垃圾中转站3座、公厕76座: a short noun keeps the verb it shares.
    const verb = sameClause && phrase.action === '' ? before.phrase.action : '';
    if (core.length > 4) return core;
    if (/^[、，]?其中/u.test(item.left) && known !== '') return known + core;
    return core.length <= 3 && verb !== '' && isClassifier(token.unit) ? verb + core : core;
  }
  if (opensNoun && !(STARTS_VERB.test(right) && known !== '')) {
    item.byRight = true;
    return right;
  }
  const subject = clauseSubject(item, text);
  if (subject !== '' && (before === undefined || before.end < item.clause - 1 - subject.length))
    return subject;
  return known !== '' ? known : phrase.governed;
};

/** What begins like this goes on with a predicate, and the number counted what stands before it. */
const STARTS_VERB =
  /^(?:投入|投用|投产|建成|开工|完成|实现|达到|通过|获|入选|顺利|全部|全面|正式|成功|按期|如期|已|均|开通|开放|启用|落地|增长|下降|以上|左右|用于|出口|同比|占)/u;

const isClassifier = (unit: string): boolean =>
  /^[家个项件条座处所辆台套张名位户起宗例场批类种部篇首只株册间栋艘架列支块枚份粒颗门笔人]$|^(?:场次|人次|户次|家次|件次)$/u.test(
    unit,
  );

const RANK_VERB =
  /(?:位居|位列|名列|排在|排名|跃居|稳居|蝉联|跻身|升至|居|列|位|排)(?:(?:全国|全省|全市|全区|全州|西部|中部|东部|世界|全球|同类|省会|地级市|西北|西南|华东|[^，。]{0,4}城市)[^，。]{0,8})?$/u;

const rankName = (item: Item, known: string, text: string): string => {
  const own = leftPhrase(item.left.replace(/(?:全国|全省|全市|全球|世界)$/u, '').replace(RANK_VERB, ''));
  if (own.core === '') return known !== '' ? known : clauseSubject(item, text);
  return isRelational(own.core) ? joinSubject(known, own.core) : own.core;
};

const SHARE =
  /^(.*?)占(?!比)([^，。、]{1,24}?)(?:的)?(?:比重|比例)?(?:提高到|提升至|提升到|上升到|上升至|提高至|达到|达|为|约|近|超过|超|已|均|至|到)*$/u;

/** 产量增长31.2%、占全国44%: a share of the subject named before. */
const shareName = (item: Item, known: string): string | null => {
  const found = SHARE.exec(item.left.trim());
  if (found === null || item.token.unit === '个百分点') return null;
  const own = leftPhrase(found[1] ?? '').core;
  const subject = own === '' ? known.replace(/(?:增幅|增速|总量)$/u, '') : own;
  const whole = (found[2] ?? '')
    .replace(/(?:的)?(?:比重|比例)?(?:预计|保持在|稳定在|保持|稳定|已|均|分别)*$/u, '')
    .replace(/(?:的)?(?:比重|比例)$/u, '');
  return tidy(`${subject}占${whole}比重`);
};

/** 其中句容市38个、36.3亿元: what the same unit counted before the place was named. */
const ofSameUnit = (item: Item, done: readonly Item[]): string => {
  const like = done.findLast((one) => one.token.unit === item.token.unit) ?? done.at(-1);
  return (like?.indicator ?? '').replace(/^[\u4e00-\u9fff]{1,6}?(?:市|县|区)(?=[\u4e00-\u9fff]{3,})/u, '');
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
  return phrase.core
    .replace(
      /(?:大幅|显著|明显|稳步|持续|不断|全面|进一步|首次|成功)(?:提升|提高|增长|增加|改善|增强|下降|扩大|超目标).*$/u,
      '',
    )
    .replace(/(?:全面|全部|超额)[^，。]{0,4}(?:目标|完成|任务)$/u, '')
    .replace(/(?:取得|实现|迈上|再上)[^，。]{2,}$/u, '');
};

const aspectOf = (
  item: Item,
  head: Item,
  before: Item | undefined,
  text: string,
  action: string,
): MeasureAspect => {
  const { token, phrase } = item;
  const { unit } = token;
  if (token.form === 'multiple' || unit === '个百分点' || unit === '百分点' || unit === '倍') return 'growth';
  if (
    token.form === 'rank' ||
    (unit === '位' && item.change === '' && /(?:排名|名次|位次)$/u.test(item.left))
  )
    return /前移|后移/u.test(item.change) ? 'growth' : 'level';
  if (token.form === 'ratio' || token.form === 'share') return 'level';
  if (unit === '位' && isChange(item.change)) return 'growth';
  if (isChange(item.change)) return 'growth';
  if (
    item !== head &&
    before !== undefined &&
    before.aspect === 'growth' &&
    before.token.unit === unit &&
    JOINED.test(text.slice(before.end, item.start))
  )
    return 'growth';
  if (unit === '%' || unit === '‰' || unit === '成' || unit === '')
    return /(?:增速|增幅|涨幅|降幅|增长率|增长|下降率|下降)$/u.test(item.indicator) ? 'growth' : 'level';
  if (/^(?:新增|净增)/u.test(item.change)) return 'increment';
  const governing = phrase.action === '' ? action : phrase.action;
  if (/^(?:压减|减少|精简|削减|压缩|增加|压降)/u.test(phrase.action)) return 'growth';
  const doing = governing !== '' && !WEAK_ACTION.test(governing);
  if (isMoney(unit)) return doing && !item.reaches ? 'increment' : 'level';
  if (/(?:累计达?到?|总数[^，。]{0,3})$/u.test(item.left)) return 'level';
  if (/新增|新建|新开工|新引进|新培育/u.test(item.indicator)) return 'increment';
  if (item.reaches)
    return (doing && phrase.action !== '') ||
      /^(?:新增|新建|新培育|新引进)/u.test(item.indicator) ||
      clauseDoes(item, text)
      ? 'increment'
      : 'level';
  if (doing) return 'increment';
  if (item.bound === 'approx' && !item.byRight && governing === '') return 'level';
  return (!item.byRight && STOCK_END.test(item.indicator)) || /(?<!新)入驻|拥有|存量/u.test(item.left)
    ? 'level'
    : 'increment';
};

const WEAK_ACTION =
  /^(?:实现|突破|覆盖|开放共享|共享|归集|入驻|上市|服务|支持|发展|注册|登记|销售|生产|投入使用)$/u;

/** 新增项目大幅提升，达35项: the verb of doing stands in the clause before. */
const clauseDoes = (item: Item, text: string): boolean =>
  item.phrase.core === '' &&
  item.clause > 0 &&
  leftPhrase(text.slice(clauseStart(text, item.clause - 1), item.clause - 1)).action !== '' &&
  !/\d/u.test(text.slice(clauseStart(text, item.clause - 1), item.clause - 1));
