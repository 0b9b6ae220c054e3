/** Where the words of a class stand in a text: start and end of each, in the order of the text. */
type Places = readonly (readonly [start: number, end: number])[];

/** Words of one class each, looked for together: a word inside a longer known word does not count. */
interface Words {
  /** Concepts (or classes) that a word stands for. */
  readonly meanings: Map<string, number[]>;
  /** Lengths of the words that begin with a character, longest first. */
  readonly lengths: Map<string, number[]>;
}

/** Classes of words that stand close to one another; `inOrder`: as they are listed. */
interface Combination {
  readonly concept: number;
  readonly classes: readonly number[];
  readonly inOrder: boolean;
}

/** Words that mean a concept only where its matter is spoken of. */
interface Cues {
  readonly concept: number;
  readonly words: readonly string[];
}

/** Names of classes of words, and the words. */
export interface WordClasses {
  readonly names: readonly string[];
  readonly words: Words;
}

/** The words, combinations and patterns of one lexicon, ready to be looked for in a text. */
export interface WordIndex {
  /** Names of the concepts; a concept's number is its place here. */
  readonly names: readonly string[];
  readonly words: Words;
  readonly combinations: readonly Combination[];
  readonly patterns: readonly (readonly [concept: number, pattern: RegExp])[];
  readonly cues: readonly Cues[];
  /** The names of matters, and the places of their cues in `cues`. */
  readonly matters: Words;
  readonly classes: WordClasses | null;
}

/** How many characters may stand between the words of a combination. */
const REACH = 9;
/** What a word of one character tells beside a longer one. */
const ONE_CHARACTER = 0.5;
/** How surely a single everyday word tells a concept. */
const ONE_CUE = 0.5;
const SENTENCE_END = /[。；！？!?;\n]/u;
/** A class or concept of this name only hides shorter words in its own: 有没有 says nothing of a lack. */
const NOTHING = '-';

function addWord({ meanings, lengths }: Words, word: string, meaning: number): void {
  meanings.set(word, [...new Set([...(meanings.get(word) ?? []), meaning])]);
  const known = lengths.get(word.charAt(0)) ?? [];
  if (!known.includes(word.length)) known.push(word.length);
  lengths.set(
    word.charAt(0),
    known.sort((a, b) => b - a),
  );
}

/** The lines of lexicons that name something: its name and the words behind the colon. */
function* entries(sources: readonly string[]): Generator<readonly [name: string, words: readonly string[]]> {
  for (const line of sources.join('\n').split('\n')) {
    const colon = line.indexOf(':');
    if (colon >= 0)
      yield [
        line.slice(0, colon),
        line
          .slice(colon + 1)
          .split(' ')
          .filter(Boolean),
      ];
  }
}

/** Reads classes of words: one class a line, `name: word word`. */
export function readClasses(...sources: readonly string[]): WordClasses {
  const names: string[] = [];
  const words: Words = { meanings: new Map(), lengths: new Map() };
  for (const [name, members] of entries(sources)) {
    const number = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
    for (const word of members) addWord(words, word, number);
  }
  return { names, words };
}

/**
 * Reads a lexicon: one concept a line, lines with one name being one concept. Behind the colon stand words, patterns
 * between slashes, and combinations of word classes: `none+seat` is a word of either class close to one of the other
 * in one sentence, `none>seat` the same in this order. A line `name @matter,matter: word word` holds everyday words
 * that mean this only where a matter is spoken of. Throws for a class that `classes` lacks.
 */
export function readLexicon(sources: readonly string[], classes: WordClasses | null = null): WordIndex {
  const names: string[] = [];
  const words: Words = { meanings: new Map(), lengths: new Map() };
  const combinations: Combination[] = [];
  const patterns: [number, RegExp][] = [];
  const cues: Cues[] = [];
  const matters: Words = { meanings: new Map(), lengths: new Map() };
  for (const [head, members] of entries(sources)) {
    const [name = '', named] = head.split(' @');
    const concept = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
    if (named !== undefined) {
      for (const matter of named.split(',')) addWord(matters, matter, cues.length);
      cues.push({ concept, words: members });
      continue;
    }
    for (const word of members) {
      if (word.startsWith('/')) patterns.push([concept, new RegExp(word.slice(1, -1), 'u')]);
      else if (/[+>]/u.test(word)) {
        const numbers = word.split(/[+>]/u).map((each) => {
          const number = classes?.names.indexOf(each) ?? -1;
          if (number < 0) throw new Error(`${name}: no class ${each}`);
          return number;
        });
        combinations.push({ concept, classes: numbers, inOrder: word.includes('>') });
      } else addWord(words, word, concept);
    }
  }
  return { names, words, combinations, patterns, cues, matters, classes };
}

