import { OperationError } from '../../../shared/contract/errors.ts';
import type { CommandLine } from './command-line.ts';
import { readBytesOf } from './files.ts';
import { sentences } from './wording.ts';

/** The passphrase in the first line of the file that --passphrase names, so that none stands in a list of processes. */
export async function passphraseOf(line: CommandLine): Promise<string | null> {
  const path = line.value('passphrase');
  if (path === null) return null;
  const [first = ''] = (await readBytesOf(path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/u);
  if (first === '') throw new OperationError('invalidInput', sentences.emptyPassphrase);
  return first;
}
