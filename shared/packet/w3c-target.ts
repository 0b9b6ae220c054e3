import type { AnnotationLink, AnnotationTarget } from '../review/annotation.ts';
import { toCodePointOffsets, toUnitOffsets } from '../text/code-points.ts';
import type { RecordPlaces, RecordType } from './record-places.ts';
import type { W3cRecord, W3cTarget } from './w3c-schema.ts';

const TEXT_IRI = 'urn:shenyitai:text:sha256:';

/** The canonical text that records stand on. */
export interface BaseText {
  readonly text: string;
  /** SHA-256, hexadecimal. */
  readonly textHash: string;
  /** Where its records stand: written beside their ids, and found again where another workspace gave them other ids. */
  readonly records?: RecordPlaces;
}

/** The target of what is on the whole report. */
export function onWholeText({ textHash }: BaseText): W3cTarget {
  return { source: TEXT_IRI + textHash };
}

interface Named {
  readonly type: RecordType;
  readonly id: string;
}

/** Targets of many records at once: one pass over the text for all their positions. */
export function targetsToW3c(targets: readonly AnnotationTarget[], base: BaseText): W3cTarget[] {
  const whole = onWholeText(base);
  // A place beyond the text can only come from a damaged record; it must not stop the export of the others.
  const inText = (offset: number): number => Math.min(offset, base.text.length);
  const units = targets.flatMap((target) =>
    target.type === 'range' ? [inText(target.anchor.start), inText(target.anchor.end)] : [],
  );
  const points = toCodePointOffsets(base.text, units).values();
  const records = recordsToW3c(
    targets.flatMap((target) => namedBy(target) ?? []),
    base,
  ).values();
  return targets.map((target): W3cTarget => {
    if (target.type === 'report') return whole;
    if (target.type !== 'range') {
      const record = records.next().value;
      return record ? { ...whole, 'syt:record': record } : whole;
    }
    const { exact, prefix, suffix, blockId } = target.anchor;
    const [start, end] = [points.next().value ?? 0, points.next().value ?? 0];
    return {
      ...whole,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      'syt:blockId': blockId,
    };
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
    if (!record) return { type: 'report' };
    const recordId = idHere(record, base);
    switch (record.type) {
      case 'heading':
        return { type: 'heading', headingId: recordId };
      case 'task':
        return { type: 'task', taskId: recordId };
      case 'measure':
        return { type: 'measure', measureId: recordId };
    }
  });
}

/** The links of a note. */
export function linksToW3c(links: readonly AnnotationLink[], base: BaseText): W3cRecord[] {
  return recordsToW3c(
    links.flatMap((link) => namedBy(link) ?? []),
    base,
  );
}

/** The way back, on the same text. */
export function linksFromW3c(links: readonly W3cRecord[], base: BaseText): AnnotationLink[] {
  return links.flatMap((link): AnnotationLink[] => {
    const recordId = idHere(link, base);
    if (link.type === 'task') return [{ type: 'task', taskId: recordId }];
    return link.type === 'measure' ? [{ type: 'measure', measureId: recordId }] : [];
  });
}

function namedBy(target: AnnotationTarget): Named | null {
  switch (target.type) {
    case 'heading':
      return { type: 'heading', id: target.headingId };
    case 'task':
      return { type: 'task', id: target.taskId };
    case 'measure':
      return { type: 'measure', id: target.measureId };
    case 'range':
    case 'report':
      return null;
  }
}

function recordsToW3c(named: readonly Named[], base: BaseText): W3cRecord[] {
  const ranges = named.map(({ type, id }) => base.records?.rangeOf(type, id) ?? null);
  const points = toCodePointOffsets(
    base.text,
    ranges.flatMap((range) => (range ? [range.start, range.end] : [])),
  ).values();
  return named.map(({ type, id }, index) =>
    ranges[index]
      ? { type, id, start: points.next().value ?? 0, end: points.next().value ?? 0 }
      : { type, id },
  );
}

/** The id that a record has in this workspace: its own where it is known, else that of the record at its place. */
function idHere({ type, id, start, end }: W3cRecord, { text, records }: BaseText): string {
  if (!records || start === undefined || end === undefined || records.rangeOf(type, id)) return id;
  const [from = 0, to = 0] = toUnitOffsets(text, [start, end]);
  return records.idAt(type, { start: from, end: to }) ?? id;
}
