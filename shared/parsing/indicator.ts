import {
  ACTION_END,
  ACTION_START,
  CHANGE_TOUCHING,
  LEAD,
  LINK_END,
  PURE_ACTION,
  RELATIONAL,
} from './lexicon.ts';

/** The noun phrase left of a number, taken apart. */
export interface LeftPhrase {
  /** What is measured, without adverbs and linking verbs; "" where the clause names nothing. */
  readonly core: string;
  /** The same with the verb that governs it. */
  readonly governed: string;
  /** Verb of doing at the head of the phrase (新增, 建成) or directly before the number, or "". */
  readonly action: string;
  /** The number follows a verb of doing directly: its object comes behind it. */
  readonly verbLast: boolean;
  /** Linked by 达到, 为, 至 … to the number. */
  readonly reaches: boolean;
  /** A comparison (超过…增幅, 高于全国平均) rather than a subject. */
  readonly compares: boolean;
}

const REACHES =
  /(?:达到或超过|达到|(?<![下发表传送])达|到|至|为|是|突破|超过|保持在|稳定在|维持在|控制在|稳定|保持|拥有|共有|有|总数|累计达?)(?:了)?$/u;
const COMPARES =
  /^(?:分别)?(?:超过|高于|快于|低于|高出|领先|好于|优于|比|较|超|超出|跑赢)(?!上年|去年|同期)/u;
const TAIL_CLAUSE =
  /(?:同比|环比|同口径|按?可比口径|比上年末?|比去年|较上年末?|较去年|较[^，。]{1,8}|(?<=[^，。]{2})比(?:上年|去年|年初|上次|上届|上一|同期|五年前|[^，。]{0,8}(?:末|底|前|时|年|期))[^，。]{0,3}|年均|分别|平均|累计|预计|再|每人每[月年]|每[人户]?每?[月年天日]|在(?:现行|现有|原有|上年|去年)?[^，。]{0,6}基础上)$/u;

const stripLead = (text: string): string => {
  let out = text;
  for (let round = 0; round < 6; round += 1) {
    const next = out.replace(LEAD, '');
    if (next === out) return out;
    out = next;
  }
  return out;
};

/** A phrase of coordinated doings keeps the last one: 加强激励、做好指导，实施项目 → 实施项目. */
const lastDoing = (text: string): string => {
  const cuts = text.split('、');
  if (cuts.length < 2) return text;
  for (let index = cuts.length - 1; index > 0; index -= 1) {
    const piece = stripLead(cuts[index] ?? '');
    const found = ACTION_START.exec(piece);
    if (found !== null && piece.length > found[0].length + 1) return cuts.slice(index).join('、');
  }
  return text;
};

const BASE_YEAR =
  /(?:是|为)?(?:比|较)?(?:\d{4}年|“?十[一二三四五六]?五”?(?:末|时期|期间|初)?|上年|去年|上届|五年前)[^，。]{0,3}$|(?:已)?连续[\d一二三四五六七八九十多]+(?:年|次|届|个?季度|个月)(?:保持|稳居)?$|^[，、]?\d{1,2}年(?:来|间)?$/u;

/** A pattern anchored at the end is tried on the last few characters only: the engine would try every start. */
const atEnd = (pattern: RegExp, text: string, reach: number): string =>
  pattern.exec(text.slice(-reach))?.[0] ?? '';

const stripLinks = (text: string): string => {
  let out = text;
  for (let round = 0; round < 8; round += 1) {
    const change = atEnd(CHANGE_TOUCHING, out, 6);
    const link = atEnd(BASE_YEAR, out, 20) || atEnd(LINK_END, out, 14) || atEnd(TAIL_CLAUSE, out, 26);
    const cut = link !== '' ? link : change.length >= 2 ? change : '';
    if (cut === '') break;
    out = out.slice(0, out.length - cut.length);
  }
  return out;
};

const HALF_NOUN =
  /^(?:率|量|额|数|力|费|金|品|者|性|化|类|型|业|幅|商|权|面|网|器|厂|区|员|期|速|值|比|度|用地|用房|产值|收入|增加值|总额|规模(?!以上)|水平|能力|机构|体系|人数|时限|时间)/u;

/** 宝应铜合金等工业重大项目: what stands before 等 are examples of what follows. */
const afterExample = (core: string): string => {
  const found = /^[^，。]{2,40}?(?<![高中均平优对])等(?!级|次|教育|职业|比例|\d)(?=[^，。、]{4,}$)/u.exec(
    core,
  );
  return found === null
    ? core
    : core.slice(found[0].length).replace(/^(?:一批|\d+个|重点(?=[^，。]{6,}))/u, '');
};

