/** A piece of a paragraph, half-open, code units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = new Set(['”', '』', '）', ']', '"']);
const STOPS = new Set(['。', '！', '？']);

/** Cuts canonical text into sentences; stops inside quotation marks end a sentence only at the closing mark. */
export function sentencesOf(text: string): Slice[] {
  const out: Slice[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '“' || unit === '《' || unit === '（') depth += 1;
    else if ((unit === '”' || unit === '》' || unit === '）') && depth > 0) depth -= 1;
    else if (STOPS.has(unit)) {
      // An unbalanced mark must not swallow the rest of the paragraph.
      if (depth > 0 && index - start < 400 && closesSoon(text, index)) continue;
      let end = index + 1;
      while (end < text.length && CLOSERS.has(text.charAt(end))) end += 1;
      out.push({ start, end });
      start = end;
      depth = 0;
      index = end - 1;
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