/** Calls `found` for each known word of the text that no longer known word covers. */
function scan(
  text: string,
  { meanings, lengths }: Words,
  found: (word: string, numbers: readonly number[], start: number) => void,
): void {
  let coveredTo = 0;
  for (let start = 0; start < text.length; start++) {
    for (const length of lengths.get(text.charAt(start)) ?? []) {
      if (start + length > text.length) continue;
      if (start + length <= coveredTo) break;
      const word = text.slice(start, start + length);
      const numbers = meanings.get(word);
      if (numbers === undefined) continue;
      coveredTo = start + length;
      found(word, numbers, start);
      break;
    }
  }
}

/** Whether words of all these classes stand close together in `places`, none of them in two roles at once. */
function standTogether({ classes, inOrder }: Combination, places: ReadonlyMap<number, Places>): boolean {
  const [first = -1, ...others] = classes;
  const close = ([start, end]: readonly [number, number]): boolean =>
    others.every((other) =>
      (places.get(other) ?? []).some(
        ([from, to]) =>
          (from >= end && from - end <= REACH) || (!inOrder && start >= to && start - to <= REACH),
      ),
    );
  return (places.get(first) ?? []).some(close);
}

/** Adds the concepts whose combinations stand in one sentence of the text; words of `given` alone do not count. */
function addCombined(text: string, index: WordIndex, given: string, found: Map<number, number>): void {
  if (index.classes === null || index.combinations.length === 0) return;
  for (const sentence of text.split(SENTENCE_END)) {
    const places = new Map<number, [number, number][]>();
    const own = new Set<number>();
    scan(sentence, index.classes.words, (word, numbers, start) => {
      for (const number of numbers) {
        const known = places.get(number) ?? [];
        known.push([start, start + word.length]);
        places.set(number, known);
        if (!given.includes(word)) own.add(number);
      }
    });
    for (const combination of index.combinations) {
      if (found.has(combination.concept)) continue;
      if (!combination.classes.every((each) => places.has(each))) continue;
      if (!combination.classes.some((each) => own.has(each))) continue;
      if (standTogether(combination, places)) found.set(combination.concept, 1);
    }
  }
}

/** Adds the places of the cues whose matter the text names. */
function addMatters(text: string, { meanings, lengths }: Words, found: Set<number>): void {
  for (let start = 0; start < text.length; start++)
    for (const length of lengths.get(text.charAt(start)) ?? [])
      for (const at of meanings.get(text.slice(start, start + length)) ?? []) found.add(at);
}

/**
 * Adds the concepts whose everyday words the text has, where it or the words it is about name their matter; one such
 * word tells little.
 */
function addCued(text: string, index: WordIndex, given: string, found: Map<number, number>): void {
  const near = new Set<number>();
  addMatters(given, index.matters, near);
  addMatters(text, index.matters, near);
  for (const at of near) {
    const { concept = -1, words = [] } = index.cues[at] ?? {};
    if (found.has(concept)) continue;
    let told = 0;
    for (const word of words)
      if (text.includes(word) && !given.includes(word)) told += word.length === 1 ? ONE_CHARACTER : 1;
    if (told >= 1) found.set(concept, told >= 2 ? 1 : ONE_CUE);
  }
}

/**
 * Numbers of the concepts that a text speaks of and how surely (0–1), ascending. A word inside a longer known word does
 * not count: 不满意度 is not 满意. Words that stand in `given` do not count either.
 */
export function concepts(text: string, index: WordIndex, given = ''): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  scan(text, index.words, (word, numbers) => {
    if (!given.includes(word)) for (const concept of numbers) found.set(concept, 1);
  });
  for (const [concept, pattern] of index.patterns) if (pattern.test(text)) found.set(concept, 1);
  addCombined(text, index, given, found);
  addCued(text, index, given, found);
  found.delete(index.names.indexOf(NOTHING));
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** Numbers of the concepts that a text speaks of, as `concepts` finds them. */
export function conceptsIn(text: string, index: WordIndex, given = ''): number[] {
  return [...concepts(text, index, given).keys()];
}
