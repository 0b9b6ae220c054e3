import { unzipWanted } from '../zip.ts';
import { readXml } from '../docx/xml.ts';

/** The rows of a DOCX in reading order: those of its tables, cell by cell, and every paragraph outside as a row of one. */
export function docxRows(bytes: Uint8Array): string[][] {
  const part = unzipWanted(bytes, (name) => name === 'word/document.xml').get('word/document.xml');
  if (!part) return [];
  const rows: string[][] = [];
  let row: string[] | null = null;
  let depth = 0;
  let text = '';
  let isText = false;
  readXml(part, {
    open: ({ name }) => {
      if (name === 'tbl') depth += 1;
      // A table in a cell is part of that cell.
      if (depth <= 1 && name === 'tr') row = [];
      if (depth <= 1 && name === 'tc') text = '';
      if (name === 't') isText = true;
      if (name === 'br' || name === 'cr') text += '\n';
      if (name === 'tab') text += '\t';
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'p' && row === null) {
        if (text.trim() !== '') rows.push([text.trim()]);
        text = '';
      } else if (name === 'p') text += '\n';
      if (depth <= 1 && name === 'tc') row?.push(text.trim());
      if (depth <= 1 && name === 'tr' && row) {
        rows.push(row);
        row = null;
        text = '';
      }
      if (name === 'tbl') depth -= 1;
    },
    text: (words) => {
      if (isText) text += words;
    },
  });
  return rows;
}
