import { writePacket } from '../../electron/core/packets/write-packet.ts';
import type { SigningKey } from '../../electron/core/packets/signing.ts';
import { buildPacketFiles } from '../../shared/packet/build-packet.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import type { OpinionGroup } from '../../shared/review/consolidation.ts';
import { rangeTargetAt } from '../../shared/review/carry.ts';

/** A packet of a deputy who has no workspace. */
export interface SimulatedPacket {
  readonly id: string;
  readonly name: string;
  readonly key: SigningKey;
  readonly revision: number;
  readonly withdrawn?: boolean;
  /** Makes it the packet of a group whose convener made these groups of its notes. */
  readonly groups?: readonly OpinionGroup[];
  readonly annotations: readonly Annotation[];
}

/** Writes a packet as the deputy's program would. */
export function simulatePacket(content: VersionContent, packet: SimulatedPacket): Uint8Array {
  const { version, report, text } = content;
  const { id, name, key, revision, withdrawn = false, groups } = packet;
  const files = buildPacketFiles({
    content,
    annotations: withdrawn ? [] : packet.annotations,
    scores: [],
    rubrics: [],
    proposals: [],
    senderId: id,
    ...(groups && !withdrawn && { group: { groups, entered: new Map() } }),
    mapId: (each) => each,
    daysOnly: false,
  });
  const base = {
    textHash: version.textHash,
    length: Array.from(text).length,
    title: report.title,
    versionKind: version.kind,
    handling: report.handling,
  };
  const kind = groups ? 'group' : 'deputy';
  const sender = { id, kind, mode: 'named', name, delegation: '', session: '' } as const;
  const author = { id: '-', mode: 'named', name, delegation: '' } as const;
  const authors = groups && !withdrawn ? [author] : [];
  return writePacket({ sender, authors, revision, withdrawn, base }, files, key).bytes;
}

/** A note on `length` characters from `start`. */
export function simulateNote(
  content: VersionContent,
  { id, start, length, kind, body }: SimulatedNote,
): Annotation {
  return {
    id,
    revision: 1,
    versionId: content.version.id,
    kind,
    target: rangeTargetAt({ start, end: start + length }, content),
    body,
    wordingChange: kind === 'textEdit' ? { operation: 'replace', proposed: body, reason: '' } : null,
    tags: [],
    important: false,
    private: false,
    resolution: null,
    links: [],
    authorId: '-',
    createdAt: start,
    updatedAt: start,
    replies: [],
  };
}

export interface SimulatedNote {
  readonly id: string;
  readonly start: number;
  readonly length: number;
  readonly kind: Annotation['kind'];
  readonly body: string;
}
