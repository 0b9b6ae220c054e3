import { readXml } from '../docx/xml.ts';
import { unzipWanted } from '../zip.ts';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;
/** A roster has some ten columns; a cell further right is no part of one. */
const MOST_COLUMNS = 200;

/** The rows of the first sheet of a workbook as text; formulas give the value that was stored with them. */
export function xlsxRows(bytes: Uint8Array): string[][] {
  const parts = unzipWanted(bytes, (name) => SHEET.test(name) || name === 'xl/sharedStrings.xml');
  const [first] = [...parts.keys()].filter((name) => SHEET.test(name)).sort(byNumber);
  const sheet = first === undefined ? undefined : parts.get(first);
  return sheet ? sheetRows(sheet, sharedStrings(parts.get('xl/sharedStrings.xml'))) : [];
}

const numberOf = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0);
const byNumber = (a: string, b: string): number => numberOf(a) - numberOf(b);

function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let isText = false;
  let phonetic = false;
  readXml(part, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') isText = !phonetic;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
    },
    text: (words) => {
      if (isText) text += words;
    },
  });
  return strings;
}

function sheetRows(part: Uint8Array, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let isValue = false;
  readXml(part, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = [];
        column = -1;
      }
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        type = attributes['t'] ?? 'n';
        value = '';
      }
      if (name === 'v' || (name === 't' && type === 'inlineStr')) isValue = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'c' && column >= 0 && column < MOST_COLUMNS) {
        while (row.length < column) row.push('');
        row[column] = (type === 's' ? (strings[Number(value)] ?? '') : value).trim();
      }
      if (name === 'row') rows.push(row);
    },
    text: (words) => {
      if (isValue) value += words;
    },
  });
  return rows;
}

/** 0-based column of a cell's name, such as AB12. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/u.exec(cell)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
