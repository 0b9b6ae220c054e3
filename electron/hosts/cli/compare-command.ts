import { basename, resolve } from 'node:path';
import { compareVersions } from '../../../shared/anchoring/compare.ts';
import { encodeComparisonOfFiles, writeFileSafely } from '../../core/core.ts';
import { UsageError } from './failure.ts';
import { readBlocksOf } from './files.ts';
import type { Command } from './run.ts';
import { sentences } from './wording.ts';

/**
 * `compare OLD NEW --format json|html|docx [--out FILE]`: what differs, paragraph by paragraph; in JSON by UTF-16 code
 * units of the texts, lines joined by LF. HTML and DOCX always go to `--out`; JSON goes there or to stdout. Opens no
 * workspace.
 */
export const compareCommand: Command = async (line) => {
  line.allow('json', 'format', 'out');
  const [oldFile = '', newFile = ''] = line.expect(['旧文件', '新文件'], 2);
  const format = line.value('format') === null ? 'json' : line.demand('format', ['json', 'html', 'docx']);
  const out = line.value('out');
  if (out === '' || (out === null && format !== 'json')) throw new UsageError(sentences.missing('--out'));
  const older = { name: basename(oldFile), blocks: await readBlocksOf(oldFile) };
  const newer = { name: basename(newFile), blocks: await readBlocksOf(newFile) };
  if (format !== 'json') {
    const now = new Date();
    const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    const bytes = encodeComparisonOfFiles(older, newer, format, today, now.getTime());
    return writeFileSafely(resolve(out ?? ''), bytes);
  }
  const textOf = ({ blocks }: typeof older): string => blocks.map(({ text }) => text).join('\n');
  const comparison = compareVersions(textOf(older), textOf(newer));
  if (out === null) return comparison;
  return writeFileSafely(resolve(out), new TextEncoder().encode(`${JSON.stringify(comparison, null, 2)}\n`));
};
