/**
 * Positions in two units. The program counts UTF-16 code units, as JavaScript strings do; the W3C Web
 * Annotation model (TextPositionSelector) counts code points. Both are zero-based, an end is exclusive.
 */

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True when `offset` (code units) lies between the two halves of one surrogate pair. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/**
 * Code units to code points. An offset in the middle of a surrogate pair counts as the start of the pair.
 * Throws RangeError when `unitOffset` is no integer from 0 to `text.length`.
 */
export function toCodePointOffset(text: string, unitOffset: number): number {
  return readAt(toCodePointOffsets(text, [unitOffset]));
}

/**
 * Code points to code units. Throws RangeError when `codePointOffset` is no integer from 0 to the number of
 * code points of `text`.
 */
export function toUnitOffset(text: string, codePointOffset: number): number {
  return readAt(toUnitOffsets(text, [codePointOffset]));
}

/** Many offsets at once, code units to code points, in the order given; one pass over the text. */
export function toCodePointOffsets(text: string, unitOffsets: readonly number[]): number[] {
  return convert(unitOffsets, (visit) => {
    let codePoints = 0;
    let unit = 0;
    while (unit < text.length) {
      const width = splitsSurrogatePair(text, unit + 1) ? 2 : 1;
      visit(unit, codePoints);
      if (width === 2) visit(unit + 1, codePoints);
      unit += width;
      codePoints += 1;
    }
    visit(unit, codePoints);
  });
}

/** Many offsets at once, code points to code units, in the order given; one pass over the text. */
export function toUnitOffsets(text: string, codePointOffsets: readonly number[]): number[] {
  return convert(codePointOffsets, (visit) => {
    let codePoints = 0;
    let unit = 0;
    while (unit < text.length) {
      visit(codePoints, unit);
      unit += splitsSurrogatePair(text, unit + 1) ? 2 : 1;
      codePoints += 1;
    }
    visit(codePoints, unit);
  });
}

/** Runs `walk` once and picks, for each wanted offset, the value visited with it. */
function convert(
  wanted: readonly number[],
  walk: (visit: (from: number, to: number) => void) => void,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => readAt(wanted, a) - readAt(wanted, b));
  const result: number[] = wanted.map(() => -1);
  let next = 0;
  walk((from, to) => {
    for (let index = order[next]; index !== undefined && wanted[index] === from; index = order[next]) {
      result[index] = to;
      next += 1;
    }
  });
  const missed = result.indexOf(-1);
  if (missed >= 0) throw new RangeError(`Offset ${readAt(wanted, missed)} is outside the text`);
  return result;
}

function readAt(values: readonly number[], index = 0): number {
  return values[index] ?? Number.NaN;
}
