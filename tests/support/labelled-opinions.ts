import { readFileSync } from 'node:fs';

/** One opinion of a labelled set; `group` is null for an opinion that nobody else gave. */
export interface LabelledOpinion {
  readonly id: string;
  readonly group: string | null;
  /** 1-based line of the built-in report's file. */
  readonly line: number;
  readonly kind: string;
  readonly quote: string;
  readonly text: string;
}

/**
 * The sets of tests/labels. `built-in` was labelled before the grouping was begun; it and the sets behind it, written
 * one after the other to find out what the lexicons lack (`hard` is mostly other wishes on the same words), are what the
 * grouping is tuned on. A set's figure of today says little about opinions that nobody has seen yet; that is what
 * `heldOutSets` are for.
 */
export const labelledSets = [
  'built-in',
  'second',
  'third',
  'fourth',
  'hard',
  'last',
  'late',
  'plain',
  'terse',
  'blunt',
  'moderate',
  'near',
  'fresh',
  'other-voice',
  'spoken',
  'formal',
  'scarce',
  'middle',
  'afresh',
  'solemn',
  'crowded',
  'parting',
  'grave',
] as const;

/**
 * Sets labelled after the last words were collected, `ending` in everyday sentences, `written` in long paragraphs as in
 * written opinions; no word was taken from them. At the first look 6 of 8 joined pairs of the one were right and 5 of 6
 * of the other; the three wrong ones led to the words that two faulty lines of the lexicons lost. Their recall alone
 * tells what to expect of opinions of other people.
 */
export const heldOutSets = ['ending', 'written'] as const;

/**
 * Sets that how much evidence a join needs was weighed on: in both, nearly every group has another or the opposite wish
 * on the same words beside it. At the first look 29 of 40 joined pairs were right. No word was taken from them; two
 * lines of the lexicons lost words that name a matter and no wish.
 */
export const weighedSets = ['contested', 'contrary'] as const;

export type LabelledSet =
  (typeof labelledSets)[number] | (typeof heldOutSets)[number] | (typeof weighedSets)[number];

/** Reads a labelled set of tests/labels: tab-separated id, group, line, kind, quote, text under a head row. */
export function labelledOpinions(set: LabelledSet): LabelledOpinion[] {
  const rows = readFileSync(new URL(`../labels/opinions-${set}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return rows.slice(1).map((row) => {
    const [id = '', group = '', line = '', kind = '', quote = '', text = ''] = row.split('\t');
    return { id, group: group === '' ? null : group, line: Number(line), kind, quote, text };
  });
}
