import type { Run, Sheet, SheetBlock, TableRow } from '../../../shared/sheet/model.ts';

/** A paper as plain text for the clipboard: a line for each paragraph, cells of a row apart by tabs. */
export function plainTextOf({ sections }: Sheet): string {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap(linesOf))
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(block: SheetBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [runsText(block.runs)];
    case 'table':
      return [...block.head, ...block.rows].map(rowText);
    case 'signature':
      return [...(block.signer === null ? [] : [block.signer]), block.date];
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'note':
    case 'remark':
      return block.text.split('\n');
  }
}

const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const rowText = ({ cells }: TableRow): string =>
  cells.map(({ text }) => text.replaceAll('\n', ' ')).join('\t');
