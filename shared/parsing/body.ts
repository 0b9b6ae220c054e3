import { squeezed } from './canon.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ParsedAnnex } from './types.ts';

/** Where the report stands among everything the file holds. Indexes into the paragraph list. */
export interface BodyRange {
  /** First paragraph of the body: the salutation, or the first paragraph of text. */
  readonly from: number;
  /** Last paragraph of the body (inclusive): the closing call. */
  readonly to: number;
  readonly annexes: readonly (ParsedAnnex & { readonly index: number })[];
  readonly chromeLines: number;
}

const SALUTATION =
  /^(?:(?:主席团|大会主席团|主席|各位|尊敬的各位|同志们)[、，：！]?)?各位代表(?:[、，](?:各位委员|同志们|各位来宾|各位列席[^：]{0,6}|各位[^：，]{1,6}))*[：:]/u;
const OPENING =
  /(?:代表|受)[^。，]{0,20}(?:政府|国务院|委托)[^。]{0,30}(?:报告|汇报)|请予审[议查]|请(?:各位代表)?[^。]{0,10}审议/u;
const CLOSING = /让我们|我们要更加紧密|紧密(?:地)?团结在|奋斗|谱写|篇章|而努力|贡献|献礼|胜利/u;
const STRONG_CLOSING =
  /(?:让我们|我们(?:要|一定要|将)?)[^。]{0,40}紧密[^。]{0,4}团结|让我们[^。]*(?:[！!]|奋斗|努力|贡献|篇章|胜利|前进|辉煌|明天)/u;
const ANNEX =
  /^(?:附件?(?:录)?[一二三四五六七八九十\d]*(?:[：:、.]|$)|附表|《?政府工作报告》?[^。]{0,12}(?:解释|注释|释义|说明)|(?:有关|部分|相关|主要)?(?:名词|词语|用语|术语|专有名词|缩略语|指标)(?:和[^。]{0,6})?(?:解释|注释|释义|说明|注解)|注释[：:]?$|注[：:]?$|名词解释|[^。，]{0,14}(?:名词|词语|用语|术语)(?:解释|释义|注释|说明))/u;
const FURNITURE =
  /^(?:[（(]?责任编辑|[（(]?编辑[：:]|分享到|相关(?:报道|文章|阅读|链接|新闻)|上一[篇条页]|下一[篇条页]|来源[：: ]|阅读[：:]|评论[：:]|打印|关闭|收藏|下载|全屏|字号|【?字体|返回顶部|网站地图|版权所有|主办单位[：:][^，]{0,30}$|承办|备案|[^ ]{0,3}ICP备|扫一扫|网站首页|本栏|标签云|点击|浏览|作者[：:]|时间[：:]|发布(?:时间|日期)|标题[：:]|发文单位|内容摘要|正文[：:]?$|本作品|Public domain|您访问)/iu;

const isProse = (text: string): boolean =>
  text.length >= 25 && /[。！!？”]$/u.test(text) && /[一-鿿]{6}/u.test(text);

const endOf = (paragraphs: readonly Paragraph[], from: number, limit: number): number => {
  let lastProse = from;
  let lastText = from;
  let lastStrong = -1;
  let lastClosing = -1;
  for (let index = from + 1; index < limit; index += 1) {
    const text = paragraphs[index]?.text ?? '';
    if (FURNITURE.test(text)) continue;
    if (text !== '') lastText = index;
    if (text.length < 25 && !/[！!]$/u.test(text) && !STRONG_CLOSING.test(text)) continue;
    if (isProse(text)) lastProse = index;
    if (text.length < 1200 && STRONG_CLOSING.test(text)) lastStrong = index;
    if (/^各位代表|同志们/u.test(text) && CLOSING.test(text) && text.length >= 30) lastClosing = index;
  }
  // The call to unite stands at the end of every report; what follows it belongs to somebody else,
  // unless it came so early that it cannot have been the end.
  if (lastStrong > from + (lastProse - from) * 0.5) return lastStrong;
  if (lastClosing > from + (lastProse - from) * 0.5) return lastClosing;
  // A short paper without a paragraph of prose is all body.
  return lastProse > from ? lastProse : lastText;
};

interface Span {
  readonly from: number;
  readonly to: number;
  readonly annexFrom: number;
}

const spanFrom = (paragraphs: readonly Paragraph[], from: number, next: number): Span => {
  let annexFrom = next;
  for (let index = from + 1; index < next; index += 1) {
    const text = squeezed(paragraphs[index]?.text ?? '');
    if (text.length <= 40 && ANNEX.test(text)) {
      annexFrom = index;
      break;
    }
  }
  return { from, to: endOf(paragraphs, from, annexFrom), annexFrom };
};

const salutationsOf = (paragraphs: readonly Paragraph[]): number[] => {
  const found: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (!SALUTATION.test(paragraph.text)) return;
    const only = SALUTATION.exec(paragraph.text)?.[0] === paragraph.text;
    if (!only && paragraph.text.length > 12 && !OPENING.test(paragraph.text.slice(0, 200))) return;
    found.push(index);
  });
  return found;
};

