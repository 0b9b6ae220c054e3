import { distribute, isRelational, leftPhrase, rightPhrase, tidy, wholeSubject } from './indicator.ts';
import { PURE_ACTION } from './lexicon.ts';
import { clauseStart } from './measure-items.ts';
import type { Item } from './measure-items.ts';

const shareOf = (core: string): string =>
  core
    .replace(/占(?!比|地(?!区))([^，。]*?)的$/u, '占$1比重')
    .replace(/占(?!比|地(?!区))((?:(?!比重|比例|的)[^，。])+)$/u, '占$1比重')
    .replace(/的比重$/u, '比重')
    .replace(/占$/u, '占比');

/** Names the values of one group: a subject each where 分别 or a list deals them out, else one for all. */
export const nameGroup = (group: readonly Item[], done: readonly Item[], text: string): void => {
  const [head] = group;
  const last = group.at(-1);
  if (head === undefined || last === undefined) return;
  const at = head.left.indexOf('分别');
  // 分别 lets the bound behind the last value hold for all.
  if (at >= 0 && last.bound !== 'eq' && last.end > last.token.end)
    for (const item of group) if (item.bound === 'eq') item.bound = last.bound;
  // 分别突破600亿元和500亿元: so does the bound before the first.
  if (at >= 0 && head.bound !== 'eq' && head.end === head.token.end && !head.token.over)
    for (const item of group) if (item.bound === 'eq') item.bound = head.bound;
  // 净增98万户、突破1900万户: what is reached was not added.
  const adds = /^(?:新增|净增)/u.test(head.change);
  for (const item of group) if (item.change === '' && !(adds && item.reaches)) item.change = head.change;
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
  // 改造了老城区8条、12.3公里道路: what both count stands behind the last.
  if (/^、\d/u.test(head.right)) head.right = last.right;
  const name = nameOf(head, done, text);
  for (const item of group) item.indicator = name;
};

const PLACE =
  /^[\u4e00-\u9fff]{1,5}(?:市|县|州|旗|高新区|经开区|(?<![园社景地灾片城库街小校矿牧林山辖郊范发验区])区)$|^(?:市|省|县|区)[本级两三]*级$/u;
/** 迈上3万亿元台阶: the milestone is the number's, no thing that it counts. */
const MILESTONE = /^(?:新|大)?(?:台阶|大关|关口)/u;
const PREPOSITION = /^[、，]?(?:为|对|向|给|帮助|让|使|在|由)/u;

