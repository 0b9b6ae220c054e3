import { compareVersions } from '../../../shared/anchoring/compare.ts';
import { readTextOf } from './files.ts';
import type { Command } from './run.ts';

/** `compare OLD NEW --format json`: what differs, paragraph by paragraph, in UTF-16 code units. Opens no workspace. */
export const compareCommand: Command = async (line) => {
  line.allow('json', 'format');
  const [oldFile = '', newFile = ''] = line.expect(['旧文件', '新文件'], 2);
  if (line.value('format') !== null) line.demand('format', ['json']);
  return compareVersions(await readTextOf(oldFile), await readTextOf(newFile));
};
