import type { Corrected } from './correct-outline.ts';
import type { CorrectionOf, MeasureAddress } from './correction.ts';
import type { Measure, VersionContent } from './model.ts';
import { isBody } from './numbering.ts';
import { blockAt } from './place.ts';

/** Whether a measure is the one that an address names. */
export const isAt =
  ({ start, end, indicator }: MeasureAddress) =>
  (measure: Measure): boolean =>
    measure.start === start && measure.end === end && measure.indicator === indicator;

/** Changes what a measure says; a range that runs backwards is none. */
export function changeMeasure(content: VersionContent, { at, changes }: CorrectionOf<'measure'>): Corrected {
  const index = content.measures.findIndex(isAt(at));
  const before = content.measures[index];
  if (!before) return null;
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const after: Measure = Object.assign({ ...before }, Object.fromEntries(given));
  if (after.value2 !== null && after.value2 < after.value) return null;
  return { ...content, measures: content.measures.with(index, after) };
}

/** Adds a measure on words inside one paragraph of the body. */
export function addMeasure(
  content: VersionContent,
  { start, end, fields }: CorrectionOf<'addMeasure'>,
  newId: () => string,
): Corrected {
  const block = blockAt(content.blocks, start);
  if (!block || !isBody(block) || start >= end || end > block.end) return null;
  if (content.measures.some(isAt({ start, end, indicator: fields.indicator }))) return null;
  if (fields.value2 !== null && fields.value2 < fields.value) return null;
  const quote = content.text.slice(start, end);
  const added: Measure = { id: newId(), blockId: block.id, start, end, quote, ...fields };
  return { ...content, measures: [...content.measures, added] };
}

/** The content without the measure at a place; null = none is there. */
export function removeMeasure(content: VersionContent, { at }: CorrectionOf<'removeMeasure'>): Corrected {
  const index = content.measures.findIndex(isAt(at));
  return index < 0 ? null : { ...content, measures: content.measures.toSpliced(index, 1) };
}