/** A subject is never longer, in code units; of running text without marks the end is enough. */
const PHRASE_MAX = 100;

/** Takes the text between clause start (or the number before) and a number apart. */
export function leftPhrase(raw: string): LeftPhrase {
  const near = raw.trim().slice(-PHRASE_MAX);
  const lead = stripLead(near);
  const compares = COMPARES.test(lead);
  // 为3709家企业修复信用: a preposition that opens the clause links nothing.
  const reachesRaw =
    atEnd(REACHES, lead, 12) !== '' &&
    !/^(?:为|对|向|给|到|至)(?:全[市省区县国])?$/u.test(near.replace(/^[、，]/u, ''));
  const doing = lastDoing(lead);
  const lastVerb = atEnd(ACTION_END, doing, 12);
  const verbLast = lastVerb !== '' && !reachesRaw;
  const governed = stripLead(stripLinks(doing).replace(/(?:由|从)[^，。]*\d[^，。]*$/u, ''));
  const action = ACTION_START.exec(governed)?.[0] ?? (verbLast ? lastVerb : '');
  let core = governed;
  for (let round = 0; round < 2; round += 1) {
    const start = ACTION_START.exec(core)?.[0] ?? '';
    if (start === '') break;
    const rest = core.slice(start.length);
    const pure = PURE_ACTION.test(start.replace(/了$/u, ''));
    if (rest === '') {
      if (pure || verbLast) core = '';
      break;
    }
    // 服务业, 上市公司, 淘汰落后产能: only verbs that never form a noun with what follows are taken off.
    if (!pure || HALF_NOUN.test(rest) || rest.length < 2) break;
    core = stripLead(rest);
  }
  if (/^[比较](?:上年|去年|年初|同期|计划|预算)/u.test(core)) core = '';
  core = afterExample(core).replace(
    /(?:连续|首次|相继|先后)?(?:连跨|跨越|迈上|跨过|跃上|迈过|站上|跻身)[^，。]*$|(?:突破|超过)[^，。]{1,8}$/u,
    '',
  );
  return {
    core: tidy(core),
    governed: tidy(governed),
    action,
    verbLast,
    reaches: reachesRaw && (governed !== '' || !/有$/u.test(lead)),
    compares,
  };
}

