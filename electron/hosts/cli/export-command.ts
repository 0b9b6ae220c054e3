import { resolve } from 'node:path';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { paperFormat, paperName } from '../../../shared/contract/paper.ts';
import { isPaperFormat, paperFormats } from '../../../shared/sheet/formats.ts';
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

/** The pairs that exist, such as `opinions: docx|pdf`, one a line. */
function pairsWords(): string {
  return paperName.options
    .filter((paper) => paperFormats[paper].length > 0)
    .map((paper) => `  ${paper}: ${paperFormats[paper].join('|')}`)
    .join('\n');
}

/**
 * `export --paper NAME --format FORMAT --out FILE [--version ID] [--other-version ID] [--record ID] [--private]`: writes a paper.
 * A pair that does not exist is a usage error that lists those that do.
 */
export const exportCommand: Command = async (line) => {
  line.allow('paper', 'format', 'out', 'version', 'other-version', 'record', 'private', 'workspace');
  line.expect([], 0);
  const paper = line.demand('paper', paperName.options);
  const format = line.demand('format', paperFormat.options);
  if (!isPaperFormat(paper, format)) throw new UsageError(sentences.noSuchPaper(pairsWords()));
  const out = line.value('out');
  if (out === null || out === '') throw new UsageError(sentences.missing('--out'));
  return withWorkspace(line.value('workspace'), async ({ client }) =>
    client.call('paper.export', {
      paper,
      format,
      path: resolve(out),
      versionId: line.value('version') ?? (await chooseVersion(client)),
      ...optional('recordId', line.value('record')),
      ...optional('otherVersionId', line.value('other-version')),
      ...(line.has('private') ? { includePrivate: true } : {}),
    }),
  );
};

const optional = <Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> =>
  value === null ? {} : ({ [name]: value } as Record<Name, string>);
