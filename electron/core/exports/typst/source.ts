import {
  grid,
  longestMovedParagraph,
  signatureLines,
  twipsToPoints,
} from '../../../../shared/sheet/layout.ts';
import type {
  HeadingLevel,
  ParagraphBlock,
  Run,
  Sheet,
  SheetBlock,
  SheetSection,
  SignatureBlock,
  TableBlock,
  TableRow,
} from '../../../../shared/sheet/model.ts';
import { cleanText } from '../../../../shared/sheet/clean.ts';
import {
  isBeforeSignature,
  isMovedTable,
  isWholeRow,
  isWholeTable,
} from '../../../../shared/sheet/row-lines.ts';
import { withTitleLines } from '../../../../shared/sheet/title-lines.ts';
import { typstString } from './escape.ts';
import { typstWords } from './words.ts';
import { preamble } from './preamble.ts';
import type { FontFamilies } from './preamble.ts';

/**
 * The Typst source of a paper. Its last element, labelled <places>, carries [sourceId, page, y in points] for
 * the upper edge of the beginning and the lower edge of the end of everything that has a source. A file needs none of
 * that: without places it is laid out once instead of until they stand still.
 */
export function typstSource(sheet: Sheet, families: FontFamilies, { places }: { places: boolean }): string {
  const sections = sheet.sections.map((section) => sectionSource(section, sheet.pageNumbers)).join('\n');
  return `${places ? MARKS : NO_MARKS}${preamble(sheet, families)}${sections}${places ? PLACES : ''}`;
}

const MARKS = '#let mark(id, above) = if id == none { [] } else [#metadata((id, above))<source>]\n';
const NO_MARKS = '#let mark(id, above) = []\n';
const PLACES = `
#context [#metadata(query(<source>).map(it => { let at = it.location().position(); (it.value.at(0), at.page, at.y.pt() - it.value.at(1)) }))<places>]
`;

function sectionSource(section: SheetSection, numbers: Sheet['pageNumbers']): string {
  const { orientation, blocks } = section;
  const footer =
    numbers === 'none' || orientation === 'landscape' ? 'none' : numbers === 'outer' ? 'outer' : 'centred';
  const turned =
    numbers !== 'none' && orientation === 'landscape' ? `, background: turned-number("${numbers}")` : '';
  return `#set page(..${orientation}, footer: ${footer}${turned})\n${blocks.map((_, index) => blockSource(section, index)).join('\n')}`;
}

function blockSource({ blocks, orientation }: SheetSection, index: number): string {
  const block = blocks[index];
  if (block === undefined) return '';
  switch (block.type) {
    case 'title':
    case 'subtitle':
      return `#${block.type}(${wordsSource(withTitleLines(block, orientation))})`;
    case 'heading':
      return `#${HEADINGS[block.level]}(${wordsSource(block)})`;
    case 'paragraph':
      return paragraphSource(block, blocks[index + 1]);
    case 'table':
      return tableSource(block, orientation, isBeforeSignature(blocks, index));
    case 'note':
      return `#note(${typstWords(block.text, 'text')})`;
    case 'remark':
      return `#remark(${idOf(block.remarkId)}, ${linesSource(block.text, 'text')})`;
    case 'signature':
      return signatureSource(block);
  }
}

const HEADINGS: Readonly<Record<HeadingLevel, string>> = {
  1: 'level1',
  2: 'level2',
  3: 'level3',
  4: 'level4',
};

/** A joined list of nothing would be no source. */
const runsSource = (runs: readonly Run[]): string =>
  runs.length === 0 ? '[]' : runs.map(runSource).join(' + ');

const wordsSource = ({ text, runs }: { readonly text: string; readonly runs?: readonly Run[] }): string =>
  runs ? runsSource(runs) : linesSource(text, 'text');

function paragraphSource({ flush, sourceId, runs }: ParagraphBlock, next: SheetBlock | undefined): string {
  const words = `${flush ? 'flush' : 'paragraph'}(${idOf(sourceId)}, ${runsSource(runs)})`;
  // A 落款 does not stand alone on a page: the paragraph before it goes along, unless it is a long one.
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return next?.type === 'signature' && length <= longestMovedParagraph
    ? `#block(sticky: true, ${words})`
    : `#${words}`;
}

const idOf = (id: string | null): string => (id === null ? 'none' : typstString(id));

function runSource({ text, role, remarks }: Run): string {
  const words = typstWords(cleanText(text), 'text');
  if (role === 'body' && remarks !== undefined && remarks.length > 0) return `marked(${words})`;
  return role === 'body' ? words : `${RUNS[role]}(${words})`;
}

const RUNS: Readonly<Record<Exclude<Run['role'], 'body'>, string>> = {
  citation: 'citation',
  deleted: 'deleted',
  inserted: 'inserted',
  number: 'remark-number',
};

function linesSource(text: string, where: 'text' | 'cell'): string {
  return text
    .split('\n')
    .map((line) => typstWords(line, where))
    .join(' + linebreak() + ');
}

function tableSource(table: TableBlock, orientation: SheetSection['orientation'], isSigned: boolean): string {
  const { style, columns, head, rows } = table;
  const heads =
    head.length === 0 ? '' : `table.header(${head.map((row) => rowSource(row, table)).join(', ')}), `;
  const whole = isWholeTable(table, orientation) ? 'breakable: false, ' : '';
  const moved = isSigned && isMovedTable(table, orientation) ? 'sticky: true, ' : '';
  return `#${style}((${columns.map((width) => `${width}mm,`).join(' ')}), ${whole}${moved}${heads}${rows.map((row) => rowSource(row, table)).join(',\n')})`;
}

function rowSource(row: TableRow, table: TableBlock): string {
  const { cells, sourceId, height } = row;
  const isWhole = isWholeRow(row, table);
  const middle = isWhole ? 'horizon' : 'top';
  return cells
    .map(({ text, align, span, label }) => {
      const side = `${align === 'centre' ? 'center' : 'left'} + ${middle}`;
      const lines = linesSource(text, 'cell');
      const words = label ? `head(${lines})` : `cell(${idOf(sourceId)}, ${lines})`;
      // The rows of a table grow with their cells only, so one that is filled in by hand is held open from inside.
      const body = height === undefined ? words : `tall(${height}mm, ${side}, ${words})`;
      return `table.cell(${isWhole ? 'breakable: false, ' : ''}colspan: ${span}, align: ${side}, ${body})`;
    })
    .join(', ');
}

function signatureSource({ signer, date }: SignatureBlock): string {
  const lines = signatureLines(signer, date).map(
    ({ text, indent }) => `signed(${indent}, ${typstWords(text, 'text')})`,
  );
  return `#block(breakable: false, v(${twipsToPoints(grid.line)}pt) + ${lines.join(' + ')})`;
}
