/** A text folded for searching, with the range of the original behind each of its code units. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds width and case, drops blanks, punctuation and symbols. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
  }
  return { text, starts, ends };
}

/**
 * One token for each character (code point), so that FTS5 finds a text of any length as a phrase. Written as
 * numbers because FTS5's own tokenizers know nothing of Han.
 */
export function searchTokens(folded: string): string {
  return Array.from(folded, (character) => (character.codePointAt(0) ?? 0).toString(36)).join(' ');
}
