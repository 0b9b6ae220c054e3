import { grid, longestWholeCell, signatureIndents, twipsToPoints } from '../../../../shared/sheet/layout.ts';
import type {
  HeadingLevel,
  Run,
  Sheet,
  SheetBlock,
  SheetSection,
  SignatureBlock,
  TableBlock,
  TableRow,
} from '../../../../shared/sheet/model.ts';
import { cleanText } from '../../../../shared/sheet/clean.ts';
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

function sectionSource({ orientation, blocks }: SheetSection, numbers: Sheet['pageNumbers']): string {
  const footer =
    numbers === 'none' || orientation === 'landscape' ? 'none' : numbers === 'outer' ? 'outer' : 'centred';
  const turned =
    numbers !== 'none' && orientation === 'landscape' ? `, background: turned-number("${numbers}")` : '';
  return `#set page(..${orientation}, footer: ${footer}${turned})\n${blocks.map(blockSource).join('\n')}`;
}

function blockSource(block: SheetBlock): string {
  switch (block.type) {
    case 'title':
      return `#title(${wordsSource(block)})`;
    case 'subtitle':
      return `#subtitle(${wordsSource(block)})`;
    case 'heading':
      return `#${HEADINGS[block.level]}(${wordsSource(block)})`;
    case 'paragraph':
      return `#${block.flush ? 'flush' : 'paragraph'}(${idOf(block.sourceId)}, ${runsSource(block.runs)})`;
    case 'table':
      return tableSource(block);
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
  runs ? runsSource(runs) : typstWords(text, 'text');

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

function tableSource({ style, columns, head, rows }: TableBlock): string {
  const heads = head.length === 0 ? '' : `table.header(${head.map(rowSource).join(', ')}), `;
  return `#${style}((${columns.map((width) => `${width}mm,`).join(' ')}), ${heads}${rows.map(rowSource).join(',\n')})`;
}

function rowSource({ cells, sourceId, height }: TableRow): string {
  // A short row stays whole; an opinion can be longer than a page and must be able to run over.
  const whole = cells.every(({ text }) => text.length <= longestWholeCell) ? 'breakable: false, ' : '';
  return cells
    .map(({ text, align, span, label }) => {
      const side = align === 'centre' ? 'center' : 'left';
      const lines = linesSource(text, 'cell');
      const words = label ? `head(${lines})` : `cell(${idOf(sourceId)}, ${lines})`;
      // The rows of a table grow with their cells only, so one that is filled in by hand is held open from inside.
      const body = height === undefined ? words : `tall(${height}mm, ${words})`;
      return `table.cell(${whole}colspan: ${span}, align: ${side} + horizon, ${body})`;
    })
    .join(', ');
}

function signatureSource({ signer, date }: SignatureBlock): string {
  const blank = `v(${twipsToPoints(grid.line)}pt)`;
  if (signer === null) return `#block(breakable: false, ${blank} + signed(2, ${typstString(date)}))`;
  const indents = signatureIndents(signer, date);
  return `#block(breakable: false, ${blank} + signed(${indents.signer}, ${typstString(signer)}) + signed(${indents.date}, ${typstString(date)}))`;
}
