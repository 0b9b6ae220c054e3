import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReport } from '../shared/parsing/parse-report.ts';
import type { ParsedReport } from '../shared/parsing/types.ts';
import { sourceBlocksOfText } from '../shared/text/source.ts';

/**
 * Prints one line per text file of a folder: parts, headings, measures, body range and what looks odd.
 * Usage: node build/node24.mjs build/parse-corpus.ts FOLDER
 */

/** What a person should look at first: none of it is an error, all of it is rare in a report read well. */
const warningsOf = (report: ParsedReport, lines: number): string[] => {
  const { meta, structure, measures, tasks } = report;
  const parts = structure.filter((heading) => heading.level === 1).length;
  const out: string[] = [];
  if (parts < 2 || parts > 6) out.push(`${parts} parts`);
  if (structure.some((heading) => heading.level > 4)) out.push('deeper than 4 levels');
  if (meta.bodyEnd - meta.bodyStart < lines * 0.15) out.push('short body');
  if (meta.place === null) out.push('no place');
  if (meta.date === null) out.push('no date');
  if (meta.speaker === null) out.push('no speaker');
  if (measures.length < 30) out.push('few measures');
  if (!measures.some((measure) => measure.stance === 'target')) out.push('no targets');
  if (tasks.length < 8) out.push('few tasks');
  const empty = measures.filter((measure) => measure.indicator === '').length;
  if (empty > 0) out.push(`${empty} measures without a name`);
  return out;
};

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(7))).join(' ');

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node build/node24.mjs build/parse-corpus.ts FOLDER');
  process.exitCode = 2;
} else {
  console.log(
    row(['file', 'parts', 'second', 'heads', 'result', 'target', 'tasks', 'terms', 'pairs', 'body', 'ms']),
  );
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const began = performance.now();
    const report = parseReport(sourceBlocksOfText(text));
    const took = performance.now() - began;
    const { meta, structure, measures } = report;
    const targets = measures.filter((measure) => measure.stance === 'target').length;
    const counts = [
      structure.filter((heading) => heading.level === 1).length,
      structure.filter((heading) => heading.level === 2).length,
      structure.length,
      measures.length - targets,
      targets,
      report.tasks.length,
      report.glossary.length,
      report.pairs.filter((pair) => pair.grade === 'A').length,
    ].map(String);
    const warnings = warningsOf(report, text.split('\n').length);
    const line = row([
      name.replace(/\.txt$/u, ''),
      ...counts,
      `${meta.bodyStart}-${meta.bodyEnd}`,
      took.toFixed(0),
    ]);
    console.log(warnings.length === 0 ? line : `${line}  ${warnings.join(', ')}`);
  }
}
