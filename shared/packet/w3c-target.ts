import type { AnnotationTarget } from '../review/annotation.ts';
import { toCodePointOffsets, toUnitOffsets } from '../text/code-points.ts';
import type { W3cTarget } from './w3c-schema.ts';

const TEXT_IRI = 'urn:shenyitai:text:sha256:';

/** The canonical text that records stand on. */
export interface BaseText {
  readonly text: string;
  /** SHA-256, hexadecimal. */
  readonly textHash: string;
}

/** Targets of many records at once: one pass over the text for all their positions. */
export function targetsToW3c(targets: readonly AnnotationTarget[], base: BaseText): W3cTarget[] {
  const source = TEXT_IRI + base.textHash;
  // A place beyond the text can only come from a damaged record; it must not stop the export of the others.
  const inText = (offset: number): number => Math.min(offset, base.text.length);
  const units = targets.flatMap((target) =>
    target.type === 'range' ? [inText(target.anchor.start), inText(target.anchor.end)] : [],
  );
  const points = toCodePointOffsets(base.text, units).values();
  return targets.map((target): W3cTarget => {
    switch (target.type) {
      case 'report':
        return { source };
      case 'heading':
        return { source, 'syt:record': { type: 'heading', id: target.headingId } };
      case 'task':
        return { source, 'syt:record': { type: 'task', id: target.taskId } };
      case 'measure':
        return { source, 'syt:record': { type: 'measure', id: target.measureId } };
      case 'range': {
        const { exact, prefix, suffix, blockId } = target.anchor;
        const [start, end] = [points.next().value ?? 0, points.next().value ?? 0];
        return {
          source,
          selector: [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end },
          ],
          'syt:blockId': blockId,
        };
      }
    }
  });
}

/**
 * The way back, on the same text. Throws RangeError when a position is beyond it or a target names another
 * text: then nothing may be guessed here, the places must be carried over.
 */
export function targetsFromW3c(targets: readonly W3cTarget[], base: BaseText): AnnotationTarget[] {
  const points = targets.flatMap(({ selector }) => (selector ? [selector[1].start, selector[1].end] : []));
  const units = toUnitOffsets(base.text, points).values();
  return targets.map((target): AnnotationTarget => {
    if (target.source !== TEXT_IRI + base.textHash) throw new RangeError('the target stands on another text');
    const { selector, 'syt:record': record, 'syt:blockId': blockId } = target;
    if (selector) {
      const { exact, prefix, suffix } = selector[0];
      const [start, end] = [units.next().value ?? 0, units.next().value ?? 0];
      return { type: 'range', anchor: { exact, prefix, suffix, start, end, blockId: blockId ?? null } };
    }
    switch (record?.type) {
      case undefined:
        return { type: 'report' };
      case 'heading':
        return { type: 'heading', headingId: record.id };
      case 'task':
        return { type: 'task', taskId: record.id };
      case 'measure':
        return { type: 'measure', measureId: record.id };
    }
  });
}
