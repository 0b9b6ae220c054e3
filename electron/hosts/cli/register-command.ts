import { basename, resolve } from 'node:path';
import { pairAcrossYears, pairWithinReport } from '../../../shared/parsing/pairs.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import type {
  ParsedCommitment,
  ParsedMeasure,
  ParsedReport,
  ParsedTask,
} from '../../../shared/parsing/types.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { encodeRegister, writeFileSafely } from '../../core/core.ts';
import { UsageError } from './failure.ts';
import { readBlocksOf } from './files.ts';
import type { Command } from './run.ts';
import { sentences } from './wording.ts';

/**
 * `register FILE [--last-year FILE] --format json|xlsx|csv [--out FILE]`: tasks, measures and pairs of a report, in
 * the lines and offsets of `parse`. A table file always goes to `--out`; JSON goes there or to stdout. Opens no
 * workspace.
 */
export const registerCommand: Command = async (line) => {
  line.allow('last-year', 'format', 'out', 'json');
  const [file = ''] = line.expect(['文件'], 1);
  const format =
    line.value('format') === null && line.has('json')
      ? 'json'
      : line.demand('format', ['json', 'xlsx', 'csv']);
  const out = line.value('out');
  if (out === '' || (out === null && format !== 'json')) throw new UsageError(sentences.missing('--out'));
  const lastFile = line.value('last-year');
  const blocks = await readBlocksOf(file);
  const lastBlocks = lastFile === null ? null : await readBlocksOf(lastFile);
  if (format !== 'json') {
    const source = { name: basename(file), blocks };
    const last = lastFile === null || !lastBlocks ? null : { name: basename(lastFile), blocks: lastBlocks };
    return writeFileSafely(resolve(out ?? ''), await encodeRegister(source, last, format));
  }
  const register = registerOf(blocks, lastBlocks);
  if (out === null) return register;
  return writeFileSafely(resolve(out), new TextEncoder().encode(`${JSON.stringify(register, null, 2)}\n`));
};

function registerOf(blocks: readonly SourceBlock[], lastBlocks: readonly SourceBlock[] | null) {
  const report = parseReport(blocks);
  const text = new Map(blocks.map((block) => [block.line, block.text]));
  return {
    tasks: report.tasks.map((task) => taskOf(task, report, text)),
    measures: report.measures,
    ...pairWithinReport(report),
    /** Last year's targets beside the results of this report. */
    lastYear: lastBlocks ? pairAcrossYears(parseReport(lastBlocks), report) : null,
  };
}

function taskOf(task: ParsedTask, report: ParsedReport, text: ReadonlyMap<number, string>) {
  const { id, path, title, line, start, end, endLine } = task;
  const words = [(text.get(line) ?? '').slice(start, end)];
  for (let next = line + 1; next <= endLine; next += 1) words.push(text.get(next) ?? '');
  const measures = (indexes: readonly number[]): ParsedMeasure[] =>
    indexes.flatMap((index) => report.measures[index] ?? []);
  return {
    ...{ id, path, title, line, start, end, endLine },
    text: words.filter((each) => each.trim() !== '').join('\n'),
    measures: measures(task.measureIndexes),
    commitments: task.commitmentIndexes.flatMap((index) => {
      const commitment = report.commitments[index];
      return commitment ? [commitmentOf(commitment, measures(commitment.measureIndexes))] : [];
    }),
  };
}

function commitmentOf(commitment: ParsedCommitment, measures: readonly ParsedMeasure[]) {
  const { line, start, end, text, kind, provinceAssigned } = commitment;
  return { line, start, end, text, kind, provinceAssigned, measures };
}
