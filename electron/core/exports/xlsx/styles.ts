import type ExcelJS from 'exceljs';
import { cellWords } from './book.ts';

/** Faces that Windows, WPS and UOS have; the reader's program takes its own where one is missing. */
const FACE = '宋体';
const HEAD_FACE = '黑体';

export interface Column {
  readonly header: string;
  /** In characters of the body face. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

const thin = { style: 'thin', color: { argb: 'FF767F7A' } } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** A4 as the file format numbers it. */
const A4 = 9;

/** Number of the row that holds the column heads; rows above are title and summary. */
export const HEAD_ROW = 3;

/**
 * A sheet ready for A4 landscape: title, a line below it, column heads that stay in view and repeat on every page.
 * Rows are added from HEAD_ROW + 1 on.
 */
export function addTableSheet(
  book: ExcelJS.Workbook,
  name: string,
  title: string,
  columns: readonly Column[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEAD_ROW, topLeftCell: `A${HEAD_ROW + 1}` }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第&P页，共&N页' },
  });
  // The library's name for A4 exists as a type only.
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.mergeCells(2, 1, 2, columns.length);
  const head = sheet.getCell(1, 1);
  head.value = title;
  head.font = { name: HEAD_FACE, size: 16, bold: true };
  head.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 30;
  sheet.getCell(2, 1).font = { name: FACE, size: 11 };
  sheet.getCell(2, 1).alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
  sheet.getRow(2).height = 22;
  columns.forEach(({ header }, index) => {
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    cell.value = header;
    cell.font = { name: HEAD_FACE, size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = box;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4E8E3' } };
  });
  sheet.getRow(HEAD_ROW).height = 30;
  return sheet;
}

/** One cell of a row: what it holds, and how a number is shown. */
export interface CellContent {
  readonly value: ExcelJS.CellValue;
  readonly format?: string | undefined;
}

/** Appends a row in the columns' alignment. */
export function addTableRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  cells: readonly CellContent[],
): void {
  const row = sheet.addRow(cells.map(({ value }) => (typeof value === 'string' ? cellWords(value) : value)));
  cells.forEach(({ format }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: FACE, size: 11 };
    cell.border = box;
    cell.alignment = { horizontal: columns[index]?.align ?? 'left', vertical: 'middle', wrapText: true };
    if (format !== undefined) cell.numFmt = format;
  });
}

/** The filter arrows of the column heads, over all rows of the table. */
export function addFilter(sheet: ExcelJS.Worksheet, columns: readonly Column[]): void {
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: Math.max(HEAD_ROW, sheet.rowCount), column: columns.length },
  };
}
