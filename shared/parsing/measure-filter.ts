import type { NumberToken } from './number-token.ts';
import { isMoney, isSizeUnit } from './units.ts';
import { ACTION_END, ACTION_START } from './lexicon.ts';

/** A title, a reference, or a short quotation; one that runs over clauses is speech, and its numbers count. */
const NAMED = /“[^”。；]{0,59}”|《[^》]{0,59}》|\[[^\]]{0,59}\]/gu;

/** Stretches of a sentence whose numbers are parts of names, half-open. */
export function namedSpans(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(NAMED)].map(({ 0: name, index }) => [index, index + name.length]);
}

const MONEY_NOUN =
  /^[^，。；、：（]{0,14}?(?:资金|补贴|贷款|债券|基金|奖励|奖补|补助|消费券|红包|授信|存款|额度|国债|税费|救助金|保险金|养老金|贷款余额|投资|收入|产值|税收|利润|效益|订单|融资|货款|工资|欠薪|保费)/u;
const VERB_AFTER =
  /^(?:大关|关口|新?台阶|为|对|向|给|用于|支持|建设|开展|实施|推进|推动|进行|收购|设立|打造|购买|改造|完成|帮助|保障|解决|促进|发展|投入|提升|支付|直达|惠及|参与|参加|开工|竣工|投产|即时|全部|已|在|由|拨|用|来|落实|增长|下降|以上|左右|左右的?|等|和|及|与|至|到|，|—)/u;
const DURATION = /^(?:天|分钟|小时|个工作日|工作日|个月|秒)$/u;
const DURATION_LEFT =
  /(?:天数|时间|时长|用时|缩短|压缩|压减|减少|提前|提速|增加|降|达到?|至|到|为|保持|控制在|不超过|延长|超过|精简)(?:了|至|到|为|在|约|近|不足)?$/u;
const REACHED_LEFT =
  /(?:达到?|提高到|提高至|提升到|提升至|增至|升至|延长到|延长至|至|到|为|超过|突破|保持在|增长|增加|提高)(?:了|约|近)?$/u;
/** 从2020年的53.2%提升到2025年的57.7%: the year of a value stands between the verb and the value. */
const OF_YEAR = /\d{4}年(?:底|末|初)?的?$/u;
/** What a value began with: behind 由 or 从, or behind another such value (从645元/月、4318元/年提高到…). */
const BASE_LEFT = /(?:由|从)(?:[^，。；、\d]|\d{4}年){0,16}(?:\d[\d.]*[^，。；、和\d]{0,8}[、和])*$/u;
const BASE_RIGHT =
  /^(?:[、和]\d[\d.]*[^，。；、和\d]{0,8}?)*[^，。；、\d]{0,6}?(?:增加|增长|提高|提升|扩大|上升|下降|减少|调整|上调|下调|升|增|降|压缩|缩短|压减|精简|跃升|发展|延长|拓展|改善|扩展|提标|攀升)?(?:至|到|为)[^，。；、]{0,6}?[\d第百千万]/u;

export interface Surroundings {
  readonly text: string;
  /** Range with bound words. */
  readonly start: number;
  readonly end: number;
  readonly bound: string;
  /** Start of the clause (after ，；：（ or the sentence's beginning). */
  readonly clause: number;
  /** A later number stands in the same clause. */
  readonly countLater: boolean;
}

