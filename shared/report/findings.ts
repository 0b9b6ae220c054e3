import { scanNumbers } from '../parsing/number-scan.ts';
import type { MeasureFields } from './correction.ts';
import type { Measure, VersionContent } from './model.ts';
import { isBody } from './numbering.ts';
import { blockAt } from './place.ts';

/** Why a measure is worth a look by a person. */
export type MeasureDoubt = 'expected' | 'range' | 'multiple' | 'noIndicator' | 'noUnit';

/** The reason to look at a measure, or null: a foreseen result, a range, 翻番, a number without name or unit. */
export function measureDoubt(measure: Measure, text: string): MeasureDoubt | null {
  if (measure.indicator.length < 2) return 'noIndicator';
  if (measure.bound === 'multiple') return 'multiple';
  if (measure.value2 !== null) return 'range';
  const before = text.slice(Math.max(0, measure.start - 30), measure.end);
  const clause = before.slice(Math.max(...['，', '。', '；'].map((stop) => before.lastIndexOf(stop))) + 1);
  if (measure.stance === 'result' && /预计|有望|力争/u.test(clause)) return 'expected';
  return measure.unit === '' ? 'noUnit' : null;
}

/** A number of the body that was not taken for a measure. */
export interface UncountedNumber {
  /** The number with its unit, canonical offsets. */
  readonly start: number;
  readonly end: number;
  /** The number with a few characters behind it, as one reads it: 312国道. */
  readonly label: string;
}

/** Arabic numbers of the body outside measures, marks and years, in text order. */
export function uncountedNumbers({ text, blocks, headings, measures }: VersionContent): UncountedNumber[] {
  const taken = [
    ...measures,
    ...headings.map(({ start, mark }) => ({ start: start - mark.length - 1, end: start })),
  ].sort((a, b) => a.start - b.start);
  return blocks.filter(isBody).flatMap((block) => {
    const words = text.slice(block.start, block.end);
    return scanNumbers(words).flatMap((token): UncountedNumber[] => {
      const start = block.start + token.start;
      const end = block.start + token.end;
      const quote = text.slice(start, end);
      if (!/^\d/u.test(quote) || /^(?:19|20)\d\d年?$/u.test(quote)) return [];
      if (taken.some((other) => other.start < end && other.end > start)) return [];
      const behind = /^[^，。；：、！？“”（）\s\d]{0,4}/u.exec(text.slice(end, block.end))?.[0] ?? '';
      return [{ start, end, label: quote + behind }];
    });
  });
}

const BOUNDS: readonly (readonly [RegExp, MeasureFields['bound']])[] = [
  [/以上|不低于|不少于/u, 'ge'],
  [/超过|突破|高于/u, 'gt'],
  [/以内|以下|不超过|低于/u, 'le'],
  [/左右|约/u, 'approx'],
];

/** What a measure on a stretch of text would say, for a person to mend; null where no number stands in it. */
export function proposeMeasure(
  { text, blocks, measures }: VersionContent,
  start: number,
  end: number,
): MeasureFields | null {
  const block = blockAt(blocks, start);
  const token = scanNumbers(text.slice(start, end)).find(({ value }) => Number.isFinite(value));
  if (!block || !token) return null;
  const before = text.slice(block.start, start + token.start);
  const around = text.slice(start, Math.min(block.end, end + 2));
  const clause = before.slice(
    Math.max(...['，', '。', '；', '、'].map((stop) => before.lastIndexOf(stop))) + 1,
  );
  const indicator = clause
    .replace(/(?:达到|达|增长|下降|完成|新增|实现|为|到|至|约)+$/u, '')
    .slice(-30)
    .trim();
  return {
    indicator: indicator === '' ? text.slice(start, end).trim() : indicator,
    value: token.value,
    value2: token.value2,
    unit: token.unit,
    scale: token.scale,
    bound: BOUNDS.find(([words]) => words.test(around))?.[1] ?? 'eq',
    aspect: /增长|下降|提高|降低/u.test(clause) ? 'growth' : 'level',
    stance: measures.findLast((measure) => measure.start <= start)?.stance ?? 'target',
  };
}
