import { isChange } from './lexicon.ts';
import { aspectOf } from './measure-aspect.ts';
import { groupsOf, itemsOf } from './measure-items.ts';
import type { Item } from './measure-items.ts';
import { nameGroup, nameOf } from './measure-names.ts';
import { sentencesOf } from './sentences.ts';
import type { Slice } from './sentences.ts';
import type { MeasureAspect, MeasureBound } from './types.ts';

/** A measure of one text, before line, stance and raw offsets are known. */
export interface FoundMeasure {
  /** Range of the quote in the text given, code units. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
  readonly scale: number;
  readonly bound: MeasureBound;
  readonly aspect: MeasureAspect;
  readonly indicator: string;
  /** Verb of doing that governs the number (新增, 改造), or "". */
  readonly action: string;
}

/** Other names of one unit. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  百分点: '个百分点',
  '㎡': '平方米',
  平米: '平方米',
  元人民币: '元',
};
const SENTENCE_MAX = 1500;

/** Text without full stops is cut at commas, so that the work stays linear in its length. */
const shortened = (text: string, sentence: Slice): Slice[] => {
  const out: Slice[] = [];
  let { start } = sentence;
  while (sentence.end - start > SENTENCE_MAX) {
    const until = start + SENTENCE_MAX;
    const comma = Math.max(text.lastIndexOf('；', until), text.lastIndexOf('，', until));
    const end = comma > start + SENTENCE_MAX / 2 ? comma + 1 : until;
    out.push({ start, end });
    start = end;
  }
  out.push({ start, end: sentence.end });
  return out;
};

/** Reads all measures of one paragraph (canonical text), and stops after `most` of them. */
export function findMeasures(text: string, most = Infinity): FoundMeasure[] {
  const out: FoundMeasure[] = [];
  for (const slice of sentencesOf(text).flatMap((sentence) => shortened(text, sentence))) {
    const sentence = text.slice(slice.start, slice.end);
    if (out.length >= most) break;
    if (!/[\d第首百千万亿翻榜倍]/u.test(sentence)) continue;
    for (const item of sentenceMeasures(sentence)) {
      out.push({
        start: slice.start + item.start,
        end: slice.start + item.end,
        value: item.token.value,
        value2: item.token.value2,
        unit: SAME_UNIT[item.token.unit] ?? item.token.unit,
        scale: item.token.scale,
        bound: item.bound,
        aspect: item.aspect,
        indicator: item.indicator,
        action: item.action,
      });
    }
  }
  return out;
}

const sentenceMeasures = (text: string): Item[] => {
  const items = itemsOf(text);
  const groups = groupsOf(items, text);
  const done: Item[] = [];
  let action = '';
  for (const group of groups) {
    const [head] = group;
    if (head === undefined) continue;
    if (head.phrase.action !== '') action = head.phrase.action;
    else if (head.reaches || head.change !== '' || done.at(-1)?.clause !== head.clause) action = '';
    if (group.length > 1) nameGroup(group, done, text);
    else head.indicator = nameOf(head, done, text);
    for (const item of group) {
      item.aspect = aspectOf(item, head, done.at(-1), text, action);
      if (item.action === '')
        item.action =
          action !== ''
            ? action
            : /^[、，]?其中/u.test(item.left)
              ? (done.at(-1)?.action ?? '')
              : isChange(item.change)
                ? ''
                : item.change;
      done.push(item);
    }
  }
  // 开展12类45项服务: of two numbers in a row the first counts what the second names.
  done.forEach((item, index) => {
    const next = done[index + 1];
    if (next !== undefined && next.start === item.end && next.byRight) item.indicator = next.indicator;
  });
  return done;
};
