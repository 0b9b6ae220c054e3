import type { Measure, VersionContent } from '../../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../../shared/report/place.ts';
import type { Register } from '../../../../shared/report/register.ts';
import {
  changeWords,
  indicatorName,
  lackWords,
  provinceAssignedWord,
  registerSheets,
  registerViewNames,
  unitWords,
  valueWords,
  yearNames,
} from '../../../../shared/wording/register.ts';
import type { CsvCell } from './encode.ts';
import { encodeCsv } from './encode.ts';

/** The register of one version as one table: a line for each indicator, then one for each task. */
export function encodeRegisterCsv(content: VersionContent, register: Register): Uint8Array {
  const names = yearNames(content.report.year);
  const words = registerSheets;
  const place = (start: number | undefined): string => {
    const block = start === undefined ? undefined : blockAt(content.blocks, start);
    return block ? placeName(block) : '';
  };
  const heads: CsvCell[] = [
    ...[words.list, words.name, words.taskColumns.path, names.lastTarget, names.last, names.now],
    ...[words.difference, words.measureColumns.unit, words.change, words.grade],
    ...[words.taskColumns.measureCount, words.taskColumns.lacks, names.lastPlace, names.nowPlace],
  ];
  const value = (measure: Measure | null): CsvCell => (measure ? valueWords(measure) : null);
  const indicators = register.rows.map((row): CsvCell[] => {
    const { last, now, difference, differenceUnit } = row;
    const points = differenceUnit === '个百分点';
    const scale = now && !points ? now.scale : 1;
    return [
      ...[registerViewNames[row.view], indicatorName(row), null],
      ...[
        value(row.lastTarget),
        value(last),
        row.provinceAssigned === null ? value(now) : provinceAssignedWord,
      ],
      difference === null ? null : Number((difference / scale).toFixed(6)),
      difference === null || !now ? null : points ? '个百分点' : unitWords(now),
      ...[changeWords(row)?.words ?? null, row.grade, null, null],
      ...[place(last?.start), row.now || row.provinceAssigned !== null ? place(row.start) : ''],
    ];
  });
  const tasks = register.tasks.map(({ task, measures, ...lacks }): CsvCell[] => [
    ...[words.taskList, task.title, task.path.join(' / ')],
    ...[null, null, null, null, null, null, null],
    ...[measures.length, lackWords(lacks), null, place(task.start)],
  ]);
  return encodeCsv([heads, ...indicators, ...tasks]);
}
