import { canonical } from './canon.ts';
import { firstOf } from './first-of.ts';

const OFFICE =
  '国务院总理|(?:代|常务副|副)?(?:省长|市长|县长|区长|州长|旗长|盟长|专员|主席|行政长官)|(?:区|市|县|州|旗)人民政府(?:代|副)?(?:区长|市长|县长|州长|旗长)|主任';
const NAME = '[\u4e00-\u9fff]{1,3}\\s+[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff·]{2,14}';

/** The family names of nine in ten people, to tell a name from any other short line. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔向常汤康易乔赖文覃施温卓柴齐代曲聂焦左关鲍甘巴欧栗';
/** A name that stands alone on its line, without its office, is set apart by blanks between its characters. */
const SPACED_NAME = /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}$/u;
const NO_NAME = /^(?:目录|正文|摘要|全文|报告|附件|通知|公告|文件|前言)$/u;

/** The name on a line of its own right above the salutation (刘 海 涛, 林海生), or null. */
const lonelySpeaker = (lines: readonly string[]): string | null => {
  const line = (lines.at(-1) ?? '').trim();
  const name = line.replace(/\s+/gu, '');
  const set = SPACED_NAME.test(line) || new RegExp(`^[${FAMILY}][\\u4e00-\\u9fff]{1,2}$`, 'u').test(line);
  return set && !NO_NAME.test(name) ? name : null;
};

const speakerIn = (line: string): string | null => {
  const text = canonical(line).replace(/[?？]/gu, ' ').trim();
  if (/[。：]/u.test(text) && text.length > 60) return null;
  const before = new RegExp(
    `(?:${OFFICE})[\\s：]*((?:${NAME}))\\s*(?:同志)?\\s*(?:$|作|在|\\d{4}|，)`,
    'u',
  ).exec(text);
  const name = before?.[1]?.replace(/\s+/gu, '').replace(/(?:作|在|同志|代表|向|所作).*$/u, '') ?? '';
  if (name.length >= 2 && name.length <= 12 && !/政府|会议|工作|报告/u.test(name)) return name;
  const after = new RegExp(
    `(?:日|^)\\s*([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8})\\s*(?:${OFFICE})\\s*在`,
    'u',
  ).exec(text);
  return after?.[1] ?? null;
};

const brokenSpeaker = (lines: readonly string[]): string | null => {
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = (lines[index] ?? '').trim();
    const next = (lines[index + 1] ?? '').trim();
    if (
      new RegExp(`(?:${OFFICE})$`, 'u').test(line) &&
      /^[\u4e00-\u9fff·]{2,12}$|^[\u4e00-\u9fff]\s+[\u4e00-\u9fff]$/u.test(next)
    )
      return next.replace(/\s+/gu, '');
  }
  return null;
};

/** Name of the speaker, without office, from the lines above the salutation in reading order; null where none stands there. */
export function speakerOf(lines: readonly string[]): string | null {
  const found = firstOf([...lines].reverse(), speakerIn) ?? brokenSpeaker(lines) ?? lonelySpeaker(lines);
  return found?.replace(/同志$/u, '') ?? null;
}