/** Whether a number states a result or target; years, names, ordinals, thresholds and base values do not. */
export function isQuantity(token: NumberToken, around: Surroundings): boolean {
  if (token.form === 'share')
    return !/(?:由|从)[^，。；至到为]{0,20}$/u.test(around.text.slice(around.clause, token.start));
  if (
    token.form === 'rank' &&
    /(?:由|从)[^，。；\d]{0,16}$/u.test(around.text.slice(around.clause, token.start)) &&
    /^[^，。；\d]{0,6}(?:至|到|为)/u.test(around.text.slice(token.end))
  )
    return false;
  if (token.form !== 'amount') return true;
  const { text } = around;
  const left = text.slice(around.clause, around.start).replace(OF_YEAR, '');
  const right = text.slice(around.end, around.end + 24);
  const near = text.charAt(token.end);
  if (/[+×*/]$/u.test(text.slice(0, token.start)) || /^[+×*]/u.test(text.slice(token.end))) return false;
  if (token.unit === '') return false;
  if (/(?:连续|前|第|每|隔|首|头)$/u.test(left) && around.start === token.start) return false;
  if (near === '内' && /^(?:米|公里|千米|天|分钟|小时|秒|个?工作日|个月)$/u.test(token.unit)) return false;
  if (near === '级' || near === '强' || /^(?:以上|以下)?级/u.test(text.slice(token.end))) return false;
  if (
    BASE_LEFT.test(text.slice(around.clause, around.start)) &&
    BASE_RIGHT.test(text.slice(token.end, token.end + 40))
  )
    return false;
  if (token.unit === '岁' || token.unit === '周岁')
    return REACHED_LEFT.test(left) && !/^[^，。；、]/u.test(right);
  if (DURATION.test(token.unit)) return durationCounts(token, left, right);
  if (token.unit === '分')
    return /(?:得分|评分|分数|达到?|为|至|到)[^，。]{0,3}$/u.test(left) && /^[，。；、（]|^$/u.test(right);
  if (/^(?:[百千万]?[亿万])?(?:元|级)?(?:新)?台阶/u.test(text.slice(token.end)))
    return token.unit === '元' && /(?:迈上|站上|跃上|登上|跨上|迈过|跨过)(?:了)?$/u.test(left);
  if (/^(?:年度)?(?:目标)?任务/u.test(right) && /下达|超额|原定|目标任务/u.test(left)) return false;
  if (/(?:经受了?|遭遇|遭受)[^，。]*$/u.test(left)) return false;
  if (
    token.unit === '对' ||
    token.unit === '成' ||
    token.unit === '度' ||
    token.unit === '期' ||
    token.unit === '层'
  )
    return /^(?:[，。；、]|以上|左右|的|$)/u.test(text.slice(token.end));
  // 连续跨过3个万亿元大关: steps that were passed are no things.
  if (token.unit === '个' && /^[百千万亿元]*(?:新|大)?(?:台阶|大关|关口)/u.test(right)) return false;
  if (
    token.unit === '个' &&
    /^(?:方面|必须|坚持|季度|星期|月(?!牙|球)|年头|阶段|字|维度|工作日)/u.test(right)
  )
    return false;
  if (
    token.unit === '条' &&
    (/^[^，。；、]{0,8}?(?:政策|措施|举措|意见|经验)/u.test(right) || /(?:政策|措施|举措|意见)$/u.test(left))
  )
    return false;
  if (/^(?:千伏|千伏安)$/u.test(token.unit)) return false;
  // 100万吨乙烯项目: a capacity that names the project.
  if (
    /^(?:吨|台|千瓦|兆瓦|吉瓦|标箱)$/u.test(token.unit) &&
    /^[^，。；、]{2,14}?(?:项目|工程|生产线|产线|基地|电站|装置)/u.test(
      text.slice(token.end, token.end + 20),
    ) &&
    !ACTION_START.test(text.slice(token.end)) &&
    // 布局建设700万千瓦新型储能项目: power built is counted by its power.
    !(/瓦$/u.test(token.unit) && ACTION_END.test(left))
  )
    return false;
  // 20户以上自然村: a class of settlements; 在19个城市的排名中居第三: the field of a comparison.
  if (token.unit === '户' && around.bound !== 'eq' && /^以?[上下]?的?(?:自然)?[村屯]/u.test(right))
    return false;
  if (
    /在(?:全[国省市])?$/u.test(left) &&
    /^[^，。；、]{2,24}[中里](?:排名?|位?居|位?列|名列|[^，。]{0,4}第)/u.test(text.slice(token.end))
  )
    return false;
  // 空置率30%以下“空心村”; 达到国家106项标准: a class of villages, a list of standards.
  if (token.unit === '%' && /^以下[“\p{Script=Han}]/u.test(text.slice(token.end))) return false;
  if (
    token.unit === '项' &&
    /(?:达到|符合|满足|检测)[^，。；\d]{0,4}$/u.test(left) &&
    /^[^，。；、\d]{0,6}(?:标准|指标)/u.test(right)
  )
    return false;
  if (token.unit === '次' && /^(?:会议|全会|代表大会)/u.test(right)) return false;
  if (token.unit === '元' && token.scale === 1 && token.value < 1) return false;
  return !isThreshold(token, around, left, right);
}

const durationCounts = (token: NumberToken, left: string, right: string): boolean => {
  if (!DURATION_LEFT.test(left) && !/^以内/u.test(right)) return false;
  if (token.unit === '个月' && !/(?:缩短|压缩|提前|延长)/u.test(left)) return false;
  return !/^(?:[^，。；、）以]{0,2}(?:服务|生活|圈|无休|全天|热线|审批|办结|前|后))/u.test(right);
};

/** 亿元以上项目, 500人以上企业, 超百亿元企业: the number says which class, not how much. */
const isThreshold = (token: NumberToken, around: Surroundings, left: string, right: string): boolean => {
  const bounded = around.bound !== 'eq';
  const rest = right.replace(/^(?:以上|以下|以内|左右)/u, '');
  if (rest === '' || /^[，。；、：！？）（%\s]/u.test(rest)) return false;
  if (isMoney(token.unit)) {
    if (rest.startsWith('的')) return bounded || /(?:不到|不足|未满)$/u.test(left);
    if (VERB_AFTER.test(rest)) return false;
    return bounded || !MONEY_NOUN.test(rest);
  }
  if (!isSizeUnit(token.unit) || !bounded || VERB_AFTER.test(rest)) return false;
  // 惠及近300万群众: a unit that only the noun implies defines no class.
  const implied = !around.text.slice(token.start, token.end).endsWith(token.unit);
  if (implied && around.end === token.end) return /(?:与|和|同|跟|带领|依靠)$/u.test(left);
  if (/^人$/u.test(token.unit) && /^(?:次|就业|参加|受益)/u.test(rest)) return false;
  return around.countLater || !ACTION_END.test(left);
};
