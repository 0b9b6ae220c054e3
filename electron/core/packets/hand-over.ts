import { basename } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { HandedOver, PacketItem } from '../../../shared/contract/handover.ts';
import { groupPacketFileName, packetFileName } from '../../../shared/packet/packet-name.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import type { HandoverRow } from '../store/tables/handover.ts';
import { confirmHandover, findIdentity, insertHandover, listHandovers } from '../store/tables/handover.ts';
import { fingerprintWords } from './fingerprint.ts';
import { fileCode, groupIdentityId, identityId, isGroupIdentity, modeOf } from './identity.ts';
import { isGroupUnchanged, loadGroupWork, standingGroupHandover } from './make-group-packet.ts';
import type { MadePacket, OwnWork } from './make-packet.ts';
import { isUnchanged, loadOwnWork, standingHandover } from './make-packet.ts';
import { sealPacket } from './sealing.ts';

/** What a packet would hold, before it is made. */
export function describeHandover(
  context: HandlerContext,
  versionId: string,
  mode: SignatureMode,
): OutputOf<'handover.describe'> {
  const { store, ports } = context;
  const work = loadOwnWork(context, versionId);
  const { profile, annotations, scores, proposals } = work;
  const id = identityId(mode, profile);
  const identity = findIdentity(store.read, id);
  const handovers = listHandovers(store.read, work.content.report.id);
  const standing = standingHandover(handovers, id);
  const items = (isPrivate: boolean): PacketItem[] =>
    annotations.filter((note) => note.private === isPrivate).map((note) => itemOf(note, work));
  return {
    fileName: packetFileName(mode, profile, fileCode(identity, ports.newId())),
    inside: items(false),
    scores: scores.length,
    proposals: mode === 'named' ? proposals.length : 0,
    proposalsOutside: mode === 'named' ? 0 : proposals.length,
    outside: items(true),
    words: identity ? fingerprintWords(identity.public_key) : [],
    withdrawFirst: standing ? handedOverOf(standing) : null,
    unchanged: identity !== undefined && isUnchanged(work, identity, mode, handovers),
    history: handovers
      .filter(({ written_at, identity_id }) => written_at > 0 && !isGroupIdentity(identity_id))
      .map(handedOverOf),
  };
}

/** What the packet of the whole group would hold, before it is made. */
export function describeGroupHandover(
  context: HandlerContext,
  versionId: string,
): OutputOf<'handover.describeGroup'> {
  const { store } = context;
  const work = loadGroupWork(context, versionId);
  const { profile, content, opinions, authors } = work;
  const identity = findIdentity(store.read, groupIdentityId(profile));
  const { annotations, scores } = work.files(identity?.sender_id ?? '-');
  const groups = annotations.groups ?? [];
  const handovers = listHandovers(store.read, content.report.id);
  const standing = standingGroupHandover(handovers, profile);
  return {
    fileName: groupPacketFileName(profile),
    opinions: opinions.length,
    people: authors.length,
    groups: groups.length,
    decided: groups.filter(({ decision }) => decision !== null).length,
    scores: scores.items.length,
    words: identity ? fingerprintWords(identity.public_key) : [],
    unchanged: !!identity && !!standing && isGroupUnchanged(work, identity.sender_id, standing),
    standing: standing ? handedOverOf(standing) : null,
    history: handovers
      .filter(({ written_at, identity_id }) => written_at > 0 && isGroupIdentity(identity_id))
      .map(handedOverOf),
  };
}

/** Writes a packet to a file, flushed and read back. Throws outputUnwritable or diskFull; then it does not count as handed over. */
export async function writeHandover(
  { store, ports }: HandlerContext,
  versionId: string,
  reportId: string,
  packet: MadePacket,
  path: string,
  passphrase: string | undefined,
): Promise<OutputOf<'handover.write'>> {
  const { identity, manifest, digest } = packet;
  const known = listHandovers(store.read, reportId).find(
    (row) => row.identity_id === identity.id && row.digest === digest,
  );
  const handoverId = known?.id ?? ports.newId();
  if (!known) {
    store.action([], (db) =>
      insertHandover(db, {
        id: handoverId,
        report_id: reportId,
        version_id: versionId,
        identity_id: identity.id,
        packet_revision: manifest.revision,
        digest,
        withdrawn: manifest.withdrawn ? 1 : 0,
        file_name: '',
        written_at: 0,
        packet: Buffer.from(packet.bytes).toString('base64'),
      }),
    );
  }
  const bytes =
    passphrase === undefined
      ? packet.bytes
      : await sealPacket(packet.bytes, passphrase, identity.private_key);
  const written = await writeFileSafely(path, bytes);
  store.action(['handover'], (db) => confirmHandover(db, handoverId, basename(path), ports.now()));
  const { annotations, scores, proposals, groups = 0 } = manifest.counts;
  return {
    ...written,
    handoverId,
    revision: manifest.revision,
    counts: { annotations, scores, proposals, groups },
    words: fingerprintWords(identity.public_key),
  };
}

function itemOf(note: Annotation, { content }: OwnWork): PacketItem {
  const place = placeOf(note.target, content);
  return {
    kind: note.kind,
    place: place.name,
    quote: place.quote,
    body: note.body,
    proposed: note.wordingChange?.proposed ?? '',
  };
}

function handedOverOf(row: HandoverRow): HandedOver {
  return {
    handoverId: row.id,
    mode: modeOf(row.identity_id),
    revision: row.packet_revision,
    withdrawn: row.withdrawn === 1,
    fileName: row.file_name,
    writtenAt: row.written_at,
  };
}
