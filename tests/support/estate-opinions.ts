import { readFileSync } from 'node:fs';
import type { OpinionWords } from '../../shared/grouping/opinion-words.ts';

/** The lines of the built-in report. */
export const builtInLines: readonly string[] = readFileSync(
  new URL('../../seeds/2024-zhenjiang.txt', import.meta.url),
  'utf8',
).split('\n');

/** A passage of it on old housing estates. */
export const estate = '新改造老旧小区130万平方米';

/** Suggestions on this passage, but for what is said of each; ids count from 0. */
export const estateOpinions = (opinions: readonly Partial<OpinionWords>[]): OpinionWords[] =>
  opinions.map((opinion, at) => ({
    id: String(at),
    line: 123,
    quote: estate,
    kind: 'suggestion',
    text: '',
    ...opinion,
  }));
