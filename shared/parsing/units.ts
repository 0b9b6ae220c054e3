/**
 * Units of measure and classifiers of official statistics. The longest one that fits is taken. A word that is a
 * unit only in some places (位 天 分 年) is listed here and filtered by its surroundings.
 */
const UNITS = (
  '个百分点|百分点|%|‰|倍|成|元人民币|元|美元|欧元|港元|港币|日元|卢布|英镑|元/平方米|元/吨|元/人|元/年|元/月|元/千瓦时|元/亩|公里|千米|米|厘米|毫米|海里|平方公里|' +
  '平方千米|平方米|平米|㎡|亩|公顷|亩次|立方米|立方|方|升|吨|吨标准煤|吨标煤|公斤|千克|克|毫克|微克|斤|蒸吨|载重吨|总吨|微克/立方米|毫克/立方米|毫克/升|吨/日|吨/天|' +
  '公斤/亩|立方米/日|立方米/秒|公里/小时|吨/年|千瓦|千瓦时|兆瓦|吉瓦|兆瓦时|瓦|度|伏|千伏|千伏安|比特|字节|' +
  '标箱|标准箱|P|吨公里|人公里|人|人次|名|位|户|户次|家|家次|个|项|项次|件|件次|条|条次|座|处|处次|所|辆|辆次|台|台次|台套|' +
  '台（套）|套|张|起|宗|例|场|场次|次|期|班|班次|批|批次|类|种|部|篇|首|只|头|头只|羽|尾|株|棵|册|本|间|栋|幢|艘|架|架次|列|列次|车次|趟|口|眼|支|队|组|片|块|' +
  '枚|款|幅|份|粒|颗|桩|盏|床|床位|席|学时|课时|单|票|笔|卷|页|门|对|孔|樘|把|标方|岁|天|分钟|小时|个工作日|工作日|个月|周岁|秒|分|件/万人|人/平方公里|个/万人|张/千人|' +
  '人/千人|个/千人|批次/千人|%/年'
).split('|');

const byFirst = new Map<string, string[]>();
for (const unit of UNITS) {
  const first = unit.charAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), unit].sort((a, b) => b.length - a.length),
  );
}

/** Latin units in any spelling of capitals: 160EFlops, 55GWh. */
const LATIN = /(?:[GTPE]B|[EPT]?FLOPS|[GMTK]W(?:h)?|[GMTK]bps|TEU)(?![A-Za-z])/iuy;

/** The longest unit that stands at an offset of canonical text, or "". */
export function unitAt(text: string, offset: number): string {
  if (/[A-Za-z]/u.test(text.charAt(offset))) {
    LATIN.lastIndex = offset;
    const latin = LATIN.exec(text)?.[0];
    if (latin !== undefined) return latin;
  }
  for (const unit of byFirst.get(text.charAt(offset)) ?? []) {
    if (unit === 'P' && /[A-Za-z]/u.test(text.charAt(offset + 1))) continue;
    if (text.startsWith(unit, offset) && !(unit === '台' && /[阶风湾账州]/u.test(text.charAt(offset + 1))))
      return unit;
  }
  return '';
}

/** Units that name a size rather than count things; with 以上 before a noun they define a class (65岁以上老人). */
export function isSizeUnit(unit: string): boolean {
  return /^(?:.*元|岁|周岁|吨.*|蒸吨|米|平方米|公里|千瓦|兆瓦|千伏|亩|公顷|层|度|斤|公斤|立方米|标箱|标准箱|人|床|张|年|天|个月|小时)$/u.test(
    unit,
  );
}

/** Money in any currency. */
export function isMoney(unit: string): boolean {
  return /元(?:\/.*)?$|^(?:港币|卢布|英镑)$/u.test(unit);
}
