import { leftPhrase } from './indicator.ts';
import { isChange, STOCK_END } from './lexicon.ts';
import { clauseStart, JOINED } from './measure-items.ts';
import type { Item } from './measure-items.ts';
import type { MeasureAspect } from './types.ts';
import { isMoney } from './units.ts';

const CHANGES = /(?:增速|增幅|涨幅|降幅|增长率|增长|下降率|下降)$/u;
/** 增长均超20%, 平均降价50%: adverbs between the verb of change and its share; 提高到 reaches a level instead. */
const CHANGES_BY =
  /(?:增长|增加|下降|减少|提高|提升|上升|降低|上涨|回落|精简|压减|压缩|缩短|降价|涨价|让利|增收)(?:[均都已超约近逾]|超过|平均|分别)*$/u;

/** Whether a value is a change, something done within the year, or a level. `action` is the verb carried on from before. */
export const aspectOf = (
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
  // 累计分别达到1016家和591家: what links the first value links the others.
  if (
    item !== head &&
    before?.aspect === 'level' &&
    before.token.unit === unit &&
    head.reaches &&
    JOINED.test(text.slice(before.end, item.start))
  )
    return 'level';
  if (
    item !== head &&
    before !== undefined &&
    before.aspect === 'growth' &&
    before.token.unit === unit &&
    JOINED.test(text.slice(before.end, item.start))
  )
    return 'growth';
  if (unit === '%' || unit === '‰' || unit === '成' || unit === '')
    return CHANGES.test(item.indicator) || CHANGES_BY.test(item.left) ? 'growth' : 'level';
  if (/^(?:新增|净增)/u.test(item.change)) return 'increment';
  const governing = phrase.action === '' ? action : phrase.action;
  if (/^(?:压减|减少|精简|削减|压缩|压降)/u.test(phrase.action)) return 'growth';
  // 接待游客700万人次, 班列开行300列: what passed through in a year is an amount, not something done.
  if (FLOW_UNIT.test(unit) && FLOW.test(item.left)) return 'level';
  if (/(?:增量|增长额|增加额)$/u.test(item.indicator)) return 'growth';
  const doing = governing !== '' && !WEAK_ACTION.test(governing);
  if (isMoney(unit)) return doing && !item.reaches ? 'increment' : 'level';
  if (/^(?:城镇|农村)?新增(?!.*总)/u.test(item.indicator)) return 'increment';
  if (/(?:累计达?到?|总数[^，。]{0,3}|占地(?:面积)?[达约近超]?|覆盖)$/u.test(item.left)) return 'level';
  // 超亿元企业120户，其中新增74户: the whole of which a part is new.
  if (governing === '' && /^，其中新/u.test(item.right)) return 'level';
  if (
    /新(?:增|建|开|引|培|投产|承接|签|落户|注册|认定|入库|设立|改|扩|创建|登记|组建|购|招)/u.test(
      item.indicator,
    )
  )
    return 'increment';
  // 签约规模达10万亩: a verb that opens the name of a stock does nothing to it.
  // 建成投产的电站总装机达133万千瓦: no more does one that only tells which stock is meant.
  const named =
    (phrase.core.startsWith(phrase.action) && phrase.core.length <= phrase.action.length + 4) ||
    /的[^的]{2,}$/u.test(item.indicator);
  if (item.reaches && STOCK_END.test(item.indicator) && (phrase.action === '' || named)) return 'level';
  // 净增98万户、突破1900万户: of two amounts of one thing the one that is reached is the total.
  if (
    item.reaches &&
    phrase.core === '' &&
    before?.clause === item.clause &&
    before.token.unit === unit &&
    /^(?:新增|净增)/u.test(before.change || before.action)
  )
    return 'level';
  if (sharesLevel(item, before, text)) {
    item.stock = true;
    return 'level';
  }
  if (item.reaches)
    return (doing && phrase.action !== '') ||
      /^(?:新增|新建|新培育|新引进)/u.test(item.indicator) ||
      clauseDoes(item, text)
      ? 'increment'
      : 'level';
  if (doing) return 'increment';
  if (item.bound === 'approx' && !item.byRight && governing === '') return 'level';
  return (!item.byRight && STOCK_END.test(item.indicator)) ||
    /(?<!新)入驻|拥有|实有|存量|^(?:全[省市县区州]|我[省市县区州]|目前)?[，、]?[现已共]?有$/u.test(item.left)
    ? 'level'
    : 'increment';
};

/** 企业达132家，其中规上企业49家; 机构达到9341个、床位10.5万张: the verb of reaching holds for the part and the neighbour too. */
const sharesLevel = (item: Item, before: Item | undefined, text: string): boolean =>
  before?.aspect === 'level' &&
  (before.reaches || before.stock) &&
  item.phrase.action === '' &&
  !item.byRight &&
  before.token.form === 'amount' &&
  (/^[，：]?其中/u.test(text.slice(before.end, before.end + 3)) ||
    (before.clause === item.clause && text.charAt(before.end) === '、'));

const FLOW_UNIT = /^(?:人次|列|班次|架次|吨|标箱|标准箱|千瓦时|度|TEU)$/u;
const FLOW =
  /(?:接待|吸引|游客|旅客|观众|吞吐|班列|开行|运送|发运|发送|外送|外输|输送|加注|诊疗|成交|交易量)[^，。；、]{0,14}$/u;

const WEAK_ACTION =
  /^(?:实现|突破|覆盖|开放共享|共享|归集|入驻|上市|服务|支持|发展|注册|登记|销售|生产|投入使用)$/u;

/** 新增项目大幅提升，达35项: the verb of doing stands in the clause before. */
const clauseDoes = (item: Item, text: string): boolean =>
  item.phrase.core === '' &&
  item.clause > 0 &&
  leftPhrase(text.slice(clauseStart(text, item.clause - 1), item.clause - 1)).action !== '' &&
  !/\d/u.test(text.slice(clauseStart(text, item.clause - 1), item.clause - 1));
