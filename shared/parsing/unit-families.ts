/** A kind of quantity whose units can be turned into each other. */
export interface UnitFamily {
  /** The same for all units of the family. */
  readonly name: string;
  /** Place among the families, for lists: shares and money first, things that are counted last. */
  readonly order: number;
  /** How many basic units one of this unit is. */
  readonly factor: number;
}

/** Families in the order in which a list shows them; the first unit of each is its basic one. */
const FAMILIES: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['share', { '%': 1, '‰': 0.1, 成: 10 }],
  ['points', { 个百分点: 1, 百分点: 1 }],
  ['times', { 倍: 1 }],
  ['money', { 元: 1, 元人民币: 1 }],
  ['people', { 人: 1, 名: 1, 位: 1 }],
  ['visits', { 人次: 1 }],
  ['households', { 户: 1, 户次: 1 }],
  // 1 亩 is 1/15 公顷 (GB 3100, the unit that land statistics keep).
  ['area', { 平方米: 1, '㎡': 1, 平米: 1, 亩: 10_000 / 15, 公顷: 10_000, 平方公里: 1e6, 平方千米: 1e6 }],
  ['length', { 米: 1, 公里: 1000, 千米: 1000, 海里: 1852, 厘米: 0.01, 毫米: 0.001 }],
  ['mass', { 吨: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.0005, 克: 1e-6 }],
  ['volume', { 立方米: 1, 立方: 1, 方: 1, 标方: 1, 升: 0.001 }],
  ['energy', { 千瓦时: 1, 度: 1, 兆瓦时: 1000 }],
  ['power', { 千瓦: 1, 瓦: 0.001, 兆瓦: 1000, 吉瓦: 1e6 }],
  ['time', { 天: 1, 小时: 1 / 24, 分钟: 1 / 1440 }],
  ['workdays', { 工作日: 1, 个工作日: 1 }],
  // Classifiers say nothing about size: 4个中心 and 4家中心 are the same count.
  ['count', { 个: 1, 家: 1, 所: 1, 座: 1, 处: 1, 项: 1, 件: 1, 宗: 1 }],
];

const byUnit = new Map<string, UnitFamily>(
  FAMILIES.flatMap(([name, units], order) =>
    Object.entries(units).map(([unit, factor]): [string, UnitFamily] => [unit, { name, order, factor }]),
  ),
);

/** The family of a unit; a unit that is in none is a family of its own, behind the others. */
export function unitFamily(unit: string): UnitFamily {
  return byUnit.get(unit) ?? { name: unit, order: FAMILIES.length, factor: 1 };
}

/** Nouns whose households are businesses: 6万户市场主体 and 6万家市场主体 are the same count. */
const BUSINESS = /(?:主体|企业|工商户|商户|店)$/u;

/** What a unit counts or measures beside this noun; equal for units whose numbers can be compared. */
export function countedAs(unit: string, noun: string): string {
  return unit === '户' && BUSINESS.test(noun) ? 'count' : unitFamily(unit).name;
}
