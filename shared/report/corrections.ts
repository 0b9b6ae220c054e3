import { withChanges } from '../review/changes.ts';
import { changeBody, joinParagraph, splitParagraph } from './correct-blocks.ts';
import { addMeasure, changeMeasure, removeMeasure } from './correct-measures.ts';
import { changeLevel, dropHeading, joinHeading, makeHeading, renameHeading } from './correct-outline.ts';
import { changePair, dropPair } from './correct-pairs.ts';
import type { Correction } from './correction.ts';
import { followPairs } from './derive-pairs.ts';
import { followTasks } from './derive-tasks.ts';
import type { VersionContent } from './model.ts';
import { settleBlocks } from './numbering.ts';
import { nestHeadings } from './outline.ts';

/**
 * The content with a correction made and everything that follows from it: levels, roles, the numbers that deputies
 * cite, tasks, pairs. Null where it finds nothing to act on (the place is no longer what it was). Pure; the text, and
 * with it every offset that was stored, stays as it is.
 */
export function applyCorrection(
  content: VersionContent,
  correction: Correction,
  newId: () => string,
): VersionContent | null {
  switch (correction.type) {
    case 'document':
      return { ...content, report: withChanges(content.report, correction.changes) };
    case 'version':
      return { ...content, version: withChanges(content.version, correction.changes) };
    case 'body':
      return settled(content, changeBody(content, correction, newId), newId);
    case 'level':
      return settled(content, changeLevel(content, correction), newId);
    case 'heading':
      return settled(content, makeHeading(content, correction, newId), newId);
    case 'noHeading':
      return settled(content, dropHeading(content, correction), newId);
    case 'joinHeading':
      return settled(content, joinHeading(content, correction), newId);
    case 'rename':
      return settled(content, renameHeading(content, correction), newId);
    case 'joinParagraph':
      return settled(content, joinParagraph(content, correction), newId);
    case 'splitParagraph':
      return settled(content, splitParagraph(content, correction, newId), newId);
    case 'measure':
      return settled(content, changeMeasure(content, correction), newId);
    case 'addMeasure':
      return settled(content, addMeasure(content, correction, newId), newId);
    case 'removeMeasure':
      return settled(content, removeMeasure(content, correction), newId);
    case 'pair':
      return changePair(content, correction, newId);
    case 'noPair':
      return dropPair(content, correction);
  }
}

/** One after another; null as soon as one finds nothing to act on. */
export function applyCorrections(
  content: VersionContent,
  corrections: readonly Correction[],
  newId: () => string,
): VersionContent | null {
  let current: VersionContent | null = content;
  for (const correction of corrections) {
    if (!current) return null;
    current = applyCorrection(current, correction, newId);
  }
  return current;
}

/** Brings everything that is derived in line with outline, blocks and measures. */
function settled(
  before: VersionContent,
  changed: VersionContent | null,
  newId: () => string,
): VersionContent | null {
  if (!changed) return null;
  const headings = nestHeadings(changed.headings);
  const measures = changed.measures.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const blocks = settleBlocks({ ...changed, headings });
  const after = { ...changed, headings, measures, blocks };
  const sameMeasures =
    measures.length === before.measures.length &&
    measures.every((measure, index) => isSameMeasure(measure, before.measures[index]));
  return {
    ...after,
    pairs: sameMeasures ? before.pairs : followPairs(before, after, newId),
    tasks: followTasks(before, after, newId),
  };
}

/** Where a number stands has no part in what it is compared with. */
function isSameMeasure(
  a: VersionContent['measures'][number],
  b: VersionContent['measures'][number] | undefined,
) {
  return (
    b !== undefined &&
    (a === b || JSON.stringify({ ...a, blockId: '' }) === JSON.stringify({ ...b, blockId: '' }))
  );
}
