import * as approxModule from 'approx-string-match';
import { carryAnchors } from '../../../shared/anchoring/carry.ts';
import { CONTEXT_LENGTH } from '../../../shared/anchoring/anchor.ts';
import type { Answer, Note } from './judge.ts';

/** Carries notes from the old text to the new one. */
export type Method = (oldText: string, newText: string, notes: readonly Note[]) => Answer[];

/** The method under test: character map of both texts, then strict fuzzy search. */
export const ours: Method = carryAnchors;

/** Recogito's way: the note keeps its offsets. */
export const offsetsOnly: Method = (_oldText, newText, notes) =>
  notes.map(({ start, end }) => ({
    state: 'placed',
    start: Math.min(start, newText.length),
    end: Math.min(end, newText.length),
  }));

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}
type Search = (text: string, pattern: string, maxErrors: number) => Match[];

/** The package is an ES module without exports map: bundlers and Node wrap its default differently. */
function unwrap(value: unknown): Search {
  let inner: unknown = value;
  while (typeof inner === 'object' && inner !== null && 'default' in inner) inner = inner.default;
  if (typeof inner !== 'function') throw new TypeError('approx-string-match exports no function');
  return inner as Search;
}
const search = unwrap(approxModule);

const likeness = (text: string, pattern: string): number => {
  if (pattern === '' || text === '') return 0;
  const [first] = search(text, pattern, pattern.length).sort((a, b) => a.errors - b.errors);
  return first ? 1 - first.errors / pattern.length : 0;
};

/**
 * Hypothesis' way, re-expressed from its match-quote: exact hits, else hits with up to half the quote in
 * errors; the best by quote (50), prefix (20), suffix (20) and position (2) wins, always.
 */
export const quoteWithContext: Method = (oldText, newText, notes) =>
  notes.map(({ start, end }) => {
    const quote = oldText.slice(start, end);
    const prefix = oldText.slice(Math.max(0, start - CONTEXT_LENGTH), start);
    const suffix = oldText.slice(end, end + CONTEXT_LENGTH);
    let best: Match | null = null;
    let bestScore = -1;
    for (const match of quoteMatches(newText, quote)) {
      const before = newText.slice(Math.max(0, match.start - prefix.length), match.start);
      const after = newText.slice(match.end, match.end + suffix.length);
      const score =
        50 * (1 - match.errors / quote.length) +
        20 * (prefix === '' ? 1 : likeness(before, prefix)) +
        20 * (suffix === '' ? 1 : likeness(after, suffix)) +
        2 * (1 - Math.abs(match.start - start) / newText.length);
      if (score > bestScore) {
        bestScore = score;
        best = match;
      }
    }
    return best
      ? { state: 'placed', start: best.start, end: best.end }
      : { state: 'lost', start: null, end: null };
  });

function quoteMatches(text: string, quote: string): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, quote, Math.min(256, Math.floor(quote.length / 2)));
}
