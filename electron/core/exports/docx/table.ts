import {
  cellPadding,
  longestWholeCell,
  millimetresToTwips,
  tableBorder,
  tableLine,
} from '../../../../shared/sheet/layout.ts';
import type { TableBlock, TableCell, TableRow } from '../../../../shared/sheet/model.ts';
import { paragraphXml } from './paragraph.ts';
import { styleIds } from './styles.ts';
import { plainRun } from './tracked-runs.ts';

const isShort = (row: TableRow): boolean => row.cells.every((cell) => cell.text.length <= longestWholeCell);

const side = (name: string): string =>
  `<w:${name} w:val="single" w:sz="${tableBorder * 8}" w:space="0" w:color="000000"/>`;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

const margin = (name: string, twips: number): string => `<w:${name} w:w="${twips}" w:type="dxa"/>`;
const MARGINS = `<w:tblCellMar>${margin('top', cellPadding.y)}${margin('left', cellPadding.x)}${margin('bottom', cellPadding.y)}${margin('right', cellPadding.x)}</w:tblCellMar>`;

/** A table with its grid written out: WPS shows none without column widths. */
export function tableXml({ style, columns, head, rows }: TableBlock): string {
  const widths = columns.map(millimetresToTwips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const row = (source: TableRow, isHead: boolean): string => rowXml(source, style, widths, isHead);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[
    ...head.map((each) => row(each, true)),
    ...rows.map((each) => row(each, false)),
  ].join('')}</w:tbl>`;
}

function rowXml(
  row: TableRow,
  style: TableBlock['style'],
  widths: readonly number[],
  isHead: boolean,
): string {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    column += cell.span;
    return cellXml(cell, style, width);
  });
  const least = row.height === undefined ? tableLine[style] : millimetresToTwips(row.height);
  // A short row stays whole; an opinion can be longer than a page and must be able to run over.
  const whole = isHead || style === 'cover' || isShort(row) ? '<w:cantSplit/>' : '';
  return `<w:tr><w:trPr>${whole}<w:trHeight w:val="${least}" w:hRule="atLeast"/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml({ text, align, span, label }: TableCell, table: TableBlock['style'], width: number): string {
  const [labelStyle, valueStyle] =
    table === 'cover' ? [styleIds.coverLabel, styleIds.cover] : [styleIds.headCell, styleIds.cell];
  const paragraphs = text
    .split('\n')
    .map((line) =>
      paragraphXml(
        { style: label ? labelStyle : valueStyle, justify: align === 'centre' ? 'center' : 'left' },
        plainRun(line),
      ),
    );
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}
