import type ExcelJS from 'exceljs';
import type { Rubric } from '../../../../shared/review/rubric.ts';
import { isWeighted } from '../../../../shared/review/rubric-rules.ts';
import { overallRating } from '../../../../shared/review/score.ts';
import type { ScoreTable, ScoreTableRow } from '../../../../shared/sheet/score-table.ts';
import { criterionSkipped, ratingNames, scoreDisclaimer } from '../../../../shared/wording/names.ts';
import { scoreSheet } from '../../../../shared/wording/register.ts';
import { rubricEdition } from '../../../../shared/wording/rubrics.ts';
import { createBook } from './book.ts';
import { addFilter, addTableRow, addTableSheet, HEAD_ROW } from './styles.ts';
import type { CellContent, Column } from './styles.ts';

/** Column of the first criterion, from 1. */
const FIRST = 4;

/**
 * The scores of one person on the tasks of a version as an Excel workbook, a sheet for each rubric; always with
 * 个人参考，非正式测评.
 */
export async function encodeScoresXlsx(title: string, tables: readonly ScoreTable[]): Promise<Uint8Array> {
  const book = createBook(scoreSheet.title(title));
  tables.forEach((table, index) => addTable(book, title, table, index));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addTable(book: ExcelJS.Workbook, title: string, { rubric, rows }: ScoreTable, index: number): void {
  const { criteria } = rubric;
  const weighted = isWeighted(rubric);
  const others = rows.some(({ otherRubric }) => otherRubric !== null);
  const columns: readonly Column[] = [
    { header: scoreSheet.number, width: 6, align: 'center' },
    { header: scoreSheet.task, width: 28 },
    { header: scoreSheet.place, width: 16 },
    ...criteria.map(({ name, weight }): Column => ({
      header: weighted ? scoreSheet.weight(name, weight) : name,
      width: 8,
      align: 'center',
    })),
    ...(criteria.length === 0
      ? []
      : [
          {
            header: weighted ? scoreSheet.weightedMean : scoreSheet.average,
            width: 8,
            align: 'center',
          } as const,
        ]),
    { header: scoreSheet.importance, width: 8, align: 'center' },
    { header: scoreSheet.overall, width: 10, align: 'center' },
    { header: scoreSheet.evidence, width: 8, align: 'center' },
    { header: scoreSheet.note, width: 36 },
    ...(others ? [{ header: scoreSheet.otherRubric, width: 20 }] : []),
  ];
  const name = index === 0 ? scoreSheet.name : scoreSheet.otherName(index);
  const sheet = addTableSheet(book, name, scoreSheet.title(title), columns);
  rows.forEach((row, number) =>
    addTableRow(sheet, columns, [
      { value: number + 1 },
      { value: row.title },
      { value: row.place },
      ...row.values.map((value): CellContent => ({ value: value === 'skipped' ? criterionSkipped : value })),
      ...(criteria.length === 0 ? [] : [meanCell(sheet, rubric, row)]),
      { value: row.importance },
      { value: row.overall === null ? null : ratingNames[row.overall] },
      { value: row.evidence },
      { value: row.note === '' ? null : row.note },
      ...(others ? [{ value: row.otherRubric }] : []),
    ]),
  );
  addSummary(sheet, rubric, rows);
  sheet.headerFooter.oddFooter = `&L${scoreDisclaimer}&R${scoreSheet.pages}`;
  addFilter(sheet, columns);
}

/** Rubric, scale and counts below the title; the counts are formulas. */
function addSummary(sheet: ExcelJS.Worksheet, rubric: Rubric, rows: readonly ScoreTableRow[]): void {
  const { criteria, scale } = rubric;
  const overall = sheet.getColumn(FIRST + criteria.length + (criteria.length === 0 ? 1 : 2)).letter;
  const cells = `${overall}${HEAD_ROW + 1}:${overall}${Math.max(HEAD_ROW + 1, sheet.rowCount)}`;
  const about =
    criteria.length === 0
      ? rubricEdition(rubric.name, rubric.revision)
      : scoreSheet.about(
          rubricEdition(rubric.name, rubric.revision),
          scale.type === 'words'
            ? scale.words.map((word, value) => `${value} ${word}`).join(scoreSheet.comma)
            : scoreSheet.points(scale.most),
        );
  const head = `${scoreDisclaimer}${scoreSheet.gap}${about}`;
  const count = (rating: string): number => rows.filter((row) => row.overall === rating).length;
  sheet.getCell(2, 1).value = {
    formula: [
      `"${head.replaceAll('"', '""')}"`,
      ...overallRating.options.map(
        (rating) => `"${scoreSheet.gap}${ratingNames[rating]} "&COUNTIF(${cells},"${ratingNames[rating]}")`,
      ),
    ].join('&'),
    result: `${head}${overallRating.options
      .map((rating) => `${scoreSheet.gap}${ratingNames[rating]} ${count(rating)}`)
      .join('')}`,
  };
}

/** The mean of what was scored; 不评 and empty cells are no numbers to the formula either. */
function meanCell(sheet: ExcelJS.Worksheet, rubric: Rubric, { total }: ScoreTableRow): CellContent {
  const at = sheet.rowCount + 1;
  const last = FIRST + rubric.criteria.length - 1;
  const cells = `${sheet.getColumn(FIRST).letter}${at}:${sheet.getColumn(last).letter}${at}`;
  const weights = `{${rubric.criteria.map(({ weight }) => weight).join(',')}}`;
  const mean = isWeighted(rubric)
    ? `SUMPRODUCT(${weights},${cells})/SUMPRODUCT(${weights},--ISNUMBER(${cells}))`
    : `AVERAGE(${cells})`;
  return {
    value: { formula: `IF(COUNT(${cells})=0,"",${mean})`, result: total?.value ?? '' },
    format: '0.0',
  };
}
