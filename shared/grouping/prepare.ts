import { type AskedWording, askedWording } from './edits.ts';
import { type Stance, stanceOf } from './stances.ts';
import type { OpinionWords } from './opinion-words.ts';
import { thingWords } from './words/thing-words.ts';
import { topicWords } from './words/topic-words.ts';
import { wishSources } from './words/wish-sources.ts';
import { wordClasses } from './words/word-classes.ts';
import { concepts, conceptsIn, readClasses, readLexicon } from './word-index.ts';

const classes = readClasses(wordClasses);
const wishes = readLexicon([...wishSources, topicWords], classes);
/** Wishes from this number on are topics alone. */
const firstTopic = readLexicon(wishSources, classes).names.length;
const things = readLexicon([thingWords]);

/** Rare features weigh more; a vector lists them ascending by key, weights squared sum to `norm`². */
export interface Vector {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** An opinion made ready for comparing. */
export interface Prepared {
  readonly opinion: OpinionWords;
  /** Half-open range of the quote in its line; the whole line when the quote does not stand there. */
  readonly start: number;
  readonly end: number;
  readonly praise: boolean;
  /** What its kind says it is; a question is neither. */
  readonly suggests: boolean;
  readonly complains: boolean;
  readonly wishes: readonly number[];
  /** Things the text names, those its quote names anyway left out. */
  readonly things: readonly number[];
  /** Those of them that are no people: who speaks or suffers does not make it another matter. */
  readonly objects: readonly number[];
  /** How telling each of `wishes` is. */
  readonly wishWeights: readonly number[];
  /** Their sum. */
  readonly wishWeight: number;
  readonly quoteThings: readonly number[];
  readonly thingVector: Vector;
  readonly wordVector: Vector;
  readonly quoteVector: Vector;
  /** Figures of the text that its quote does not have, each once. */
  readonly numbers: readonly string[];
  readonly asked: AskedWording | null;
  readonly stance: Stance | null;
}

const SUGGESTION = new Set(['suggestion', '提出建议', '建议']);
const COMPLAINT = new Set(['problem', 'constituentVoice', '指出问题', '问题', '反映民情']);
const PRAISE = new Set(['praise', '肯定成绩', '肯定']);
const NOT_WORDS = /[\p{P}\p{Z}\p{S}\s]+/gu;
/** Words of asking that say nothing about the matter. */
const FILLER =
  /建议|希望|应当|应该|报告|可以|能否|请|最好|我们|他们|大家|这个|那个|一下|一个|没有|不要|已经|还是|但是|就是|什么|怎么|反映|群众/gu;

/** How many wishes the lexicons know. */
export const wishCount = wishes.names.length;

/** Number of the wish with this name in the lexicons; throws when there is none. */
export function wishNumber(name: string): number {
  const number = wishes.names.indexOf(name);
  if (number < 0) throw new Error(`no wish ${name}`);
  return number;
}

const PEOPLE = new Set(
  [
    'elder',
    'child',
    'graduate',
    'migrant',
    'olderWorker',
    'smallFirm',
    'bigFirm',
    'employees',
    'enterprise',
  ].map((name) => things.names.indexOf(name)),
);

/** So many texts' worth of experience that a few opinions alone cannot give. */
const EARLIER = 300;

/** What a wish counts that the quote speaks of itself: everybody on that passage names it, whatever they want. */
const IN_QUOTE = 0.5;
/** What a topic counts beside a wish. */
const OF_TOPIC = 0.45;
/** What a wish counts that goes with many others. */
const OF_VAGUE = 0.4;

/** So many wishes of one opinion count in full, what it says besides so much. */
const MAIN_WISHES = 2;
const BESIDES = 0.5;

/** Wishes that go with many others and tell little alone. */
const VAGUE = new Set(
  [
    'explain',
    'publish',
    'welcome',
    'standard',
    'quality',
    'training',
    'widen',
    'safety',
    'quantify',
    'faster',
    'breakdown',
    'tilt',
    'flexibleJobs',
  ].map(wishNumber),
);

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Text with digits and letters in one form, marks as Chinese texts have them, and no spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(' ', '')
    .replaceAll(/[,;:?!](?!\d)/gu, (mark) => WIDE[mark] ?? mark);
}

function bigrams(text: string): string[] {
  const found = new Set<string>();
  for (const part of text.split(NOT_WORDS))
    for (let at = 0; at < part.length; at++) {
      found.add(part.charAt(at));
      if (at + 1 < part.length) found.add(part.slice(at, at + 2));
    }
  return [...found];
}

/** Keys of pairs of characters, and how many texts of the background and the input have each. */
class Counted {
  readonly keys = new Map<string, number>();
  readonly counts: number[] = [];
  texts = 0;

  /** Counts the features of one text and gives their keys. */
  add(features: readonly string[]): Int32Array {
    this.texts++;
    return Int32Array.from(features, (feature) => {
      const key = this.key(feature);
      this.counts[key] = (this.counts[key] ?? 0) + 1;
      return key;
    });
  }

