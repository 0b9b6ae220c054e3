import type { Composition } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { deletionWords, emptyCell, insertionWords, wordingTableHead } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import type { SheetBlock, TableCell, TableRow } from './model.ts';
import { placeOf } from './place-of.ts';

/** 位置 / 原文 / 建议改为 / 理由 in millimetres; together the 156 mm of the type area. */
const COLUMNS = [36, 41, 41, 38] as const;

/** The wording changes as a table; nothing where there are none. */
export function wordingTable(
  annotations: readonly Annotation[],
  content: VersionContent,
  composition: Composition,
): SheetBlock[] {
  const rows = annotations.flatMap((annotation): TableRow[] => {
    if (annotation.wordingChange === null) return [];
    const cells = wordingCells(annotation, content, composition).map(leftCell);
    return [{ cells, sourceId: annotation.id }];
  });
  if (rows.length === 0) return [];
  const head: TableRow = { cells: wordingTableHead.map(headCell), sourceId: null };
  return [{ type: 'table', style: 'list', columns: COLUMNS, head: [head], rows }];
}

/** 位置, 原文, 建议改为, 理由 of one wording change; empty for a note that is none. */
export function wordingCells(
  annotation: Annotation,
  content: VersionContent,
  composition: Composition,
): string[] {
  const change = annotation.wordingChange;
  if (change === null) return [];
  const place = placeOf(annotation.target, content);
  const proposed = cleanLine(composition.wordings[annotation.id] ?? change.proposed);
  const changed =
    change.operation === 'delete'
      ? deletionWords
      : change.operation === 'insert'
        ? insertionWords(proposed)
        : proposed;
  const reasons = [...cleanParagraphs(change.reason), ...cleanParagraphs(annotation.body)];
  return [place.name, cleanLine(place.quote), changed, reasons.join('\n')];
}

/** A cell of running text; a dash stands for nothing. */
export function leftCell(text: string): TableCell {
  return {
    text: text === '' ? emptyCell : text,
    align: text === '' ? 'centre' : 'left',
    span: 1,
    label: false,
  };
}

/** A cell whose words stand in its middle. */
export function centredCell(text: string): TableCell {
  return { text: text === '' ? emptyCell : text, align: 'centre', span: 1, label: false };
}

/** A cell of a table's first row. */
export function headCell(text: string): TableCell {
  return { text, align: 'centre', span: 1, label: true };
}
