import { toUnitOffset, toUnitOffsets } from '../text/code-points.ts';
import type { PacketPassage } from './packet-format.ts';

/** A text in which the places of a packet can be looked up: the base text itself, or as much as the packet brings. */
export interface BaseWords {
  readonly text: string;
  /** Code units of `text` for a range in code points of the base text; null where it is not in it. */
  readonly unitsOf: (range: PointRange) => { readonly start: number; readonly end: number } | null;
}

export interface PointRange {
  readonly start: number;
  readonly end: number;
}

/** The whole base text; `wanted` are all ranges that will be asked for, converted in one pass. */
export function wholeBase(text: string, length: number, wanted: readonly PointRange[]): BaseWords {
  const sound = wanted.filter(({ start, end }) => start <= end && end <= length);
  const points = [...new Set(sound.flatMap(({ start, end }) => [start, end]))];
  const units = toUnitOffsets(text, points);
  const unitAt = new Map(points.map((point, index) => [point, units[index] ?? 0]));
  return {
    text,
    unitsOf: ({ start, end }) => {
      const [from, to] = [unitAt.get(start), unitAt.get(end)];
      return from === undefined || to === undefined || from > to ? null : { start: from, end: to };
    },
  };
}

/** The paragraphs that a packet brings, one below the other; what lies between them is not known. */
export function passagesBase(passages: readonly PacketPassage[]): BaseWords {
  const kept: { readonly passage: PacketPassage; readonly at: number }[] = [];
  let text = '';
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    if (passage.start < (kept.at(-1)?.passage.end ?? 0)) continue;
    if (Array.from(passage.text).length !== passage.end - passage.start) continue;
    if (text !== '') text += '\n';
    kept.push({ passage, at: text.length });
    text += passage.text;
  }
  const unitAt = (point: number, find: (passage: PacketPassage) => boolean): number | null => {
    const found = kept.find(({ passage }) => find(passage));
    return found ? found.at + toUnitOffset(found.passage.text, point - found.passage.start) : null;
  };
  return {
    text,
    unitsOf: ({ start, end }) => {
      const from = unitAt(start, (passage) => passage.start <= start && start < passage.end);
      const to = unitAt(end, (passage) => passage.start < end && end <= passage.end);
      return from === null || to === null || from > to ? null : { start: from, end: to };
    },
  };
}

/** The place of a range as deputies cite it, as the packet itself says; empty where it does not. */
export function citedPlace(passages: readonly PacketPassage[], { start }: PointRange): string {
  return passages.find((passage) => passage.start <= start && start < passage.end)?.place ?? '';
}