  key(feature: string): number {
    const known = this.keys.get(feature);
    if (known !== undefined) return known;
    this.keys.set(feature, this.keys.size);
    return this.keys.size - 1;
  }

  /** Smoothed inverse document frequency, as if `earlier` more texts had been seen, one in a hundred with it. */
  rarity(key: number, earlier = 0): number {
    return Math.log((this.texts + earlier + 2) / ((this.counts[key] ?? 0) + earlier / 100 + 1));
  }
}

function vector(keys: ArrayLike<number>, weight: (key: number) => number): Vector {
  const sorted = Int32Array.from(keys).sort();
  const weights = Float64Array.from(sorted, weight);
  return { keys: sorted, weights, norm: Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0)) };
}

interface QuoteFacts {
  readonly things: ReadonlySet<number>;
  readonly wishes: ReadonlySet<number>;
  /** Its pairs of characters: what an opinion only repeats from them says little. */
  readonly keys: ReadonlySet<number>;
  readonly vector: Vector;
}

/** Weight of all wishes of an opinion: the most telling ones, and a share of what a long text says besides. */
function weightOf(weights: readonly number[]): number {
  return [...weights]
    .sort((a, b) => b - a)
    .reduce((sum, weight, nth) => sum + weight * (nth < MAIN_WISHES ? 1 : BESIDES), 0);
}

/** Makes opinions ready; `lines` are the report's lines, the background that tells common words from rare ones. */
export function prepare(opinions: readonly OpinionWords[], lines: readonly string[]): Prepared[] {
  const words = new Counted();
  for (const line of lines) if (line !== '') words.add(bigrams(line));
  const bare = opinions.map(({ text }) => plain(text));
  const grams = bare.map((text) => words.add(bigrams(text.replace(FILLER, ' '))));
  const wishCounts = new Counted();
  const wishesOf = bare.map((text, at) => concepts(text, wishes, opinions[at]?.quote));
  for (const each of wishesOf) wishCounts.add([...each.keys()].map(String));
  // Many opinions stand on the same words.
  const quotes = new Map<string, QuoteFacts>();
  const factsOf = (quote: string): QuoteFacts => {
    const known = quotes.get(quote);
    if (known) return known;
    const keys = bigrams(quote).map((gram) => words.key(gram));
    const facts = {
      things: new Set(conceptsIn(quote, things)),
      wishes: new Set(conceptsIn(quote, wishes)),
      keys: new Set(keys),
      vector: vector(keys, (key) => words.rarity(key)),
    };
    quotes.set(quote, facts);
    return facts;
  };
  return opinions.map((opinion, at) => {
    const line = lines[opinion.line - 1] ?? '';
    const quote = opinion.quote.trim();
    const found = quote === '' ? -1 : line.indexOf(quote);
    const facts = factsOf(quote);
    const text = bare[at] ?? '';
    const named = conceptsIn(text, things);
    const own = named.filter((thing) => !facts.things.has(thing));
    const told = [...(wishesOf[at] ?? [])];
    const wishWeights = told.map(
      ([wish, surely]) =>
        surely *
        wishCounts.rarity(wishCounts.key(String(wish)), EARLIER) *
        (VAGUE.has(wish) ? OF_VAGUE : 1) *
        (facts.wishes.has(wish) ? IN_QUOTE : 1) *
        (wish < firstTopic ? 1 : OF_TOPIC),
    );
    return {
      opinion,
      start: found < 0 ? 0 : found,
      end: found < 0 ? line.length : found + quote.length,
      praise: PRAISE.has(opinion.kind),
      suggests: SUGGESTION.has(opinion.kind),
      complains: COMPLAINT.has(opinion.kind),
      wishes: told.map(([wish]) => wish),
      things: own,
      objects: own.filter((thing) => !PEOPLE.has(thing)),
      wishWeights,
      wishWeight: weightOf(wishWeights),
      quoteThings: [...facts.things],
      thingVector: vector(own, () => 1),
      wordVector: vector(grams[at] ?? [], (key) => words.rarity(key) * (facts.keys.has(key) ? 0.35 : 1)),
      quoteVector: facts.vector,
      numbers: [...new Set(text.match(/\d+(?:\.\d+)?/gu) ?? [])].filter((number) => !quote.includes(number)),
      asked: askedWording({ quote, text: opinion.text }, line),
      stance: stanceOf(text),
    };
  });
}

/** Things, not people, that a text names and its quote does not. */
export function objectsIn(text: string, quote: string): number[] {
  const given = new Set(conceptsIn(quote, things));
  return conceptsIn(text, things).filter((thing) => !given.has(thing) && !PEOPLE.has(thing));
}

/** Cosine of two vectors, 0 when one is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const difference = (a.keys[i] ?? 0) - (b.keys[j] ?? 0);
    if (difference === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum / (a.norm * b.norm);
}
