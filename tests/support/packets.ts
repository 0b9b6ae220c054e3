import { join } from 'node:path';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { SignatureMode } from '../../shared/review/opinion.ts';
import type { TestCore } from './test-core.ts';
import { openTestCore, testProfile } from './test-core.ts';

/** A person with a workspace of their own and the built-in report open in it. */
export interface Person {
  readonly test: TestCore;
  readonly content: VersionContent;
  readonly workspace: string;
  /** Hands over and gives the file's path. */
  handOver(mode?: SignatureMode, name?: string, passphrase?: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a workspace below `folder` for a person; `idSpace` keeps the ids of two people apart. */
export async function openPerson(
  folder: string,
  name: string,
  idSpace: number,
  more: { readonly convener?: boolean; readonly delegation?: string } = {},
): Promise<Person> {
  const workspace = join(folder, `workspace-${idSpace}`);
  const test = await openTestCore(workspace, { idSpace });
  await test.client.call('profile.save', { ...testProfile, name, ...more });
  const { versionId } = await test.client.call('library.import', { source: { type: 'builtIn' } });
  return personOn(test, workspace, folder, versionId);
}

let reopened = 0;

/** Opens the workspace of a person whose core was closed. */
export async function reopenPerson(folder: string, { workspace, content }: Person): Promise<Person> {
  reopened += 1;
  const test = await openTestCore(workspace, { idSpace: 10_000 + reopened });
  return personOn(test, workspace, folder, content.version.id);
}

async function personOn(
  test: TestCore,
  workspace: string,
  folder: string,
  versionId: string,
): Promise<Person> {
  const content = await test.client.call('library.open', { versionId });
  const idSpace = workspace.split('-').at(-1) ?? '';
  let files = 0;
  return {
    test,
    content,
    workspace,
    handOver: async (mode = 'named', fileName = '', passphrase) => {
      files += 1;
      const path = join(folder, fileName === '' ? `${idSpace}-${files}.yjb` : fileName);
      await test.client.call('handover.write', {
        versionId,
        mode,
        path,
        ...(passphrase !== undefined && { passphrase }),
      });
      return path;
    },
    close: () => test.core.close(),
  };
}

/** Looks at packets without taking them in. */
export function look(
  { test, content }: Person,
  paths: readonly string[],
  more: { readonly passphrase?: string; readonly accepted?: string[]; readonly previewId?: string } = {},
): Promise<PacketPreview> {
  return test.client.call('packets.preview', {
    previewId: 'preview',
    versionId: content.version.id,
    sources: paths.map((path) => ({ type: 'path', path })),
    ...more,
  });
}

/** Looks at packets in a fresh preview and takes them in. */
export async function takeIn(
  person: Person,
  paths: readonly string[],
  accepted: string[] = [],
): Promise<OutputOf<'packets.takeIn'>> {
  await person.test.client.call('packets.close', { previewId: 'preview' });
  await look(person, paths, { accepted });
  return person.test.client.call('packets.takeIn', { previewId: 'preview', accepted });
}
