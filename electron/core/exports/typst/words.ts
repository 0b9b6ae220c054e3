import { typstString } from './escape.ts';

/**
 * Longest unbroken word, in characters, that is left whole: in running text and in the cells of a table. Typst breaks
 * no word without a hyphen and would let it run over the edge.
 */
const longestWord = { text: 30, cell: 10 } as const;

/**
 * A very long word, and characters for private use: what these mean is agreed with the maker of a font, so only the
 * faces of the paper may draw them. Any other font of the machine would draw something else.
 */
const SPECIAL = {
  text: special(longestWord.text),
  cell: special(longestWord.cell),
} as const;

function special(longest: number): RegExp {
  return new RegExp(String.raw`([\x21-\x7E\u00C0-\u024F]{${longest},}|\p{Private_Use}+)`, 'u');
}

/** Words as Typst content; a very long one may be parted anywhere, without a sign that would be copied out. */
export function typstWords(text: string, where: keyof typeof SPECIAL): string {
  const pieces = text.split(SPECIAL[where]);
  if (pieces.length === 1) return `[#${typstString(text)}]`;
  return pieces
    .map((piece, index) => (index % 2 === 1 ? specialSource(piece) : `[#${typstString(piece)}]`))
    .join(' + ');
}

function specialSource(piece: string): string {
  const wrapped = /^\p{Private_Use}/u.test(piece) ? 'private-use' : 'breakable-word';
  return `${wrapped}(${typstString(piece)})`;
}
