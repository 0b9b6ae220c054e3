import type ExcelJS from 'exceljs';
import type { Measure, VersionContent } from '../../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../../shared/report/place.ts';
import type { IndicatorRow, Register } from '../../../../shared/report/register.ts';
import {
  aspectNames,
  directionNames,
  indicatorName,
  lackWords,
  provinceAssignedWord,
  registerSheets,
  registerViewNames,
  reportName,
  stanceNames,
  valueWords,
  yearNames,
} from '../../../../shared/wording/register.ts';
import { createBook } from './book.ts';
import { addFilter, addTableRow, addTableSheet, HEAD_ROW } from './styles.ts';
import type { CellContent, Column } from './styles.ts';
import { changeCell, isWords, measureCell } from './value-cells.ts';

/** The register of one version as an Excel workbook: indicators, tasks, all numbers. */
export async function encodeRegisterXlsx(content: VersionContent, register: Register): Promise<Uint8Array> {
  const book = createBook(registerSheets.title(reportName(content.report)));
  addIndicators(book, content, register);
  addTasks(book, content, register);
  addMeasures(book, content);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const placeAt = ({ blocks }: VersionContent, start: number): string => {
  const block = blockAt(blocks, start);
  return block ? placeName(block) : '';
};

function addIndicators(book: ExcelJS.Workbook, content: VersionContent, register: Register): void {
  const names = yearNames(content.report.year);
  const columns: readonly Column[] = [
    { header: registerSheets.list, width: 16 },
    { header: registerSheets.indicator, width: 34 },
    { header: names.lastTarget, width: 15, align: 'right' },
    { header: names.last, width: 15, align: 'right' },
    { header: names.now, width: 15, align: 'right' },
    { header: registerSheets.change, width: 17, align: 'right' },
    { header: registerSheets.share, width: 11, align: 'right' },
    { header: registerSheets.direction, width: 14, align: 'center' },
    { header: registerSheets.grade, width: 6, align: 'center' },
    { header: names.lastPlace, width: 16 },
    { header: names.nowPlace, width: 16 },
  ];
  const sheet = addTableSheet(
    book,
    registerSheets.indicators,
    registerSheets.title(reportName(content.report)),
    columns,
  );
  for (const row of register.rows) addIndicator(sheet, columns, content, row);
  const last = Math.max(HEAD_ROW + 1, sheet.rowCount);
  const grades = `I${HEAD_ROW + 1}:I${last}`;
  const directions = `H${HEAD_ROW + 1}:H${last}`;
  const count = (direction: IndicatorRow['direction']): number =>
    register.rows.filter((row) => row.direction === direction && row.grade === 'A').length;
  const counted = (name: string): string => `COUNTIF(${directions},"${name}")`;
  const all = register.rows.filter(({ grade }) => grade === 'A').length;
  const words = registerSheets.summary;
  sheet.getCell(2, 1).value = {
    formula: [
      `"${words[0]}"&COUNTIF(${grades},"A")`,
      `"${words[1]}"&${counted(directionNames.down)}`,
      `"${words[2]}"&${counted(directionNames.equal)}`,
      `"${words[3]}"&${counted(directionNames.up)}`,
      `"${words[4]}"`,
    ].join('&'),
    result: `${words[0]}${all}${words[1]}${count('down')}${words[2]}${count('equal')}${words[3]}${count('up')}${words[4]}`,
  };
  addFilter(sheet, columns);
}

function addIndicator(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  content: VersionContent,
  row: IndicatorRow,
): void {
  const at = sheet.rowCount + 1;
  const { last, now, direction, grade } = row;
  const of = grade === 'A' ? now : null;
  addTableRow(sheet, columns, [
    { value: registerViewNames[row.view] },
    { value: indicatorName(row) },
    measureCell(row.lastTarget, of ?? row.lastTarget),
    measureCell(last, of ?? last),
    row.provinceAssigned === null ? measureCell(now) : { value: provinceAssignedWord },
    changeCell(row, `D${at}`, `E${at}`),
    shareCell(row, `E${at}/D${at}`),
    direction === null
      ? { value: null }
      : {
          value: {
            formula: `IF(F${at}<0,"${directionNames.down}",IF(F${at}>0,"${directionNames.up}","${directionNames.equal}"))`,
            result: directionNames[direction],
          },
        },
    { value: grade },
    { value: last ? placeAt(content, last.start) : null },
    { value: now || row.provinceAssigned !== null ? placeAt(content, (now ?? row).start) : null },
  ]);
}

function shareCell({ share, last, now }: IndicatorRow, formula: string): CellContent {
  if (share === null || !last || !now) return { value: null };
  const words = isWords(last) || isWords(now);
  return { value: words ? share : { formula, result: share }, format: '0%' };
}

function addTasks(book: ExcelJS.Workbook, content: VersionContent, { tasks }: Register): void {
  const words = registerSheets.taskColumns;
  const columns: readonly Column[] = [
    { header: words.number, width: 6, align: 'center' },
    { header: words.path, width: 28 },
    { header: words.task, width: 26 },
    { header: words.place, width: 16 },
    { header: words.measureCount, width: 8, align: 'right' },
    { header: words.measures, width: 42 },
    { header: words.promises, width: 36 },
    { header: words.lacks, width: 16 },
  ];
  const sheet = addTableSheet(
    book,
    registerSheets.tasks,
    registerSheets.tasksTitle(reportName(content.report)),
    columns,
  );
  tasks.forEach(({ task, measures, promises, ...lacks }, index) =>
    addTableRow(sheet, columns, [
      { value: index + 1 },
      { value: task.path.join(' / ') },
      { value: task.title },
      { value: placeAt(content, task.start) },
      { value: measures.length },
      { value: measures.map((measure) => measure.indicator + valueWords(measure)).join('\n') },
      { value: promises.map(({ text }) => text).join('\n') },
      { value: lackWords(lacks) },
    ]),
  );
  const numbers = `E${HEAD_ROW + 1}:E${Math.max(HEAD_ROW + 1, sheet.rowCount)}`;
  const total = tasks.reduce((sum, { measures }) => sum + measures.length, 0);
  const without = tasks.filter(({ measures }) => measures.length === 0).length;
  const summary = registerSheets.taskSummary;
  sheet.getCell(2, 1).value = {
    formula: `"${summary[0]}"&COUNT(${numbers})&"${summary[1]}"&SUM(${numbers})&"${summary[2]}"&COUNTIF(${numbers},0)&"${summary[3]}"`,
    result: `${summary[0]}${tasks.length}${summary[1]}${total}${summary[2]}${without}${summary[3]}`,
  };
  addFilter(sheet, columns);
}

function addMeasures(book: ExcelJS.Workbook, content: VersionContent): void {
  const words = registerSheets.measureColumns;
  const columns: readonly Column[] = [
    { header: words.number, width: 6, align: 'center' },
    { header: words.indicator, width: 40 },
    { header: words.value, width: 18, align: 'right' },
    { header: words.amount, width: 18, align: 'right' },
    { header: words.unit, width: 12 },
    { header: words.stance, width: 8, align: 'center' },
    { header: words.aspect, width: 10, align: 'center' },
    { header: words.place, width: 16 },
    { header: words.quote, width: 20 },
  ];
  const title = registerSheets.measuresTitle(reportName(content.report));
  const sheet = addTableSheet(book, registerSheets.measures, title, columns);
  content.measures.forEach((measure, index) => {
    addTableRow(sheet, columns, [
      { value: index + 1 },
      { value: measure.indicator },
      measureCell(measure),
      amountCell(measure),
      { value: measure.unit },
      { value: stanceNames[measure.stance] },
      { value: aspectNames[measure.aspect] },
      { value: placeAt(content, measure.start) },
      { value: measure.quote },
    ]);
  });
  addFilter(sheet, columns);
}

/** The amount in the plain unit, for reckoning; a range and 翻番 have none. */
function amountCell({ value, value2, scale, bound }: Measure) {
  return value2 === null && bound !== 'multiple'
    ? { value: Number((value * scale).toPrecision(12)), format: '#,##0.########' }
    : { value: null };
}
