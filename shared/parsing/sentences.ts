/** A piece of a paragraph, half-open, code units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = new Set(['”', '』', '）', ']', '"']);
/** Marks that open or close something, and stops. */
const MARKS = /[“《（”》）。！？]/gu;

/** Cuts canonical text into sentences; stops inside quotation marks end a sentence only at the closing mark. */
export function sentencesOf(text: string): Slice[] {
  const out: Slice[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    // Closing marks behind a stop belong to the sentence that it ended.
    if (index < start) continue;
    if (mark === '“' || mark === '《' || mark === '（') depth += 1;
    else if (mark === '”' || mark === '》' || mark === '）') depth = Math.max(0, depth - 1);
    // An unbalanced mark must not swallow the rest of the paragraph.
    else if (depth === 0 || index - start >= 400 || !closesSoon(text, index)) {
      let end = index + 1;
      while (CLOSERS.has(text.charAt(end))) end += 1;
      out.push({ start, end });
      start = end;
      depth = 0;
    }
  }
  if (text.slice(start).trim() !== '') out.push({ start, end: text.length });
  return out;
}

const closesSoon = (text: string, from: number): boolean => {
  for (let index = from + 1; index < text.length && index < from + 200; index += 1) {
    const unit = text.charAt(index);
    if (unit === '“' || unit === '《' || unit === '（') return false;
    if (unit === '”' || unit === '》' || unit === '）')
      return index > from + 1 && !CLOSERS.has(text.charAt(from + 1));
  }
  return false;
};
