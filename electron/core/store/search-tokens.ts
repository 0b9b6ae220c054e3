/**
 * One token for each character (code point), so that FTS5 finds a text of any length as a phrase. Written as
 * numbers because FTS5's own tokenizers know nothing of Han.
 */
export function searchTokens(folded: string): string {
  return Array.from(folded, (character) => (character.codePointAt(0) ?? 0).toString(36)).join(' ');
}
