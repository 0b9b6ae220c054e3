import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import type { ParsedMeasure, ParsedReport } from '../../../shared/parsing/types.ts';
import { normalizeLineEnds, sourceBlocksOfText } from '../../../shared/text/source.ts';

/** The built-in report as the program ships it. */
export const builtInText = normalizeLineEnds(
  readFileSync(path.join(import.meta.dirname, '../../../seeds/2024-zhenjiang.txt'), 'utf8'),
);

/** Parses lines as a text file would be. */
export const parseLines = (...lines: readonly string[]): ParsedReport =>
  parseReport(sourceBlocksOfText(lines.join('\n')));

/** A small report around the given paragraphs: salutation, one part that looks back or forward, closing call. */
export const reportOf = (part: string, ...paragraphs: readonly string[]): ParsedReport =>
  parseLines(
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    part,
    ...paragraphs,
    '各位代表！让我们更加紧密地团结起来，为实现全年目标任务而努力奋斗！',
  );

/** The measures of one sentence of a part that looks back, shortened to what a test compares. */
export const measuresOf = (
  sentence: string,
): { quote: string; indicator: string; bound: string; aspect: string }[] =>
  reportOf(
    '一、2023年工作回顾',
    `全市上下迎难而上、攻坚克难，各项工作取得了新的成绩和进步。${sentence}`,
  ).measures.map(brief);

const brief = ({
  quote,
  indicator,
  bound,
  aspect,
}: ParsedMeasure): { quote: string; indicator: string; bound: string; aspect: string } => ({
  quote,
  indicator,
  bound,
  aspect,
});

/** The outline as indented titles. */
export const outlineOf = (report: ParsedReport): string[] =>
  report.structure.map(({ level, title }) => `${'  '.repeat(level - 1)}${title}`);
