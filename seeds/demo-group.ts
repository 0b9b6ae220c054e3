import type { ContractClient } from '../shared/contract/client.ts';
import type { AnnotationKind } from '../shared/review/annotation.ts';
import type { SignatureMode } from '../shared/review/opinion.ts';
import type { OverallRating } from '../shared/review/score.ts';
import type { DemoPorts } from './demo.ts';
import { addNote, demoProfile, scoreTarget } from './demo.ts';
import { demoDeputies, demoRoster } from './demo-deputies.ts';

/** A workspace of one deputy, open for a moment. */
export interface OpenWorkspace {
  readonly client: ContractClient;
  close(): Promise<void>;
}

export interface DemoGroupPorts extends DemoPorts {
  /** Opens an empty workspace. */
  open(): Promise<OpenWorkspace>;
  /** Folder for the packets. */
  readonly folder: string;
}

/** An opinion of the demonstration: kind, quote, words; for a change of wording the words are the proposed ones. */
export type DemoOpinion = readonly [AnnotationKind, string, string, reason?: string];

/** A deputy of the demonstration; people and opinions are invented. */
export interface DemoDeputy {
  readonly name: string;
  readonly delegation: string;
  readonly mode: SignatureMode;
  readonly opinions: readonly DemoOpinion[];
  /** Task titles with how satisfied the deputy is. */
  readonly ratings?: Readonly<Record<string, OverallRating>>;
}

/**
 * Makes the person of a demonstration the convener of a group: a roster, a packet of each deputy that was made in the
 * deputy's own workspace and taken in by the operations that people use, and one opinion written down for a name.
 */
export async function buildDemoGroup(
  client: ContractClient,
  versionId: string,
  ports: DemoGroupPorts,
): Promise<void> {
  await client.call('profile.save', { ...demoProfile, convener: true, secrecyNoticeReadAt: ports.now() });
  const { entries } = await client.call('roster.replace', { entries: [...demoRoster] });
  for (const [index, deputy] of demoDeputies.entries()) {
    const workspace = await ports.open();
    try {
      await handOver(workspace.client, deputy, `${ports.folder}/${index + 1}.yjb`, ports);
    } finally {
      await workspace.close();
    }
  }
  ports.step();
  const previewId = 'demo';
  await client.call('packets.preview', {
    previewId,
    versionId,
    sources: [{ type: 'path', path: ports.folder }],
  });
  await client.call('packets.takeIn', { previewId });
  await client.call('packets.close', { previewId });
  const told = entries.find(({ name }) => name === '沈伟');
  if (told) {
    ports.step();
    await client.call('packets.enter', {
      versionId,
      rosterId: told.id,
      kind: 'suggestion',
      target: { type: 'report' },
      body: '报告总的比较实在，建议会后把代表意见的采纳情况反馈给各代表团。',
      source: 'spoken',
    });
  }
}

async function handOver(
  client: ContractClient,
  { name, delegation, mode, opinions, ratings = {} }: DemoDeputy,
  path: string,
  ports: DemoGroupPorts,
): Promise<void> {
  await client.call('profile.save', {
    ...demoProfile,
    name,
    delegation,
    secrecyNoticeReadAt: ports.now(),
  });
  const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
  const content = await client.call('library.open', { versionId });
  for (const [kind, quote, words, reason = ''] of opinions) {
    ports.step();
    const isEdit = kind === 'textEdit';
    await addNote(client, content, {
      kind,
      quote,
      body: isEdit ? '' : words,
      ...(isEdit && { wordingChange: { operation: 'replace', proposed: words, reason } }),
    });
  }
  for (const [title, overall] of Object.entries(ratings)) {
    await client.call('score.set', {
      versionId,
      target: scoreTarget(content, title),
      changes: { overall },
    });
  }
  await client.call('handover.write', { versionId, mode, path });
}
