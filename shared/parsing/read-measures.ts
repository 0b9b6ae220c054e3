import { findMeasures } from './measures.ts';
import type { Paragraph } from './paragraphs.ts';
import { stanceOf } from './stance.ts';
import type { StanceMap } from './stance.ts';
import type { ParsedMeasure } from './types.ts';

/** A measure before the time that it speaks of is known. */
export type ReadMeasure = Omit<ParsedMeasure, 'span'>;

interface Segment {
  /** Where this line begins in the joined text. */
  readonly at: number;
  readonly paragraph: Paragraph;
}

/** Lines that were broken inside a sentence are read as one text; every measure keeps its own line. */
const joinBroken = (
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
): { text: string; segments: Segment[] }[] => {
  const out: { text: string; segments: Segment[] }[] = [];
  for (let index = from; index <= to; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const open = out.at(-1);
    if (paragraph.continues && open !== undefined) {
      open.segments.push({ at: open.text.length, paragraph });
      open.text += paragraph.text;
    } else out.push({ text: paragraph.text, segments: [{ at: 0, paragraph }] });
  }
  return out;
};

/** No report of a megabyte holds half as many; what does is a table of figures, and the work on it must end. */
const MOST = 20_000;

/**
 * Every measure of the body, in order, with raw lines and offsets. `raw` gives the raw text of a paragraph's block.
 * The time that each speaks of is read by `measureSpans`.
 */
export function readMeasures(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  stances: StanceMap,
  raw: (line: number) => string,
): ReadMeasure[] {
  const out: ReadMeasure[] = [];
  for (const { text, segments } of joinBroken(paragraphs, from, to)) {
    let segment = 0;
    for (const found of findMeasures(text, MOST - out.length)) {
      while (segment + 1 < segments.length && (segments[segment + 1]?.at ?? Infinity) <= found.start)
        segment += 1;
      const place = segments[segment];
      if (place === undefined) continue;
      const until = segments[segment + 1]?.at ?? text.length;
      const start = place.paragraph.offset + found.start - place.at;
      const end = place.paragraph.offset + Math.min(found.end, until) - place.at;
      out.push({
        line: place.paragraph.line,
        start,
        end,
        quote: raw(place.paragraph.line).slice(start, end),
        value: found.value,
        value2: found.value2,
        unit: found.unit,
        scale: found.scale,
        bound: found.bound,
        aspect: found.aspect,
        indicator: found.indicator,
        action: found.action,
        stance: stanceOf(stances, { line: place.paragraph.line, start }, text, found.start),
      });
    }
  }
  return out;
}
