import {
  cellPadding,
  characterWidth,
  largestMovedTable,
  largestWholeTable,
  longestWholeRow,
  millimetresToPoints,
  page,
  size,
  tableLine,
  twipsToPoints,
} from './layout.ts';
import type { Points } from './layout.ts';
import type { SheetBlock, SheetSection, TableBlock, TableRow } from './model.ts';

/** Whether a row stays on one page: one of an opinion that is longer than a page must be able to run over. */
export function isWholeRow(row: TableRow, table: TableBlock): boolean {
  return linesOf(row, table) <= longestWholeRow;
}

/** Whether a table that asks to stay on one page can: its estimated height leaves room for what belongs to it. */
export function isWholeTable(table: TableBlock, orientation: SheetSection['orientation']): boolean {
  return table.whole === true && shareOf(table, orientation) <= largestWholeTable;
}

/** Whether a table goes along with a 落款 under it that would else stand alone on the next page. */
export function isMovedTable(table: TableBlock, orientation: SheetSection['orientation']): boolean {
  return shareOf(table, orientation) <= largestMovedTable;
}

/** Whether the 落款 follows a block, at most notes between the two. */
export function isBeforeSignature(blocks: readonly SheetBlock[], index: number): boolean {
  const next = blocks.slice(index + 1).find(({ type }) => type !== 'note');
  return next?.type === 'signature';
}

/** Estimated share of a page's height. */
function shareOf(table: TableBlock, orientation: SheetSection['orientation']): number {
  const height = [...table.head, ...table.rows].reduce((sum, row) => sum + heightOf(row, table), 0);
  const { width, height: tall, left, right, top, bottom } = page;
  const room = orientation === 'portrait' ? tall - top - bottom : width - left - right;
  return height / twipsToPoints(room);
}

function heightOf(row: TableRow, table: TableBlock): Points {
  const lines = linesOf(row, table) * twipsToPoints(tableLine[table.style]);
  return Math.max(lines + 2 * twipsToPoints(cellPadding.y), millimetresToPoints(row.height ?? 0));
}

/** Lines of the longest cell of a row, estimated by full-width characters. */
function linesOf({ cells }: TableRow, { style, columns }: TableBlock): number {
  const type = style === 'cover' ? size.cover : size.table;
  let column = 0;
  let most = 1;
  for (const { text, span } of cells) {
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const room = (millimetresToPoints(width) - 2 * twipsToPoints(cellPadding.x)) / type;
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(characterWidth(line) / Math.max(1, room))), 0);
    most = Math.max(most, lines);
  }
  return most;
}
