import { OperationError } from '../../../../shared/contract/errors.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';
import { decodeText } from '../decode-text.ts';
import { unzipWanted } from '../zip.ts';
import { csvRows } from './csv-rows.ts';
import { docxRows } from './docx-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** A larger file is neither a roster nor a filled form. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The cells of a small office file, row by row: XLSX, DOCX, or text with separators. Throws OperationError
 * inputUnreadable, inputUnsupported or inputTooLarge.
 */
export function readRows(name: string, bytes: Uint8Array): string[][] {
  const refuse = (code: 'inputTooLarge' | 'inputUnsupported'): OperationError =>
    new OperationError(code, errorSentences[code](name));
  if (bytes.length > MOST_BYTES) throw refuse('inputTooLarge');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = unzipWanted(bytes, (part) => part === '[Content_Types].xml' || part === 'xl/workbook.xml');
    return parts.has('xl/workbook.xml') ? xlsxRows(bytes) : docxRows(bytes);
  }
  // The old binary formats of Word, Excel and WPS.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refuse('inputUnsupported');
  return csvRows(decodeText(bytes));
}
