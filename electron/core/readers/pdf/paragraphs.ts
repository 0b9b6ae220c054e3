import type { SourceBlock } from '../../../../shared/text/source.ts';
import type { Line } from './lines.ts';

const PAGE_NUMBER = /^[\s—–\-·•第共页/0-9０-９]+$/;

/** The commonest value, counted in steps of `step`, and how often it occurs. */
function mode(values: readonly number[], step: number): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return { value: best * step, count: most };
}

/** Text without its digits, so that “第3页” and “第4页” count as the same running line. */
const shapeOf = (line: Line): string => `${Math.round(line.y / 4)}|${line.text.replace(/[\d\s]+/g, '#')}`;

/** Drops page numbers and lines that repeat at the head or foot of several pages. */
function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[] {
  const edges = pages.flatMap((lines) => [...lines.slice(0, 2), ...lines.slice(2).slice(-2)]);
  const repeats = new Map<string, number>();
  for (const line of edges) repeats.set(shapeOf(line), (repeats.get(shapeOf(line)) ?? 0) + 1);
  const often = Math.max(3, Math.ceil(pages.length * 0.3));
  return pages.flatMap((lines) =>
    lines.filter((line, index) => {
      const atEdge = index < 2 || index >= lines.length - 2;
      if (!atEdge) return true;
      const outermost = index === 0 || index === lines.length - 1;
      if (outermost && PAGE_NUMBER.test(line.text) && /\d|[０-９]/.test(line.text)) return false;
      return pages.length < 3 || (repeats.get(shapeOf(line)) ?? 0) < often;
    }),
  );
}

const isTableRow = (line: Line): boolean => line.text.includes(' | ');

const lefts = (lines: readonly Line[]): number[] => lines.map((line) => line.x);

/**
 * Where full lines end: the commonest end of line, or, in a paper too short to have full lines, the mirrored left
 * margin. Headings and last lines can share an end too, but one far from the edge of the page.
 */
function rightMargin(lines: readonly Line[]): number {
  const usual = mode(
    lines.map((line) => line.right),
    4,
  );
  const width = Math.max(0, ...lines.map((line) => line.pageWidth));
  const mirrored = Math.max(0, ...lines.map((line) => line.pageWidth - line.x));
  return usual.count >= 5 && usual.value > width * 0.6 ? usual.value : Math.max(usual.value, mirrored);
}

/**
 * Joins lines to paragraphs. A paragraph begins where a line is indented, where the line before ended short of the
 * right margin, where the type size changes or the gap between lines is clearly larger than usual.
 */
export function paragraphsOfLines(pages: readonly (readonly Line[])[]): SourceBlock[] {
  const lines = withoutRunningLines(pages);
  const size = mode(
    lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => line.size)),
    0.5,
  ).value;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const long = body.filter((line) => line.text.length > 15);
  const left = Math.min(mode(lefts(body), 2).value, mode(lefts(long), 2).value || Infinity);
  const right = rightMargin(body.filter((line) => line.x < left + size));
  const gaps = body.flatMap((line, index) => {
    const before = body[index - 1];
    return before?.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  const spacing = mode(gaps, 1).value;

  const blocks: SourceBlock[] = [];
  let text = '';
  let page = 1;
  const finish = (): void => {
    if (text.trim() !== '') blocks.push({ line: blocks.length + 1, text: text.trim(), page });
    text = '';
  };
  const isCentred = (line: Line): boolean =>
    line.x > left + size * 3 && Math.abs(line.x - left - (right - line.right)) < size * 2;

  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const joins =
      before !== undefined &&
      !isTableRow(before) &&
      !isTableRow(line) &&
      Math.abs(before.size - line.size) < 1.5 &&
      (before.page !== line.page || before.y - line.y < spacing * 1.5) &&
      (line.size > size + 1.5
        ? isCentred(before) && isCentred(line)
        : line.x < left + size * 0.9 && before.right > right - size * 2.5);
    if (!joins) {
      finish();
      page = line.page;
    }
    const needsBlank = /[A-Za-z0-9,.;]$/.test(text) && /^[A-Za-z]/.test(line.text);
    text += (needsBlank ? ' ' : '') + line.text;
  });
  finish();
  return blocks;
}
