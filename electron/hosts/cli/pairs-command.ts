import { pairAcrossYears, pairWithinReport } from '../../../shared/parsing/pairs.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { readBlocksOf } from './files.ts';
import type { Command } from './run.ts';

/**
 * `pairs FILE [LAST_YEAR_FILE] --json`: last year's result beside this year's target inside one report, or
 * last year's target beside this year's result across two. Opens no workspace.
 */
export const pairsCommand: Command = async (line) => {
  line.allow('json');
  const [file = '', lastYearFile] = line.expect(['文件', '上年文件'], 1);
  const report = parseReport(await readBlocksOf(file));
  return lastYearFile === undefined
    ? pairWithinReport(report)
    : pairAcrossYears(parseReport(await readBlocksOf(lastYearFile)), report);
};
