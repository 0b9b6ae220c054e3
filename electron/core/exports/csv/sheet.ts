import type { Sheet } from '../../../../shared/sheet/model.ts';
import type { CsvCell } from './encode.ts';
import { encodeCsv } from './encode.ts';

/**
 * The lists of a paper as one CSV table, each with its head; figures in cells of their own stay figures. Without a list
 * it is the paragraphs that say so.
 */
export function encodeSheetCsv(sheet: Sheet): Uint8Array {
  const tables = sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' && block.style === 'list' ? [block] : [])),
  );
  const rows = tables.flatMap(({ head, rows }, index): CsvCell[][] => [
    ...(index === 0 ? [] : [[]]),
    ...[...head, ...rows].map(({ cells }) =>
      cells.flatMap(({ text, span }) => [csvCell(text), ...Array<CsvCell>(span - 1).fill(null)]),
    ),
  ]);
  return encodeCsv(tables.length === 0 ? paragraphsOf(sheet) : rows);
}

/** What a paper says in place of a list, such as 暂无评分。 */
const paragraphsOf = ({ sections }: Sheet): CsvCell[][] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'paragraph' ? [[block.runs.map(({ text }) => text).join('')]] : [],
    ),
  );

/** A plain number is one for the table program too; a leading zero belongs to a code that must keep it. */
const csvCell = (text: string): CsvCell =>
  /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text;
