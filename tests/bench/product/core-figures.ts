import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { openTestCore, repositoryRoot } from '../../support/test-core.ts';
import { median, quantile, timesOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { fillWorkspace } from './workspace.ts';

/** Parsing: the first run as a person meets it, and the median of warm ones. */
export async function parseFigures(): Promise<Figure[]> {
  const text = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8');
  const run = (): unknown => parseReport(sourceBlocksOfText(text));
  const [cold = 0] = await timesOf(run, 1);
  const warm = await timesOf(run, 31, 5);
  return [
    { name: 'parse of the built-in report, first run of the process', unit: 'ms', value: cold, bar: null },
    { name: 'parse of the built-in report, median of 31', unit: 'ms', value: median(warm), bar: 50 },
  ];
}

/** Commands and papers on a workspace with 200 notes, which stays there for the next figures. */
export async function coreFigures(workspace: string, folder: string): Promise<Figure[]> {
  const { core, client } = await openTestCore(workspace);
  try {
    const versionId = await fillWorkspace(client, 200);
    const write = async (run: number): Promise<void> => {
      await client.call('annotation.create', {
        versionId,
        kind: 'problem',
        target: { type: 'report' },
        body: `计时用的第${run}条`,
        private: true,
      });
    };
    const commands = await timesOf(write, 200, 20);
    const paper = (format: 'docx' | 'pdf') => async (): Promise<void> => {
      const path = join(folder, `paper.${format}`);
      await client.call('paper.export', { paper: 'opinions', versionId, format, path });
    };
    const { annotations } = await client.call('annotation.list', { versionId });
    const [first] = annotations;
    // Other words every time: the engine would otherwise hand out the pages that it laid out before.
    const reword = async (run: number): Promise<void> => {
      const wordings = { [first?.id ?? '']: `第${run}次的写法，比上一次多几个字。`.repeat(run + 1) };
      await client.call('paper.compose', { paper: 'opinions', versionId, changes: { wordings } });
    };
    const docx = await timesOf(paper('docx'), 9, 1, reword);
    const pdf = await timesOf(paper('pdf'), 9, 1, reword);
    return [
      { name: 'one annotation command with fsync, median', unit: 'ms', value: median(commands), bar: null },
      {
        name: 'one annotation command with fsync, 95th percentile of 200',
        unit: 'ms',
        value: quantile(commands, 0.95),
        bar: 10,
      },
      { name: 'DOCX with 200 notes, median of 9', unit: 'ms', value: median(docx), bar: 300 },
      { name: 'PDF with 200 notes, median of 9', unit: 'ms', value: median(pdf), bar: 1000 },
    ];
  } finally {
    await core.close();
  }
}
