import { cellPadding, millimetresToTwips, tableBorder, tableLine } from '../../../../shared/sheet/layout.ts';
import type { SheetSection, TableBlock, TableCell, TableRow } from '../../../../shared/sheet/model.ts';
import { isWholeRow, isWholeTable } from '../../../../shared/sheet/row-lines.ts';
import { paragraphXml } from './paragraph.ts';
import { styleIds } from './styles.ts';
import { plainRun } from './tracked-runs.ts';

const side = (name: string): string =>
  `<w:${name} w:val="single" w:sz="${tableBorder * 8}" w:space="0" w:color="000000"/>`;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

const margin = (name: string, twips: number): string => `<w:${name} w:w="${twips}" w:type="dxa"/>`;
const MARGINS = `<w:tblCellMar>${margin('top', cellPadding.y)}${margin('left', cellPadding.x)}${margin('bottom', cellPadding.y)}${margin('right', cellPadding.x)}</w:tblCellMar>`;

/** A table with its grid written out: WPS shows none without column widths. */
export function tableXml(
  table: TableBlock,
  orientation: SheetSection['orientation'],
  isSigned: boolean,
): string {
  const { columns, head, rows } = table;
  const widths = columns.map(millimetresToTwips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const isWhole = isWholeTable(table, orientation);
  // A head stays with the first row, every row but the last with the next where the table is to stay whole, and the
  // last with a 落款, which does not stand alone on a page.
  const keepsNext = (index: number): boolean => (index < rows.length - 1 ? isWhole : isSigned);
  const all = [
    ...head.map((row) => rowXml(row, table, widths, { isHead: true, keepNext: true })),
    ...rows.map((row, index) => rowXml(row, table, widths, { isHead: false, keepNext: keepsNext(index) })),
  ];
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all.join('')}</w:tbl>`;
}

interface RowWay {
  readonly isHead: boolean;
  /** Stays on the page of the row below. */
  readonly keepNext: boolean;
}

function rowXml(
  row: TableRow,
  table: TableBlock,
  widths: readonly number[],
  { isHead, keepNext }: RowWay,
): string {
  const isWhole = isHead || isWholeRow(row, table);
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    column += cell.span;
    return cellXml(cell, { style: table.style, width, isWhole, keepNext });
  });
  const least = row.height === undefined ? tableLine[table.style] : millimetresToTwips(row.height);
  return `<w:tr><w:trPr>${isWhole ? '<w:cantSplit/>' : ''}<w:trHeight w:val="${least}" w:hRule="atLeast"/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

interface CellWay {
  readonly style: TableBlock['style'];
  readonly width: number;
  /** The row does not run over to the next page; the words of one that does begin at its top. */
  readonly isWhole: boolean;
  readonly keepNext: boolean;
}

function cellXml({ text, align, span, label }: TableCell, way: CellWay): string {
  const [labelStyle, valueStyle] =
    way.style === 'cover' ? [styleIds.coverLabel, styleIds.cover] : [styleIds.headCell, styleIds.cell];
  const style = label ? labelStyle : valueStyle;
  const justify = align === 'centre' ? 'center' : 'left';
  const paragraphs = text
    .split('\n')
    .map((line) => paragraphXml({ style, keepNext: way.keepNext, justify }, plainRun(line)));
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${way.width}" w:type="dxa"/>${spanned}<w:vAlign w:val="${way.isWhole ? 'center' : 'top'}"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}