/** Brackets and quotation marks that were cut in half are dropped; blanks too. */
export function tidy(text: string): string {
  let out = text
    .replace(/[\s①-⑳|]+/gu, '')
    .replace(/^[、，：；”）》的]+|[、，：；“（《]+$|(?:和|与|及|以及)$/gu, '');
  // Most names hold no bracket and are not looked through for each of its sorts.
  if (!/[（）“”《》[]/u.test(out)) return out;
  for (const [open, close] of [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ] as const) {
    const opens = out.split(open).length - 1;
    const closes = out.split(close).length - 1;
    if (opens > closes) out = out.replace(open, '');
    if (closes > opens) out = out.replace(close, '');
  }
  return out.replace(/\[\d+\]/gu, '');
}

/** Whether a phrase names only a side of something named before (增幅, 占比, 总数). */
export function isRelational(core: string): boolean {
  return RELATIONAL.test(core) || /^占/u.test(core);
}

/** 16批次医务、流调等人员: a short list that 等 closes names kinds of the noun behind it. */
const listedKinds = (cut: string, rest: string): string | null => {
  const found =
    cut === '' || cut.length > 8
      ? null
      : /^(?:、[^，。；：、！？\d]{1,8})*等[^，。；：、！？\d]{0,6}?(?:人员|项目|企业|工程|活动|设施|产品|平台|机构|场所|队伍|群体|人才|服务|事项|任务)/u.exec(
          rest,
        );
  return found === null ? null : cut + found[0];
};

/** Object behind a number: 新增2个〔省级重点平台〕, up to the next clause or number. */
export function rightPhrase(text: string): string {
  const cut =
    /^(?:[^，。；：、！？\d（[]|\d+(?:岁|周岁|A|G|强|千伏|吨级|万吨级)|\[\d+\]|（[^）]{1,12}）)*/u.exec(
      text.replace(/^(?:以上|左右|以内)?(?:（[^）]{1,4}）)?/u, ''),
    )?.[0] ?? '';
  const rest = text.slice(text.indexOf(cut) + cut.length);
  // 52个机关、企事业单位附属空间: a short noun goes on over the comma of enumeration.
  const more =
    cut !== '' && cut.length <= 6
      ? (/^、[^，。；：、！？\d]{2,16}?(?=[，。；]|$|(?:和|及|以及|与)\d)/u.exec(rest)?.[0] ?? '')
      : '';
  const phrase = (listedKinds(cut, rest) ?? cut + more).replace(/^的/u, '');
  let bare = phrase.replace(/(?:全部|全面|均|都)?达到或$/u, '');
  for (let link = atEnd(LINK_END, bare, 14); link !== ''; link = atEnd(LINK_END, bare, 14)) {
    bare = bare.slice(0, bare.length - link.length);
  }
  return tidy(bare.length > 30 ? bare.slice(0, 30) : bare);
}

/** The subject of 分别 with all its coordinates: only adverbs and a verb that cannot be half of a noun are taken off. */
export function wholeSubject(raw: string): string {
  const lead = stripLead(raw.trim().slice(-PHRASE_MAX));
  const start = ACTION_START.exec(lead)?.[0] ?? '';
  const rest = PURE_ACTION.test(start) ? stripLead(lead.slice(start.length)) : lead;
  return tidy(stripLinks(rest === '' ? lead : rest));
}

/** Coordinate subjects of 分别, one per value; null when they cannot be told apart. */
export function distribute(subject: string, count: number): string[] | null {
  const clean = stripLead(subject);
  if (count === 2) {
    const both = /^(.*?)城乡(.*)$/u.exec(clean);
    if (both !== null && !/[、和与及]/u.test(clean))
      return [`${both[1] ?? ''}城镇${both[2] ?? ''}`, `${both[1] ?? ''}农村${both[2] ?? ''}`];
  }
  const parts = splitParts(clean, count);
  if (parts === null) return null;
  const last = parts.at(-1) ?? '';
  return parts.map((part, index) => (index === parts.length - 1 ? part : withHead(part, last)));
}

const splitParts = (text: string, count: number): string[] | null => {
  for (const joint of [/、|以及|和(?!谐|平)|与|及/u, /、/u]) {
    const parts = outsideBrackets(text, joint);
    if (parts.length === count && parts.every((part) => part !== '')) return parts;
  }
  return null;
};

const outsideBrackets = (text: string, joint: RegExp): string[] => {
  const masked = text.replace(/（[^）]*）|“[^”]*”|《[^》]*》/gu, (found) => '＿'.repeat(found.length));
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const found = joint.exec(masked.slice(at, at + 2));
    if (found?.index !== 0) continue;
    parts.push(text.slice(from, at));
    at += found[0].length - 1;
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim());
};

const SIDE = /(?:增速|增幅|涨幅|降幅|占比|产量|交易额)$/u;

/** Gives a shortened coordinate the head of the last one: 城镇、农村居民收入 → 城镇居民收入. */
const withHead = (part: string, last: string): string => {
  if (part.length === 1 && last.length >= 2) return part + last.slice(1);
  // 装备制造、钢铁、铝业增速: the side that is measured stands once, behind the last.
  const side = SIDE.exec(last)?.[0];
  if (side !== undefined && !part.endsWith(side.slice(-1))) return part + side;
  const tail = part.slice(-2);
  const at = part.length >= 4 ? last.indexOf(tail) : -1;
  if (at >= 0) return part + last.slice(at + 2);
  // 锂电池、盐湖化工产品出口; 供热、燃气、排水管网: what is counted stands once, behind the last.
  const head = SHARED_HEAD.exec(last)?.[0];
  if (head !== undefined && !MODIFIER.test(part)) return NAMED_WHOLE.test(part) ? part : part + head;
  const alike = part.slice(0, 2) === last.slice(0, 2);
  if ((part.length <= 3 || (alike && part.length <= 5)) && last.length > part.length + 2)
    return part + last.slice(part.length);
  return part;
};

/** Words that stand before a noun of their own length: 城镇、农村居民余额 is 城镇居民余额 and 农村居民余额. */
const MODIFIER =
  /^(?:城镇|城市|农村|乡村|[国省市县区镇乡村]级|[东西南北中]部|[境国][内外]|第[一二三]|新建|改建)$/u;
const SHARED_HEAD =
  /(?:营业收入|销售收入|增加值|总产值|产值|进出口|出口|进口|销量|余额|管网|管道|学校|医院|床位|学位|公园|产业)$/u;
/** A part that already says what is counted. */
const NAMED_WHOLE =
  /[量额值率数比入资款费度路网管园存贷]$|(?:支出|投资|出口|进口|学校|医院|床位|学位|产业|企业|项目|工程|基地|中心|平台)$|[A-Za-z]$/u;
