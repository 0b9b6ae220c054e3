const MARKS = /[\p{P}\p{Z}\s]/u;

/** A text without punctuation and blanks at its ends. */
export function core(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS.test(text.charAt(start))) start += 1;
  while (end > start && MARKS.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The clauses of a wording, without punctuation. */
export function clausesOf(text: string): string[] {
  return text
    .split(/[，。；、：！？\n]/u)
    .map(core)
    .filter((clause) => clause.length > 1);
}

/** What a wording says, in parts that can be looked for: figures as a whole, other words as pairs of characters. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const [part = ''] of text.matchAll(/\d+(?:\.\d+)?|[^\d\p{P}\p{Z}\s]+/gu)) {
    if (/^\d/u.test(part)) tokens.add(part);
    else for (let i = 0; i + 1 < part.length; i++) tokens.add(part.slice(i, i + 2));
  }
  return tokens;
}

/** Share of what is asked for beyond the old text that the new text says; null when nothing new is asked for. */
export function realizedShare(asked: string, oldText: string, newText: string): number | null {
  const old = tokensOf(oldText);
  const wanted = [...tokensOf(asked)].filter((token) => !old.has(token));
  if (wanted.length === 0) return null;
  const now = tokensOf(newText);
  return wanted.filter((token) => now.has(token)).length / wanted.length;
}
