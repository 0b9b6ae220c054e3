/** A piece of a paragraph; `measure` where it is a number that was read out. Offsets in code units. */
export interface TextSegment {
  readonly start: number;
  readonly text: string;
  readonly measure: boolean;
}

interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** Cuts a range of the canonical text into paragraphs and these at the bounds of its measures. */
export function textSegments(text: string, range: TextPart, measures: readonly TextPart[]): TextSegment[][] {
  const inside = measures
    .filter((measure) => measure.start >= range.start && measure.end <= range.end)
    .toSorted((a, b) => a.start - b.start);
  const paragraphs: TextSegment[][] = [];
  let from = range.start;
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const end = from + line.length;
    const segments: TextSegment[] = [];
    let at = from;
    for (const measure of inside) {
      if (measure.start < at || measure.end > end) continue;
      if (measure.start > at)
        segments.push({ start: at, text: text.slice(at, measure.start), measure: false });
      segments.push({ start: measure.start, text: text.slice(measure.start, measure.end), measure: true });
      at = measure.end;
    }
    if (at < end) segments.push({ start: at, text: text.slice(at, end), measure: false });
    if (segments.length > 0) paragraphs.push(segments);
    from = end + 1;
  }
  return paragraphs;
}
