/** A cell of a table: words, a number, or nothing. */
export type CsvCell = string | number | null;

/** Signs at which a table program begins to reckon, in half and full width. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

/**
 * A table as CSV that opens in Excel and WPS as it is meant: UTF-8 with a byte order mark, CRLF, and words that would
 * be read as a formula with an apostrophe before them. Numbers stay numbers.
 */
export function encodeCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const words = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
