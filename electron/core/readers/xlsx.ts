import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { readXml } from './docx/xml.ts';
import { unzipWanted } from './zip.ts';

/** Rows and columns that a list of projects may have; more is no list that a person reads. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/u;

/**
 * Reads the words of a workbook: every row of every sheet as one block, its cells joined by “ | ” as the reader of
 * Word files does with rows. Values as stored, no formats: a date is the number that Excel keeps.
 * Throws OperationError inputUnreadable or inputTooLarge.
 */
export function readXlsx(bytes: Uint8Array): SourceBlock[] {
  const parts = unzipWanted(bytes, (name) => name === 'xl/sharedStrings.xml' || SHEET.test(name));
  const sheets = [...parts.keys()]
    .flatMap((name) => {
      const number = SHEET.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  if (sheets.length === 0) throw new OperationError('inputUnreadable', errorSentences.inputUnreadable());
  const shared = readSharedStrings(parts.get('xl/sharedStrings.xml'));
  const rows = sheets.flatMap(({ name }) => readSheet(parts.get(name) ?? new Uint8Array(), shared));
  if (rows.length > MOST_ROWS) throw new OperationError('inputTooLarge', errorSentences.inputTooLarge());
  return rows.map((text, index) => ({ line: index + 1, text }));
}

/** The texts that cells name by number; phonetic readings are no text. */
function readSharedStrings(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (!part) return texts;
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXml(part, {
    open({ name }) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return texts;
}

/** Index of the column of a cell such as AB7, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

function readSheet(part: Uint8Array, shared: readonly string[]): string[] {
  const rows: string[] = [];
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let value = '';
  let inValue = false;
  readXml(part, {
    open({ name, attributes }) {
      if (name === 'row') {
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        type = attributes['t'] ?? '';
        value = '';
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && column >= 0 && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('');
        const words = type === 's' ? (shared[Number(value)] ?? '') : value;
        cells[column] = words.replace(/\s+/gu, ' ').replaceAll('|', '｜').trim();
      } else if (name === 'row' && cells.some((cell) => cell !== '') && rows.length <= MOST_ROWS) {
        rows.push(cells.join(' | '));
      }
    },
    text(piece) {
      if (inValue) value += piece;
    },
  });
  return rows;
}
