import type { ChunkBox } from './chunk-boxes.ts';
import { joinLines, shapesOf } from './mark-shapes.ts';
import type { LineBox, TypeSize } from './mark-shapes.ts';
import type { NumberedEnd } from './number-slots.ts';
import { chipsOf } from './number-slots.ts';
import type { Picture } from './painter.ts';
import { spanRanges, textSpans } from './positions.ts';
import type { TextSpan } from './positions.ts';
import type { Box } from './sheet-types.ts';

/** Two numbers closer than this (root sizes) stand beside each other. */
const NUMBER_WIDTH = 1.625;

/** Where the words of a stretch stand, one box for each line; CSS pixels from `origin`. */
export function lineBoxes(
  spans: readonly TextSpan[],
  range: { readonly start: number; readonly end: number },
  origin: { readonly left: number; readonly top: number },
  gap: number,
): LineBox[] {
  const boxes: LineBox[] = [];
  for (const span of spans) {
    if (span.end <= range.start) continue;
    if (span.start >= range.end) break;
    // By itself, so that announcements between the words, which are elements, give no boxes.
    for (const own of spanRanges([span], range.start, range.end)) {
      for (const { left, right, top, bottom } of own.getClientRects()) {
        if (right <= left) continue;
        boxes.push({
          left: left - origin.left,
          right: right - origin.left,
          top: top - origin.top,
          bottom: bottom - origin.top,
        });
      }
    }
  }
  return joinLines(boxes, gap);
}

/** Measures type as the page sets it; asks the browser once for each font. */
export function createTypeMeter(): (element: Element) => TypeSize {
  const known = new Map<string, TypeSize>();
  const pen = document.createElement('canvas').getContext('2d');
  return (element) => {
    const style = getComputedStyle(element);
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    let size = known.get(font);
    if (!size) {
      const em = Number.parseFloat(style.fontSize);
      if (pen) pen.font = font;
      size = { em, descent: pen?.measureText('国').fontBoundingBoxDescent ?? em * 0.2 };
      known.set(font, size);
    }
    return size;
  };
}

/** Measures the marks of a chunk and makes its picture; all in CSS pixels from `origin`, that of the page's content. */
export function pictureOf(
  chunk: ChunkBox,
  struck: ReadonlySet<string>,
  type: TypeSize,
  root: number,
  origin: { readonly left: number; readonly top: number },
): { readonly picture: Picture; readonly ends: NonNullable<ChunkBox['ends']> } {
  const spans = textSpans([chunk.element]);
  const linesOf = (range: { readonly start: number; readonly end: number }) =>
    lineBoxes(spans, range, origin, type.em / 2);
  const newWords = new Map<string, Box>();
  for (const ins of chunk.element.querySelectorAll<HTMLElement>('ins[data-for]')) {
    const { left, top, right, bottom } = ins.getBoundingClientRect();
    const box = {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
    newWords.set(ins.dataset['for'] ?? '', box);
  }
  const ends = new Map<string, { first: Box | null; last: Box }>();
  const numbers: NumberedEnd[] = [];
  for (const mark of chunk.marks) {
    if (mark.end > chunk.end) continue;
    // Only the first and the last character are asked for: a crowd of long marks costs no more than short ones.
    const first =
      mark.start < chunk.start ? null : (linesOf({ start: mark.start, end: mark.start + 1 })[0] ?? null);
    const last = newWords.get(mark.id) ?? linesOf({ start: mark.end - 1, end: mark.end }).at(-1);
    if (!last || (!first && mark.start >= chunk.start)) continue;
    ends.set(mark.id, { first, last });
    numbers.push({ mark, right: last.right, top: last.top });
  }
  const shapes = shapesOf(chunk.marks, struck, linesOf, type);
  const chips = chipsOf(numbers, NUMBER_WIDTH * root);
  return { picture: { top: chunk.top, bottom: chunk.bottom, shapes, chips }, ends };
}
