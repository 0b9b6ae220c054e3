import { resolve } from 'node:path';
import { paperFormat, paperName } from '../../../shared/contract/paper.ts';
import { isPaperFormat, paperFormats } from '../../../shared/sheet/formats.ts';
import { chooseVersion } from './choose-version.ts';
import { UsageError } from './failure.ts';
import type { Command } from './run.ts';
import { withWorkspace } from './session.ts';
import { sentences } from './wording.ts';

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
  const given = { paper: line.demandAny('paper'), format: line.demandAny('format') };
  const paper = paperName.options.find((each) => each === given.paper);
  const format = paperFormat.options.find((each) => each === given.format);
  if (paper === undefined || format === undefined || !isPaperFormat(paper, format)) {
    throw new UsageError(sentences.noSuchPaper(pairsWords()));
  }
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
