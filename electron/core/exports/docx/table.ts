import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import {
  cellPadding,
  longestWholeCell,
  millimetresToTwips,
  tableBorder,
  tableLine,
} from '../../../../shared/sheet/layout.ts';
import type { TableBlock, TableCell as Cell, TableRow as Row } from '../../../../shared/sheet/model.ts';
import { styleIds } from './styles.ts';

const BORDER = { style: 'single', size: tableBorder * 8, color: '000000', space: 0 } as const;

const isShort = (row: Row): boolean => row.cells.every((cell) => cell.text.length <= longestWholeCell);

/** A table with its grid written out: WPS shows none without column widths. */
export function docxTable({ style, columns, head, rows }: TableBlock): Table {
  const widths = columns.map(millimetresToTwips);
  const row = (source: Row, isHead: boolean): TableRow => {
    let column = 0;
    const cells = source.cells.map((cell) => {
      const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
      column += cell.span;
      return docxCell(cell, style, width);
    });
    return new TableRow({
      children: cells,
      ...(isHead ? { tableHeader: true } : {}),
      // A short row stays whole; an opinion can be longer than a page and must be able to run over.
      ...(isHead || style === 'cover' || isShort(source) ? { cantSplit: true } : {}),
      height: {
        value: source.height === undefined ? tableLine[style] : millimetresToTwips(source.height),
        rule: 'atLeast',
      },
    });
  };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    margins: { left: cellPadding.x, right: cellPadding.x, top: cellPadding.y, bottom: cellPadding.y },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [...head.map((each) => row(each, true)), ...rows.map((each) => row(each, false))],
  });
}

function docxCell(cell: Cell, table: TableBlock['style'], width: number): TableCell {
  const style =
    table === 'cover'
      ? cell.label
        ? styleIds.coverLabel
        : styleIds.cover
      : cell.label
        ? styleIds.headCell
        : styleIds.cell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text
      .split('\n')
      .map((text) => new Paragraph({ style, text, alignment: cell.align === 'centre' ? 'center' : 'left' })),
  });
}
