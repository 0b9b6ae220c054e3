import type { ReportLevel } from './types.ts';

/** Words of a report that speaks to counties below it. */
const HAS_COUNTIES = /县（市、区）|县（区）|县市区|县区|区县|各县|市县两级/u;
/** Words of a report that measures itself by the city above it: 居保定市前列, 获选保定市首批. */
const UNDER_CITY =
  /(?:居|列|入选|获选|获评|荣获|进入|位列|跻身|走在|被评为|被列为)([\u4e00-\u9fff]{2,3})市(?:前|第|首|级|[一二三]级|先进|优秀|重点|示范)/gu;

/** A city whose report names another city as its measure and no county of its own is a city of county rank. */
const isCountyCity = (place: string, body: string): boolean => {
  if (HAS_COUNTIES.test(body)) return false;
  return [...body.matchAll(UNDER_CITY)].some((found) => !place.startsWith(found[1] ?? place));
};

/** Administrative level from the name of the place; the body tells a city under another city from one that has counties. */
export const levelOf = (place: string | null, body: string): ReportLevel | null => {
  if (place === null) return null;
  if (place === '全国') return 'national';
  if (/省$|自治区$|特别行政区$/u.test(place) || /^(?:北京|上海|天津|重庆)市$/u.test(place))
    return 'provincial';
  if (/自治州$|盟$|地区$|州$/u.test(place)) return 'prefecture';
  if (/县$|旗$|区$/u.test(place)) return 'county';
  if (/市$/u.test(place)) return isCountyCity(place, body) ? 'county' : 'prefecture';
  return null;
};
