import ExcelJS from 'exceljs';
import { registerSheets } from '../../../../shared/wording/register.ts';

/** Most UTF-16 code units that Excel takes in a cell; it calls a file with more damaged. */
const LONGEST_CELL = 32_767;
/** Room for the sentence that says how much is left out. */
const SENTENCE = 60;

/** An empty workbook in the name of the program. */
export function createBook(title: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = registerSheets.creator;
  // Left alone the library writes Unknown.
  book.lastModifiedBy = registerSheets.creator;
  book.title = title;
  return book;
}

/** Words as a cell can hold them: what is too long ends with a sentence that says how much is left out. */
export function cellWords(words: string): string {
  if (words.length <= LONGEST_CELL) return words;
  const kept = words.slice(0, LONGEST_CELL - SENTENCE).toWellFormed();
  return `${kept}${registerSheets.cutOff(words.length - kept.length)}`;
}
