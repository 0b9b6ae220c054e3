import { similarity } from '../anchoring/similarity.ts';
import type { AskedWording } from './edits.ts';
import { kindredWishes } from './kindred-wishes.ts';
import { against } from './stances.ts';
import { cosine, type Prepared, wishCount, wishNumber } from './prepare.ts';

const named = (...names: readonly string[]): ReadonlySet<number> => new Set(names.map(wishNumber));

/** Less of it, or none, against more of it: opinions on the two sides are never one, however alike their words. */
const AGAINST = named('lower', 'giveUp', 'tooMany', 'demand');
const FOR = named('higher', 'tooFew', 'pitiful', 'widen', 'faster');
/** Speaks for more of it, unless it is what somebody wants stopped. */
const MONEY = named('subsidy');

/** Wishes of which one excludes the other. */
const OPPOSITES: readonly (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [
  [named('punish', 'stricter'), named('lenient', 'exempt', 'firstOffence')],
  [named('stricter', 'zeroTolerance'), named('procedure', 'creditDelay', 'exempt')],
  [named('plainWords'), named('welcome')],
  [named('realistic'), named('higher', 'lower')],
];

/** Likeness from which two opinions count as one wish about one matter. */
export const ALIKE = 0.6;

const WEIGHTS = {
  wish: 0.75,
  thing: 0.45,
  word: 1.4,
  number: 0.08,
  otherThing: 0.5,
  otherWish: 0.35,
  wordsAlone: 0.6,
  praise: 0.56,
  oneAsked: 0.6,
  complaint: 1.3,
  bothSuggest: 0.8,
  oneWish: 0.7,
};

/** A wish in common that weighs less is too vague to tell anything alone. */
const TELLING = 2.2;

/** So many things in common tell for sure what an opinion is about; one may be what the whole passage is about. */
const SURE_THINGS = 2;

/** Wishes in common that weigh less are no evidence: like words or things then have to speak for themselves. */
const EVIDENCE = 2.3;

/** From so much on one wish stands for another. */
const STANDS_FOR = 0.4;

/** How far one wish stands for another, a row for each. */
const KINDRED = Array.from({ length: wishCount }, (_, at) => {
  const row = new Float64Array(wishCount);
  row[at] = 1;
  return row;
});
for (const line of kindredWishes.trim().split('\n')) {
  const [one = '', others = ''] = line.split(': ');
  for (const [, other = '', share = ''] of others.matchAll(/(\w+) ([\d.]+)/gu)) {
    const [a, b] = [wishNumber(one), wishNumber(other)];
    KINDRED[a]?.fill(Number(share), b, b + 1);
    KINDRED[b]?.fill(Number(share), a, a + 1);
  }
}

/** Weight of the wishes of `a` that `b` has too, or a kindred one. */
function met(a: Prepared, b: Prepared): number {
  let sum = 0;
  for (const [at, wish] of a.wishes.entries()) {
    let best = 0;
    for (const other of b.wishes) best = Math.max(best, KINDRED[wish]?.[other] ?? 0);
    sum += best * (a.wishWeights[at] ?? 0);
  }
  return sum;
}

/**
 * Share of their wishes that two opinions have in common, leaning on the one that says less, and how far each has a
 * wish of its own that the other lacks (0–1).
 */
function compareWishes(a: Prepared, b: Prepared): { wish: number; apart: number; common: number } {
  const [inA, inB] = [a.wishWeight, b.wishWeight];
  if (inA === 0 || inB === 0) return { wish: 0, apart: 0, common: 0 };
  const [ofA, ofB] = [met(a, b), met(b, a)];
  const common = (ofA + ofB) / 2;
  const share = Math.min(1, common / (0.8 * Math.min(inA, inB) + 0.2 * Math.max(inA, inB)));
  return {
    wish: share * Math.min(1, common / TELLING),
    apart: Math.min(1 - ofA / inA, 1 - ofB / inB),
    common,
  };
}

/**
 * Whether one telling wish in common is all that is known of the two: its words may name the matter that everybody on
 * the passage speaks of, and what each wants of it may have gone unseen.
 */
function onlyOneWish(a: Prepared, b: Prepared): boolean {
  const telling = (x: Prepared): number[] => x.wishes.filter((_, at) => (x.wishWeights[at] ?? 0) >= EVIDENCE);
  const meets = (wish: number, other: Prepared): boolean =>
    other.wishes.some((each) => (KINDRED[wish]?.[each] ?? 0) >= STANDS_FOR);
  const [ofA, ofB] = [telling(a), telling(b)];
  return (
    Math.max(ofA.length, ofB.length) <= 1 &&
    ofA.every((wish) => meets(wish, b)) &&
    ofB.every((wish) => meets(wish, a))
  );
}

const has = (opinion: Prepared, wishes: ReadonlySet<number>): boolean =>
  opinion.wishes.some((wish) => wishes.has(wish));

/** Whether an opinion clearly stands on one side; who speaks of both, or of neither, does not. */
function side(opinion: Prepared): -1 | 0 | 1 {
  if (has(opinion, AGAINST)) return has(opinion, FOR) ? 0 : -1;
  return has(opinion, FOR) || has(opinion, MONEY) ? 1 : 0;
}

function opposed(a: Prepared, b: Prepared): boolean {
  if (side(a) * side(b) < 0) return true;
  return OPPOSITES.some(
    ([one, other]) =>
      (has(a, one) && has(b, other) && !has(b, one) && !has(a, other)) ||
      (has(a, other) && has(b, one) && !has(a, one) && !has(b, other)),
  );
}

/** Numerals as office language mixes them: 1000亿元 is 千亿元. */
const plainNumbers = (text: string): string =>
  text.replaceAll(/(?:1000|一千)亿/gu, '千亿').replaceAll(/\s/gu, '');

/** Whether two proposed wordings come to the same line; null when that cannot be told. */
function sameWording(a: AskedWording, b: AskedWording): boolean | null {
  if (a.result === b.result) return true;
  if (a.operation === 'delete' || b.operation === 'delete') return a.operation === b.operation ? null : false;
  const alike = similarity(plainNumbers(a.proposed), plainNumbers(b.proposed));
  return alike >= 0.6 && Math.min(a.proposed.length, b.proposed.length) > 4;
}

/**
 * How surely two opinions are one, from 0 to 1, when their places are `near` each other (0–1); from ALIKE on they may
 * stand in one group. Praise joins praise alone; opposite wishes and different new wordings are 0.
 */
export function likeness(a: Prepared, b: Prepared, near: number): number {
  if (a.praise !== b.praise) return 0;
  const { wish, apart, common } = compareWishes(a, b);
  // Two that both want something, and nothing alike, are two: a crowd on one passage is mostly such pairs.
  const nothingAlike = common === 0 && a.wishWeight > 0 && b.wishWeight > 0;
  if (nothingAlike && !a.praise && (a.asked === null || b.asked === null)) return 0;
  if (opposed(a, b) || (a.stance && b.stance && against(a.stance, b.stance))) return 0;
  const wording = a.asked && b.asked ? sameWording(a.asked, b.asked) : null;
  if (wording === true) return 1;
  if (wording === false && wish < 0.5) return 0;
  const thing = cosine(a.thingVector, b.thingVector) * Math.min(1, inBoth(a.things, b.things) / SURE_THINGS);
  const word = cosine(a.wordVector, b.wordVector);
  let score = WEIGHTS.wish * wish + WEIGHTS.thing * thing + WEIGHTS.word * word;
  score += WEIGHTS.number * Math.min(2, inBoth(a.numbers, b.numbers));
  const others =
    a.objects.length > 0 && b.objects.length > 0 && !a.objects.some((each) => b.objects.includes(each));
  if (others) score *= WEIGHTS.otherThing;
  score *= 1 - WEIGHTS.otherWish * apart;
  if (common < EVIDENCE) score *= WEIGHTS.wordsAlone;
  // Who wants other words in the report and who wants something done seldom mean the same.
  if ((a.asked === null) !== (b.asked === null)) score *= WEIGHTS.oneAsked;
  // On one passage a complaint and a suggestion are mostly two sides of one wish, two suggestions mostly two wishes.
  if (a.suggests && b.suggests) score *= WEIGHTS.bothSuggest;
  else if ((a.suggests && b.complains) || (a.complains && b.suggests))
    score *= near >= 1 && common >= EVIDENCE ? WEIGHTS.complaint : 1;
  if (!a.praise && onlyOneWish(a, b)) score *= WEIGHTS.oneWish;
  if (a.praise) score += WEIGHTS.praise;
  return Math.max(0, Math.min(1, score * (0.25 + 0.75 * near)));
}

/** How many of the one list stand in the other. */
function inBoth<T>(a: readonly T[], b: readonly T[]): number {
  let shared = 0;
  for (const each of a) if (b.includes(each)) shared++;
  return shared;
}
