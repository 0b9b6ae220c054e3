import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { readBlocksOf } from './files.ts';
import type { Command } from './run.ts';

/** `parse FILE --json`: document facts, outline and measures. Opens no workspace. */
export const parseCommand: Command = async (line) => {
  line.allow('json');
  const [file = ''] = line.expect(['文件'], 1);
  const { meta, structure, measures } = parseReport(await readBlocksOf(file));
  return { meta, structure, measures };
};
