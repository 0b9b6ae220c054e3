import ExcelJS from 'exceljs';
import type { VersionContent } from '../../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../../shared/report/place.ts';
import { DEFAULT_RUBRIC_ID, findRubric } from '../../../../shared/review/rubrics.ts';
import type { Score } from '../../../../shared/review/score.ts';
import { overallRating } from '../../../../shared/review/score.ts';
import { criterionSkipped, ratingNames, scoreDisclaimer } from '../../../../shared/wording/names.ts';
import { registerSheets, scoreSheet } from '../../../../shared/wording/register.ts';
import { addFilter, addTableRow, addTableSheet, HEAD_ROW } from './styles.ts';
import type { CellContent, Column } from './styles.ts';

/** The scores of one person on the tasks of a version as an Excel workbook; always with 个人参考，非正式测评. */
export async function encodeScoresXlsx(
  content: VersionContent,
  scores: readonly Score[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = registerSheets.creator;
  book.title = scoreSheet.title(content.report.title);
  const criteria = findRubric(DEFAULT_RUBRIC_ID)?.criteria ?? [];
  const columns: readonly Column[] = [
    { header: scoreSheet.number, width: 6, align: 'center' },
    { header: scoreSheet.task, width: 28 },
    { header: scoreSheet.place, width: 16 },
    ...criteria.map(({ name }): Column => ({ header: name, width: 8, align: 'center' })),
    { header: scoreSheet.average, width: 8, align: 'center' },
    { header: scoreSheet.importance, width: 8, align: 'center' },
    { header: scoreSheet.overall, width: 10, align: 'center' },
    { header: scoreSheet.evidence, width: 8, align: 'center' },
    { header: scoreSheet.note, width: 36 },
  ];
  const sheet = addTableSheet(book, scoreSheet.name, scoreSheet.title(content.report.title), columns);
  const byTask = new Map(
    scores.flatMap((score) => (score.target.type === 'task' ? [[score.target.taskId, score] as const] : [])),
  );
  content.tasks.forEach((task, index) => {
    const score = byTask.get(task.id);
    const block = blockAt(content.blocks, task.start);
    addTableRow(sheet, columns, [
      { value: index + 1 },
      { value: task.title },
      { value: block ? placeName(block) : '' },
      ...criteria.map(({ id }): CellContent => criterionCell(score?.criteria[id])),
      averageCell(
        sheet,
        criteria.map(({ id }) => score?.criteria[id]),
      ),
      { value: score?.importance ?? null },
      { value: score?.overall ? ratingNames[score.overall] : null },
      { value: score ? score.evidence.length : null },
      { value: score?.note ?? null },
    ]);
  });
  const overall = sheet.getColumn(criteria.length + 6).letter;
  const cells = `${overall}${HEAD_ROW + 1}:${overall}${Math.max(HEAD_ROW + 1, sheet.rowCount)}`;
  const count = (rating: string): number =>
    [...byTask.values()].filter((score) => score.overall === rating).length;
  sheet.getCell(2, 1).value = {
    formula: [
      `"${scoreDisclaimer}"`,
      ...overallRating.options.map(
        (rating) => `"${scoreSheet.gap}${ratingNames[rating]} "&COUNTIF(${cells},"${ratingNames[rating]}")`,
      ),
    ].join('&'),
    result: `${scoreDisclaimer}${overallRating.options
      .map((rating) => `${scoreSheet.gap}${ratingNames[rating]} ${count(rating)}`)
      .join('')}`,
  };
  sheet.headerFooter.oddFooter = `&L${scoreDisclaimer}&R${scoreSheet.pages}`;
  addFilter(sheet, columns);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Value = Score['criteria'][string] | undefined;

function criterionCell(value: Value): CellContent {
  return { value: value === undefined ? null : value === 'skipped' ? criterionSkipped : value };
}

/** The mean of what was scored; 不评 and empty cells are no numbers to the formula either. */
function averageCell(sheet: ExcelJS.Worksheet, values: readonly Value[]): CellContent {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const row = sheet.rowCount + 1;
  const cells = `${sheet.getColumn(4).letter}${row}:${sheet.getColumn(3 + values.length).letter}${row}`;
  const mean = numbers.length === 0 ? '' : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return { value: { formula: `IF(COUNT(${cells})=0,"",AVERAGE(${cells}))`, result: mean }, format: '0.0' };
}
