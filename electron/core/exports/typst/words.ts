import { typstString } from './escape.ts';

/**
 * Longest unbroken word, in characters, that is left whole: in running text and in the cells of a table. Typst breaks
 * no word without a hyphen and would let it run over the edge.
 */
export const longestWord = { text: 30, cell: 10 } as const;

const LONG = {
  text: new RegExp(`([\\x21-\\x7E\\u00C0-\\u024F]{${longestWord.text},})`, 'u'),
  cell: new RegExp(`([\\x21-\\x7E\\u00C0-\\u024F]{${longestWord.cell},})`, 'u'),
} as const;

/** Words as Typst content; a very long one may be parted anywhere, without a sign that would be copied out. */
export function typstWords(text: string, where: keyof typeof LONG): string {
  const pieces = text.split(LONG[where]);
  if (pieces.length === 1) return `[#${typstString(text)}]`;
  return pieces
    .map((piece, index) =>
      index % 2 === 1 ? `breakable-word(${typstString(piece)})` : `[#${typstString(piece)}]`,
    )
    .join(' + ');
}