const lengthOf = (paragraphs: readonly Paragraph[], { from, to }: Span): number => {
  let sum = 0;
  for (let index = from; index <= to; index += 1) sum += paragraphs[index]?.text.length ?? 0;
  return sum;
};

/** The title of an annex, and whether it stands on the line below a bare 附件1. */
const annexTitle = (paragraphs: readonly Paragraph[], index: number): { title: string; below: boolean } => {
  const text = paragraphs[index]?.text ?? '';
  const next = paragraphs[index + 1]?.text ?? '';
  const bare = /^附(?:件|录|表)?[一二三四五六七八九十\d]*[：:、.]?$/u.test(squeezed(text));
  if (bare && next.length <= 40 && next !== '') {
    const own = /^附(?:件|录|表)?[一二三四五六七八九十\d]*[：:、.]\s*(?=.)/u.exec(next)?.[0] ?? '';
    return { title: next.slice(own.length), below: true };
  }
  const rest = text.replace(/^附(?:件|录|表)?\s*[一二三四五六七八九十\d]*(?:\s*[：:、.]\s*|\s+)/u, '');
  const title = (rest === '' ? text : rest).replace(/[：:]$/u, '');
  const spaced = /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$/u.test(title);
  return { title: spaced ? title.replace(/\s+/gu, '') : title, below: false };
};

/** Finds salutation, closing call, annexes and web furniture. */
export function findBody(paragraphs: readonly Paragraph[]): BodyRange {
  const starts = salutationsOf(paragraphs);
  const candidates = starts.length > 0 ? starts : [startWithoutSalutation(paragraphs)];
  let span = spanFrom(paragraphs, candidates[0] ?? 0, candidates[1] ?? paragraphs.length);
  for (let position = 1; position < candidates.length; position += 1) {
    const next = spanFrom(
      paragraphs,
      candidates[position] ?? 0,
      candidates[position + 1] ?? paragraphs.length,
    );
    // Of two copies of the same report the first one counts; another wins only when clearly longer.
    if (lengthOf(paragraphs, next) > lengthOf(paragraphs, span) * 1.1) span = next;
  }
  const annexes: (ParsedAnnex & { index: number })[] = [];
  let furniture = 0;
  let inAnnex = false;
  let titled = -1;
  const copy = candidates.find((index) => index > span.to) ?? paragraphs.length;
  for (let index = span.to + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const text = squeezed(paragraph.text);
    if (index >= copy) inAnnex = false;
    else if (text.length <= 40 && ANNEX.test(text)) {
      inAnnex = true;
      if (index === titled) continue;
      const { title, below } = annexTitle(paragraphs, index);
      if (below) titled = index + 1;
      annexes.push({ line: paragraph.line, title, index });
    } else if (FURNITURE.test(paragraph.text)) inAnnex = false;
    if (!inAnnex) furniture += 1;
  }
  for (let index = 0; index < span.from; index += 1) {
    if (isFurnitureBefore(paragraphs[index]?.text ?? '')) furniture += 1;
  }
  return { from: span.from, to: span.to, annexes, chromeLines: furniture };
}

/** The paragraph that announces the report, else the first part title or text, whichever comes first. */
const startWithoutSalutation = (paragraphs: readonly Paragraph[]): number => {
  const opening = paragraphs.findIndex(({ text }) => text.length < 400 && OPENING.test(text));
  if (opening >= 0) return opening;
  const title = paragraphs.findIndex(
    ({ text }) => text.length <= 45 && /^(?:[一二三四五六七八九十]、)?[^。]*(?:回顾|总结)$/u.test(text),
  );
  const prose = paragraphs.findIndex(({ text }) => isProse(text) && text.length > 60);
  if (title >= 0 && (prose < 0 || title < prose)) return title;
  return Math.max(0, prose);
};

const isFurnitureBefore = (text: string): boolean => {
  if (/政府工作报告|人民代表大会/u.test(squeezed(text)) && text.length < 80 && !/^标题/u.test(text))
    return false;
  if (/(?:省长|市长|县长|区长|州长|主席|总理|旗长|盟长|专员)/u.test(text) && text.length < 40) return false;
  return true;
};
