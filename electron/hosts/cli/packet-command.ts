import { resolve } from 'node:path';
import { signatureMode } from '../../../shared/review/opinion.ts';
import { inspectFile } from '../../core/core.ts';
import { chooseVersion } from './choose-version.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './failure.ts';
import { passphraseOf } from './passphrase.ts';
import type { Command } from './run.ts';
import { withWorkspace } from './session.ts';
import { sentences } from './wording.ts';

/**
 * `packet make --out FILE [--mode M | --group] [--passphrase FILE] [--version ID]` writes the person's packet, or that
 * of the whole group;
 * `packet inspect FILE` prints what one holds; `packet verify FILE` checks every byte and the signature. The last two
 * open no workspace.
 */
export const packetCommand: Command = async (line) => {
  const [what = ''] = line.words;
  switch (what) {
    case 'make':
      return make(line);
    case 'inspect':
    case 'verify': {
      line.allow('passphrase', 'json');
      const [, file = ''] = line.expect([what, '文件'], 2);
      const packet = await inspectFile(resolve(file), await passphraseOf(line));
      if (what === 'inspect') return packet;
      const { digest, revision, mode, words, base } = packet;
      return { valid: true, digest, revision, mode, words, textHash: base.textHash };
    }
    default:
      throw new UsageError(sentences.noPacketWord);
  }
};

async function make(line: CommandLine): Promise<unknown> {
  line.allow('out', 'mode', 'group', 'passphrase', 'version', 'workspace', 'json');
  line.expect(['make'], 1);
  const out = line.value('out');
  if (out === null || out === '') throw new UsageError(sentences.missing('--out'));
  const mode = line.value('mode') === null ? 'named' : line.demand('mode', signatureMode.options);
  const passphrase = await passphraseOf(line);
  return withWorkspace(line.value('workspace'), async ({ client }) => {
    const packet = {
      versionId: line.value('version') ?? (await chooseVersion(client)),
      path: resolve(out),
      ...(passphrase !== null && { passphrase }),
    };
    return line.has('group')
      ? client.call('handover.writeGroup', packet)
      : client.call('handover.write', { ...packet, mode });
  });
}
