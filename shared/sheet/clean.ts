// C0 (but tab and LF) and C1 controls, DEL, the directional overrides and isolates (they can make a cell read as something
// else), the specials U+FFF0–FFFB, a BOM, and the noncharacters: none has a place on paper, and XML 1.0 forbids
// most. Built from a string because a literal with control characters is easily damaged.
const UNPRINTABLE = new RegExp(
  String.raw`[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFF0}-\u{FFFB}\u{FEFF}]|\p{Noncharacter_Code_Point}`,
  'gu',
);

/**
 * Text as a file can hold it: line ends become LF, control characters go, half a surrogate pair becomes U+FFFD.
 * Everything else, tabs, rare characters, emoji and right-to-left text included, stays.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(UNPRINTABLE, '');
}

/** Text as a paper can print it: a tab becomes a blank as well. */
export function cleanText(text: string): string {
  return printableText(text).replace(/\t/g, ' ');
}

/** One line of it: line ends become blanks, blanks at both ends go. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ').trim();
}

/** Its paragraphs, without the empty ones, each trimmed (ideographic spaces of a first-line indent included). */
export function cleanParagraphs(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Shortens a quote to `most` characters (code points) by leaving out its middle. */
export function shortenQuote(text: string, most: number): string {
  const characters = Array.from(cleanLine(text));
  if (characters.length <= most) return characters.join('');
  const kept = most - 2;
  const head = Math.ceil(kept / 2);
  return `${characters.slice(0, head).join('')}……${characters.slice(characters.length - (kept - head)).join('')}`;
}
