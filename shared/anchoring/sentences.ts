import { commonForwards } from './runs.ts';
import type { Region, Run, TextPair } from './runs.ts';

/** Sentences shorter than this (salutations, lone numbers) say nothing about order. */
const SHORTEST = 6;
const LARGEST_TABLE = 9_000_000;

interface Sentence {
  readonly at: number;
  readonly length: number;
  readonly hash: number;
}

const endsSentence = (unit: number): boolean => unit === 0x0a || unit === 0x3002 || unit === 0xff1b;

function sentencesOf(units: Uint16Array, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = [];
  let at = start;
  let hash = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    hash = (Math.imul(hash, 31) + unit) | 0;
    if (!endsSentence(unit) && i < end - 1) continue;
    const length = i + 1 - at;
    if (length >= SHORTEST) sentences.push({ at, length, hash });
    at = i + 1;
    hash = 0;
  }
  return sentences;
}

/** The heaviest common subsequence of whole sentences, for regions in which no piece is unique. */
export function commonSentences(pair: TextPair, region: Region): Run[] {
  const olds = sentencesOf(pair.old, region.oldStart, region.oldEnd);
  const news = sentencesOf(pair.new, region.newStart, region.newEnd);
  const stride = news.length + 1;
  if ((olds.length + 1) * stride > LARGEST_TABLE) return [];
  const same = (a: Sentence, b: Sentence): boolean =>
    a.hash === b.hash && a.length === b.length && commonForwards(pair, a.at, b.at, a.length) === a.length;
  const weight = new Int32Array((olds.length + 1) * stride);
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const a = olds[i];
      const b = news[j];
      const skip = Math.max(weight[(i + 1) * stride + j] ?? 0, weight[i * stride + j + 1] ?? 0);
      const take = a && b && same(a, b) ? (weight[(i + 1) * stride + j + 1] ?? 0) + a.length : 0;
      weight[i * stride + j] = Math.max(skip, take);
    }
  }
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < olds.length && j < news.length) {
    const a = olds[i];
    const b = news[j];
    const here = weight[i * stride + j] ?? 0;
    if (a && b && same(a, b) && here === (weight[(i + 1) * stride + j + 1] ?? 0) + a.length) {
      runs.push({ old: a.at, new: b.at, length: a.length });
      i += 1;
      j += 1;
    } else if (here === (weight[(i + 1) * stride + j] ?? 0)) i += 1;
    else j += 1;
  }
  return runs;
}