/** The noun phrase that a single number measures. */
export const nameOf = (item: Item, done: readonly Item[], text: string): string => {
  const { token } = item;
  const before = done.at(-1);
  const known = before?.indicator ?? '';
  const sameClause = before !== undefined && before.clause === item.clause;
  const right = rightPhrase(item.right).replace(MILESTONE, '');
  const opensNoun =
    right !== '' && token.form === 'amount' && !/^(?:增长|下降|以上|左右|提高|提升|降低|分别)/u.test(right);
  // What the number before counted stands between: 推进100项城建项目和30项…
  if (sameClause && before.byRight) {
    const rest = item.cut ? item.left : item.left.replace(/^[^、和与及]*(?:[、和与及]|以及)/u, '');
    item.phrase = leftPhrase(rest === item.left && !item.cut ? '' : rest);
    if (opensNoun) {
      item.byRight = true;
      return item.phrase.core === '' ? right : item.phrase.core + right;
    }
  }
  const { phrase } = item;
  if (token.form === 'share') {
    const own = leftPhrase(/^[^\d]*/u.exec(text.slice(item.clause))?.[0].replace(/[由从]$/u, '') ?? '').core;
    return own === '' ? clauseSubject(item, text) : own;
  }
  if (token.form === 'rank' || (token.unit === '位' && /(?:排名|名次|位次)$/u.test(item.left)))
    return rankName(item, known, text);
  const nearer = subjectBetween(item, before, text);
  const share = shareName(item, nearer === '' ? known : nearer);
  if (share !== null) return share;
  if (phrase.compares) return tidy(known + item.left.replace(/^[、，]/u, ''));
  const core =
    token.unit === '个百分点'
      ? phrase.core.replace(/(?<=[^，。]{2})(?:高于|快于|低于|高出|超过|领先|好于|优于|高)[^，。]*$/u, '')
      : phrase.core.replace(PREPOSITION, '');
  const counts = opensNoun && isClassifier(token.unit) && !item.reaches && !STARTS_VERB.test(right);
  if (token.unit === '%' && opensNoun && core.length > 2 && item.left.endsWith('的')) return core + right;
  const predicate = core === '' && sameClause && known !== '' && STARTS_VERB.test(right);
  // 总投资11.4亿元的产业园项目: the side is one of what follows.
  const side = /(?:总投资|计划投资|投资|总长度|总面积|建筑面积|占地(?:面积)?)$/u.exec(core)?.[0];
  if (side !== undefined && opensNoun && item.right.startsWith('的')) return subjectOf(right) + side;
  const takesRight =
    opensNoun &&
    !predicate &&
    (phrase.verbLast ||
      core.length <= 2 ||
      /(?:的|等)$/u.test(item.left.trim()) ||
      (PREPOSITION.test(item.left) && !phrase.reaches));
  if (takesRight || counts) {
    item.byRight = true;
    if (phrase.verbLast || PREPOSITION.test(item.left) || /等$/u.test(item.left.trim()))
      // 惠及76万群众: so short a noun is clear only with its verb.
      return PLACE.test(core) ? core + right : right.length <= 2 ? phrase.action + right : right;
    const of = item.left.endsWith('的') ? '的' : '';
    return core.length > 1 && core.length + right.length <= 24 ? core + of + right : right;
  }
  if (core !== '' && PLACE.test(core) && !opensNoun) return core + ofSameUnit(item, done);
  if (core !== '' && isRelational(core))
    return known === '' ? clauseSubject(item, text) + core : joinSubject(known, core);
  if (core !== '') {
    if (opensNoun && /(?:实现|完成)$/u.test(item.left)) return core + right;
    if (PLACE.test(core) && opensNoun) return core + right;
    // 新改建垃圾中转站3座、公厕76座: a short noun keeps the verb it shares.
    const verb = sameClause && phrase.action === '' ? before.phrase.action : '';
    if (phrase.action === '新增' && core.endsWith('就业')) return phrase.action + core;
    if (core.length > 4) return core;
    if (/^[、，]?其中/u.test(item.left) && known !== '') return known + core;
    // 新增公园, 新建绿道: so short a noun is clear only with its verb.
    if (core.length <= 3 && PURE_ACTION.test(phrase.action)) return phrase.action + core;
    return core.length <= 3 && verb !== '' && isClassifier(token.unit) ? verb + core : core;
  }
  if (opensNoun && !(STARTS_VERB.test(right) && known !== '')) {
    item.byRight = true;
    return right;
  }
  if (nearer !== '') return nearer;
  return known !== '' ? known : phrase.governed;
};

/** 占地6亩的工业平台已入驻…: the noun behind a number without the predicate that follows it. */
const subjectOf = (right: string): string =>
  right.replace(
    /(?<=.{2})(?:达到|已|正在|正式|全面|奠基|投入|建成|开工|开建|启动|签约|落地|完成|主体|获|入选).*$/u,
    '',
  );

/** What begins like this goes on with a predicate, and the number counted what stands before it. */
const STARTS_VERB =
  /^(?:投入|投用|投产|建成|开工|完成|实现|达到|通过|获|入选|顺利|全部|全面|正式|成功|按期|如期|已|均|开通|开放|启用|落地|增长|下降|以上|左右|用于|出口|同比|占)/u;

