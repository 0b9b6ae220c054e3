import type { OpinionWords } from './opinion-words.ts';

const MARKS = /[\p{P}\p{Z}\s]/gu;

/**
 * Opinions with the line their quote really stands in: the named one, else the nearest that has the quote, as a whole
 * or without its punctuation (some count paragraphs instead of lines, some type a quote anew).
 */
export function locate(opinions: readonly OpinionWords[], lines: readonly string[]): OpinionWords[] {
  const bare = lines.map((line) => line.replace(MARKS, ''));
  const known = new Map<string, OpinionWords>();
  const find = (opinion: OpinionWords): OpinionWords => {
    const quote = opinion.quote.trim();
    if (quote === '' || lines[opinion.line - 1]?.includes(quote) === true) return { ...opinion, quote };
    const plain = quote.replace(MARKS, '');
    const near = (all: readonly string[], words: string): number | undefined =>
      all
        .map((line, at) => (words !== '' && line.includes(words) ? at + 1 : 0))
        .filter((line) => line > 0)
        .sort((a, b) => Math.abs(a - opinion.line) - Math.abs(b - opinion.line))[0];
    return { ...opinion, quote, line: near(lines, quote) ?? near(bare, plain) ?? opinion.line };
  };
  return opinions.map((opinion) => {
    const key = `${opinion.line} ${opinion.quote}`;
    const found = known.get(key) ?? find(opinion);
    known.set(key, found);
    return { ...opinion, line: found.line, quote: found.quote };
  });
}
