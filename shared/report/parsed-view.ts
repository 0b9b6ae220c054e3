import type { ParsedHeading, ParsedMeasure } from '../parsing/types.ts';
import type { Heading, Measure } from './model.ts';
import type { TextLines } from './text-lines.ts';

/** A heading in the parser's coordinates (line and offset in it). */
export function parsedHeading(heading: Heading, lines: TextLines): ParsedHeading {
  const line = lines.lineOf(heading.start);
  const from = lines.startOf(line);
  return {
    id: heading.id,
    parent: heading.parentId,
    level: heading.level,
    style: heading.style,
    title: heading.title,
    mark: heading.mark,
    line,
    start: heading.start - from,
    end: heading.end - from,
  };
}

/** A measure in the parser's coordinates, without what is read from the words around it (its verb and its time). */
export function parsedMeasure(measure: Measure, lines: TextLines): Omit<ParsedMeasure, 'action' | 'span'> {
  const line = lines.lineOf(measure.start);
  const from = lines.startOf(line);
  return {
    line,
    start: measure.start - from,
    end: measure.end - from,
    quote: measure.quote,
    value: measure.value,
    value2: measure.value2,
    unit: measure.unit,
    scale: measure.scale,
    bound: measure.bound,
    aspect: measure.aspect,
    indicator: measure.indicator,
    stance: measure.stance,
  };
}