const isClassifier = (unit: string): boolean =>
  /^[家个项件条座处所辆台套张名位户起宗例场批类种部篇首只株册间栋艘架列支块枚份粒颗门笔人]$|^(?:场次|人次|户次|家次|件次)$/u.test(
    unit,
  );

const RANK_VERB =
  /(?:位居|位列|名列|排在|排名|跃居|稳居|蝉联|跻身|升至)[^，。；、\d居列位排跃]{1,10}$|(?:位居|位列|名列|排在|排名|跃居|稳居|蝉联|跻身|升至|居|列|位|排)(?:(?:全国|全省|全市|全区|全州|西部|中部|东部|世界|全球|同类|省会|地级市|西北|西南|华东|[^，。]{0,4}城市)[^，。]{0,8})?$/u;

const rankName = (item: Item, known: string, text: string): string => {
  const own = leftPhrase(
    item.left
      .replace(/(?:全国|全省|全市|全球|世界)$/u, '')
      .replace(RANK_VERB, '')
      .replace(/[、，]?在(?![建产校册岗用])[^，。、]{1,8}$/u, ''),
  );
  if (own.core === '') return known !== '' ? known : clauseSubject(item, text);
  return isRelational(own.core) ? joinSubject(known, own.core) : own.core;
};

const SHARE =
  /^(.*?)占(?!比|地(?!区))([^，。、]{1,24}?)(?:的)?(?:比重|比例)?(?:提高到|提升至|提升到|上升到|上升至|提高至|达到|达|为|约|近|超过|超|已|均|至|到)*$/u;

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
  if (core === '') return before;
  const base = before
    .replace(/(?:增幅|增速|总数|总量|占比|占[^，。]*比重)$/u, '')
    .replace(/(?:销售|成交|签约|到位|开工|竣工)?(?:面积|总额|金额|套数|数量)$/u, '');
  return base.endsWith(core) ? base : base + core;
};

/** The clause before, where the number's own clause names nothing: 新增项目大幅提升，达35项. */
const clauseSubject = (item: Item, text: string): string => subjectBefore(text, item.clause, 2);

/** The same where that clause stands between the number before and this one, so that its subject is the nearer. */
const subjectBetween = (item: Item, before: Item | undefined, text: string): string => {
  const subject = clauseSubject(item, text);
  return before === undefined || before.end < item.clause - 1 - subject.length ? subject : '';
};

/** The subject of the clause that ends before `clause`, looking back over at most `most` clauses. */
const subjectBefore = (text: string, clause: number, most: number): string => {
  if (clause === 0 || most === 0) return '';
  const end = clause - 1;
  const from = clauseStart(text, end);
  const whole = text.slice(from, end);
  const digit = whole.search(/\d/u);
  // 生产总值连跨7万亿、8万亿台阶，年均增长6%: numbers that only tell steps leave the clause its subject.
  const steps = /^[^\d]*(?:跨越|连跨|跨过|迈上|跃上|站上|登上)[^，。；]*$/u.test(whole);
  if (whole === '' || (digit >= 0 && !steps)) return '';
  const { core } = leftPhrase(digit < 0 ? whole : whole.slice(0, digit));
  // 经济总量不断壮大，每年跨越一个台阶，年均增长7.7%: a clause without subject carries on that of the one before.
  if (core === '' && steps && text.charAt(from - 1) === '，') return subjectBefore(text, from, most - 1);
  return core
    .replace(
      /(?:大幅|显著|明显|稳步|持续|不断|全面|进一步|首次|成功)(?:提升|提高|增长|增加|改善|增强|下降|扩大|壮大|优化|攀升|跃升|超目标).*$/u,
      '',
    )
    .replace(/(?:全面|全部|超额)[^，。]{0,4}(?:目标|完成|任务)$/u, '')
    .replace(/(?:取得|实现|迈上|再上)[^，。]{2,}$/u, '');
};
