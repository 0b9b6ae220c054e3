import { resolve } from 'node:path';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { paperFormat, paperName, tableFormat, tableName } from '../../../shared/contract/paper.ts';
import { UsageError } from './failure.ts';
import type { Command } from './run.ts';
import { withWorkspace } from './session.ts';
import { sentences } from './wording.ts';

/**
 * The version that was open last, else the newest document's first. A workspace that was never used gets the
 * built-in report, as the first start of the window does, so that it gives a valid paper without opinions.
 */
async function chooseVersion(client: ContractClient): Promise<string> {
  const { documents, lastVersionId } = await client.call('library.list', {});
  const chosen = lastVersionId ?? documents[0]?.versions[0]?.id;
  return chosen ?? (await client.call('library.import', { source: { type: 'builtIn' } })).versionId;
}

/** `export --paper NAME --format FORMAT --out FILE [--version ID]`: writes a paper. */
export const exportCommand: Command = async (line) => {
  line.allow('paper', 'format', 'out', 'version', 'workspace');
  line.expect([], 0);
  const paper = line.demand('paper', [...paperName.options, ...tableName.options]);
  const format = line.demand('format', [...paperFormat.options, ...tableFormat.options]);
  const out = line.value('out');
  if (out === null || out === '') throw new UsageError(sentences.missing('--out'));
  return withWorkspace(line.value('workspace'), async ({ client }) =>
    client.call('paper.export', {
      paper,
      format,
      path: resolve(out),
      versionId: line.value('version') ?? (await chooseVersion(client)),
    }),
  );
};
