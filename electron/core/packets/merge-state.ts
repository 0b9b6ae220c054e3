import type { IncomingPacket, KnownPacket, MergeState } from '../../../shared/packet/merge-plan.ts';
import type { Readable } from '../store/database.ts';
import type { PacketRecords } from '../store/packet-records.ts';
import type { PacketRow } from '../store/packet-rows.ts';
import { findChangeContent, listPackets, packetsOfSender } from '../store/tables/packet.ts';
import type { HeldPacket } from './held-packet.ts';
import { sayingsOf } from './sayings.ts';

/** What a plan must know of the workspace: the newest packets of these senders for a version. */
export function loadMergeState(
  db: Readable,
  versionId: string,
  senders: ReadonlySet<string>,
  ownId: string,
): MergeState {
  const rows = listPackets(db, versionId).filter(({ sender_id }) => senders.has(sender_id));
  const known = new Map(rows.map((row) => [row.sender_id, knownPacket(db, row)]));
  const trusted = new Map<string, string>();
  for (const sender of senders) {
    const elsewhere = known.has(sender) ? undefined : packetsOfSender(db, sender)[0];
    if (elsewhere) trusted.set(sender, elsewhere.signer);
  }
  return { known, trusted, ownId };
}

function knownPacket(db: Readable, row: PacketRow): KnownPacket {
  return {
    revision: row.packet_revision,
    digest: row.digest,
    signer: row.signer,
    withdrawn: row.withdrawn === 1,
    records: row.content_id === null ? new Map() : sayingsOf(recordsOf(db, row.content_id)),
  };
}

function recordsOf(db: Readable, contentId: string): PacketRecords {
  return JSON.parse(findChangeContent(db, contentId)) as PacketRecords;
}

/** A packet of a preview as the plan sees it. */
export function incomingPacket(key: string, packet: HeldPacket): IncomingPacket {
  const { manifest, digest, signer, sayings, otherReport } = packet;
  return {
    key,
    senderId: manifest.sender.id,
    revision: manifest.revision,
    digest,
    signer,
    withdrawn: manifest.withdrawn,
    records: sayings,
    otherReport,
  };
}
