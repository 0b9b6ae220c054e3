/** The words and patterns of one lexicon, ready to be looked for in a text. */
export interface WordIndex {
  /** Names of the concepts; a concept's number is its place here. */
  readonly names: readonly string[];
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Lengths of the words that begin with a character, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  readonly patterns: readonly (readonly [concept: number, pattern: RegExp])[];
}

/** Reads a lexicon: one concept a line, `name: word word /pattern/`; lines with one name are one concept. */
export function readLexicon(...sources: readonly string[]): WordIndex {
  const names: string[] = [];
  const words = new Map<string, number[]>();
  const patterns: [number, RegExp][] = [];
  const lengths = new Map<string, number[]>();
  for (const line of sources.join('\n').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(0, colon);
    const concept = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
    for (const word of line.slice(colon + 1).split(' ')) {
      if (word === '') continue;
      if (word.startsWith('/')) {
        patterns.push([concept, new RegExp(word.slice(1, -1), 'u')]);
        continue;
      }
      words.set(word, [...new Set([...(words.get(word) ?? []), concept])]);
      const known = lengths.get(word.charAt(0)) ?? [];
      if (!known.includes(word.length)) known.push(word.length);
      lengths.set(
        word.charAt(0),
        known.sort((a, b) => b - a),
      );
    }
  }
  return { names, words, lengths, patterns };
}

/**
 * Numbers of the concepts that a text speaks of, each once, ascending. A word inside a longer known word does not
 * count: 不满意度 is not 满意. Words that stand in `given` do not count either.
 */
export function conceptsIn(text: string, index: WordIndex, given = ''): number[] {
  const found = new Set<number>();
  let coveredTo = 0;
  for (let start = 0; start < text.length; start++) {
    for (const length of index.lengths.get(text.charAt(start)) ?? []) {
      if (start + length > text.length) continue;
      if (start + length <= coveredTo) break;
      const word = text.slice(start, start + length);
      const concepts = index.words.get(word);
      if (concepts === undefined) continue;
      coveredTo = start + length;
      if (!given.includes(word)) for (const concept of concepts) found.add(concept);
      break;
    }
  }
  for (const [concept, pattern] of index.patterns) if (pattern.test(text)) found.add(concept);
  return [...found].sort((a, b) => a - b);
}
