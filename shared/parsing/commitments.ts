import type { Paragraph } from './paragraphs.ts';
import type { ParsedCommitment, ParsedMeasure } from './types.ts';

/** Promises that a year later can be told kept or broken although no number stands in them. */
const PROMISE =
  /全覆盖|全达标|应[^，。]{1,3}尽[^，。]{1,3}|动态清零|清零|零(?:发生|新增|增长)|(?:建成|竣工|完工|通车|投产|投用|投运|投入(?:使用|运营)|开工建设|开工|启用|运营|开馆|开园|封顶|贯通|验收|交付)(?=$|[、（]|并|或|运营)|^(?:建成|完成|开工|启动|竣工|创成|全面完成|全部完成|基本消除|基本建成|杜绝|确保|实现)[^，。]{3,}|不发生|不出现|完成[^，。]{0,8}(?:下达|规定|既定)?[^，。]{0,4}(?:目标|任务)|与[^，。]{2,12}(?:同步|持平)|(?:高于|快于|优于|不低于|达到)[^，。]{2,12}(?:平均|增速|水平|要求)|(?:保持|实现)[^，。]{0,4}(?:稳定|平稳|稳中[^，。]{2}|持续向好)|稳中(?:提质|有升|有进|向好)|省定(?:目标|任务)|翻番/u;
const ASSIGNED =
  /(?:省|国家|国|上级|自治区|市)(?:里)?(?:下达|定|规定|考核|约束性)[^，。]{0,6}(?:目标|任务|要求|指标)|下达(?:的)?(?:目标|任务)|省定/u;

/** The clauses of the forward parts that can be checked: each with a measure, or with a promise of that kind. */
export function readCommitments(
  paragraphs: readonly Paragraph[],
  regions: readonly { readonly fromLine: number; readonly toLine: number }[],
  measures: readonly ParsedMeasure[],
): ParsedCommitment[] {
  const byLine = new Map<number, number[]>();
  measures.forEach((measure, index) => {
    const own = byLine.get(measure.line);
    if (own === undefined) byLine.set(measure.line, [index]);
    else own.push(index);
  });
  const out: ParsedCommitment[] = [];
  // Paragraphs and regions both stand in document order, so one walk serves both.
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < regions.length && (regions[at]?.toLine ?? Infinity) < paragraph.line) at += 1;
    if (paragraph.line <= (regions[at]?.fromLine ?? Infinity)) continue;
    const own = byLine.get(paragraph.line) ?? [];
    let next = 0;
    for (const clause of clausesOf(paragraph.text)) {
      const start = paragraph.offset + clause.start;
      const end = paragraph.offset + clause.end;
      const held: number[] = [];
      while (next < own.length && (measures[own[next] ?? -1]?.start ?? Infinity) < end) {
        held.push(own[next] ?? -1);
        next += 1;
      }
      const text = paragraph.text.slice(clause.start, clause.end);
      const assigned = ASSIGNED.test(text);
      if (held.length === 0 && !assigned && !(text.length <= 60 && PROMISE.test(text))) continue;
      out.push({
        line: paragraph.line,
        start,
        end,
        text,
        kind: held.length > 0 ? 'measure' : 'promise',
        measureIndexes: held,
        provinceAssigned: assigned,
      });
    }
  }
  return out;
}

const clausesOf = (text: string): { start: number; end: number }[] => {
  const out: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '（' || unit === '“') depth += 1;
    else if ((unit === '）' || unit === '”') && depth > 0) depth -= 1;
    const stop =
      index === text.length ||
      unit === '。' ||
      unit === '；' ||
      unit === '！' ||
      (unit === '，' && depth === 0);
    if (!stop) continue;
    const lead = text.slice(start, index).length - text.slice(start, index).trimStart().length;
    if (index > start + lead) out.push({ start: start + lead, end: index });
    start = index + 1;
    if (unit !== '，') depth = 0;
  }
  return out;
};
