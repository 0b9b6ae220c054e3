import type ExcelJS from 'exceljs';
import type { Sheet, TableBlock, TableRow } from '../../../../shared/sheet/model.ts';
import { createBook } from './book.ts';
import type { Column } from './styles.ts';
import { addFilter, addTableRow, addTableSheet } from './styles.ts';

/** Width of a column in characters of 11 pt for each millimetre on paper. */
const CHARACTERS = 0.5;
/** A plain number; a leading zero belongs to a code that must keep it. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
/** Signs that a sheet's name may not have, and its longest length. */
const FORBIDDEN = /[[\]*?/\\:']/g;
const LONGEST = 31;

/**
 * The lists of a paper as an Excel workbook, one sheet each. Words are stored as words, so that nothing a person wrote
 * can become a formula; cells that hold a figure alone are figures.
 */
export async function encodeSheetXlsx(sheet: Sheet): Promise<Uint8Array> {
  const book = createBook(sheet.properties.title);
  let name = sheet.properties.title;
  for (const { blocks } of sheet.sections) {
    for (const block of blocks) {
      if (block.type === 'heading') name = block.text;
      if (block.type === 'table' && block.style === 'list') addList(book, block, sheet, name);
    }
  }
  if (book.worksheets.length === 0)
    addTableSheet(book, sheetName(book, name), sheet.properties.title, [{ header: '', width: 80 }]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addList(book: ExcelJS.Workbook, table: TableBlock, { properties }: Sheet, name: string): void {
  const [head] = table.head.slice(-1);
  const columns = table.columns.map((width, index): Column => {
    const cell = head?.cells[index];
    const centred = table.rows.every(({ cells }) => cells[index]?.align !== 'left');
    return { header: cell?.text ?? '', width: width * CHARACTERS, align: centred ? 'center' : 'left' };
  });
  const sheet = addTableSheet(book, sheetName(book, name), properties.title, columns);
  sheet.getCell(2, 1).value = properties.subject;
  for (const row of table.rows) addRow(sheet, columns, row);
  addFilter(sheet, columns);
}

function addRow(sheet: ExcelJS.Worksheet, columns: readonly Column[], { cells }: TableRow): void {
  const values = cells.flatMap(({ text, span }) => [
    { value: NUMBER.test(text) ? Number(text) : text },
    ...Array.from({ length: span - 1 }, () => ({ value: null })),
  ]);
  addTableRow(sheet, columns, values);
  let column = 1;
  for (const { span } of cells) {
    if (span > 1) sheet.mergeCells(sheet.rowCount, column, sheet.rowCount, column + span - 1);
    column += span;
  }
}

/** A name that Excel takes and that no other sheet of the book has. */
function sheetName(book: ExcelJS.Workbook, wanted: string): string {
  const base = wanted.replaceAll(FORBIDDEN, '').trim();
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : String(number);
    const name = base.slice(0, LONGEST - tail.length) + tail;
    if (!book.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
}
