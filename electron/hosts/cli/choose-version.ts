import type { ContractClient } from '../../../shared/contract/client.ts';

/**
 * The version that was open last, else the newest document's first. A workspace that was never used gets the
 * built-in report, as the first start of the window does, so that it gives a valid paper without opinions.
 */
export async function chooseVersion(client: ContractClient): Promise<string> {
  const { documents, lastVersionId } = await client.call('library.list', {});
  const chosen = lastVersionId ?? documents[0]?.versions[0]?.id;
  return chosen ?? (await client.call('library.import', { source: { type: 'builtIn' } })).versionId;
}
