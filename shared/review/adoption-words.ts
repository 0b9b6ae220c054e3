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

/** Words beside a figure that drafters put in and leave out. */
const BESIDE_FIGURES = /以上|以下|左右|达到|突破|超过|力争|大约/gu;

/** What a wording says, in parts that can be looked for: figures as a whole, other words as pairs of characters. */
function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const [part = ''] of text
    .replaceAll(BESIDE_FIGURES, ' ')
    .matchAll(/\d+(?:\.\d+)?|[^\d\p{P}\p{Z}\s]+/gu)) {
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

/** So many characters of an opinion in a row that newly stand in the report are no chance. */
const IN_A_ROW = 5;
/** Share of the added characters that an opinion must have said, and the least number of them. */
const SAID = 0.6;
const LEAST_SAID = 4;
const EMPTY_CHARACTERS = /[的了和与及并等为在对\p{P}\p{Z}\s]/gu;

/** Whether what was added to a sentence says what an opinion said, in its words. */
export function echoes(
  opinion: string,
  { oldSentence, newSentence, added }: { oldSentence: string; newSentence: string; added: string },
): boolean {
  for (let at = 0; at + IN_A_ROW <= opinion.length; at++) {
    const words = opinion.slice(at, at + IN_A_ROW);
    if (newSentence.includes(words) && !oldSentence.includes(words)) return true;
  }
  const written = Array.from(added.replaceAll(EMPTY_CHARACTERS, ''));
  const said = written.filter((character) => opinion.includes(character)).length;
  const pairs = tokensOf(opinion);
  const shared = [...tokensOf(added)].filter((token) => pairs.has(token)).length;
  return said >= LEAST_SAID && said >= written.length * SAID && shared > 1;
}
