import { resolve } from 'node:path';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { inspectFile, writeFileSafely } from '../../core/core.ts';
import { chooseVersion } from './choose-version.ts';
import { UsageError } from './failure.ts';
import { passphraseOf } from './passphrase.ts';
import type { Command } from './run.ts';
import { withWorkspace } from './session.ts';
import { sentences } from './wording.ts';

const PREVIEW = 'consolidate';

/**
 * `consolidate PACKET… --workspace DIR [--dry-run] [--receipt FILE] [--accept KEY,KEY]`: takes packets in, files or
 * folders, and prints what became of each. Refuses when none of them can be read; the details then say why.
 */
export const consolidateCommand: Command = async (line) => {
  line.allow('workspace', 'dry-run', 'receipt', 'accept', 'passphrase', 'version', 'json');
  if (line.words.length === 0) throw new UsageError(sentences.missing('意见包'));
  const paths = line.words.map((word) => resolve(word));
  const passphrase = await passphraseOf(line);
  const accepted = (line.value('accept') ?? '').split(',').filter((key) => key !== '');
  // Looked at before the workspace is opened: files that are no packets must not touch it.
  const textHash = await baseOf(paths, passphrase);
  return withWorkspace(line.value('workspace'), async ({ client }) => {
    const versionId = line.value('version') ?? (await versionOf(client, textHash));
    const preview = await client.call('packets.preview', {
      previewId: PREVIEW,
      versionId,
      sources: paths.map((path) => ({ type: 'path', path })),
      accepted,
      ...(passphrase !== null && { passphrase }),
    });
    const { taken, backup } = line.has('dry-run')
      ? { taken: 0, backup: null }
      : await client.call('packets.takeIn', { previewId: PREVIEW, accepted });
    const { packets, totals, missing } = preview;
    const result = { versionId, dryRun: line.has('dry-run'), taken, backup, totals, packets, missing };
    const receipt = line.value('receipt');
    if (receipt !== null) {
      await writeFileSafely(
        resolve(receipt),
        new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`),
      );
    }
    return result;
  });
};

/** The text that the first readable packet is about. Refuses, with every reason, when none can be read. */
async function baseOf(paths: readonly string[], passphrase: string | null): Promise<string> {
  const reasons: { path: string; code: string; message: string; fault: unknown }[] = [];
  for (const path of paths) {
    try {
      return (await inspectFile(path, passphrase)).base.textHash;
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      const { code, message, details } = error;
      reasons.push({ path, code, message, fault: details?.['fault'] ?? null });
    }
  }
  throw new OperationError('inputUnreadable', reasons[0]?.message ?? sentences.noPackets, {
    packets: reasons,
  });
}

/** The version of that text where the workspace holds it, else the one that was open last. */
async function versionOf(client: ContractClient, textHash: string): Promise<string> {
  const { documents } = await client.call('library.list', {});
  const found = documents
    .flatMap(({ versions }) => versions)
    .find((version) => version.textHash === textHash);
  return found?.id ?? chooseVersion(client);
}
