import type { PacketPreview } from '../../../shared/contract/packets.ts';
import type { PlannedPacket } from '../../../shared/packet/merge-plan.ts';
import { cleanLine } from '../../../shared/sheet/clean.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { importBackupPath } from '../store/backup.ts';
import type { Fields } from '../store/entities.ts';
import { keepContent } from '../store/packet-records.ts';
import type { Writer } from '../store/store.ts';
import type { HeldPacket } from './held-packet.ts';
import type { Preview } from './packet-desk.ts';
import { planOf, previewOf } from './preview.ts';
import { sha256 } from './read-packet.ts';

/** What was taken in, and the preview as it was carried out. */
export interface TakenIn {
  readonly taken: number;
  /** The copy made before; null when nothing was written. */
  readonly backup: string | null;
  readonly preview: PacketPreview;
}

/**
 * Writes what a preview would take: a copy of the workspace first, then one transaction and one step of the change
 * log. Where there is nothing new, nothing is written, not even the copy.
 */
export function takeIn(context: HandlerContext, preview: Preview, accepted: readonly string[]): TakenIn {
  const { store, ports, config, personId } = context;
  const plan = planOf(context, preview, accepted);
  const carriedOut = previewOf(context, preview, plan);
  const taken = preview.files.flatMap(({ key, fileName, packet }) => {
    const planned = plan.get(key);
    return packet && planned?.taken ? [{ fileName, packet, planned }] : [];
  });
  if (taken.length === 0) return { taken: 0, backup: null, preview: carriedOut };
  const backup = importBackupPath(config.workspacePath, ports.now());
  store.copyTo(backup);
  store.command(
    {
      operation: 'packets.takeIn',
      label: stepLabels.packetsTaken(taken.length),
      authorId: personId,
      versionId: preview.versionId,
      recordId: null,
      editSession: null,
      undoable: true,
    },
    (write) => {
      for (const { fileName, packet, planned } of taken) {
        writePacketRow(write, preview.versionId, packet);
        writeReceipt(write, preview.versionId, fileName, packet, planned, ports.now());
      }
    },
  );
  return { taken: taken.length, backup, preview: carriedOut };
}

/** One id per version and sender: the newest packet takes the place of the last one. */
function packetId(versionId: string, { manifest }: HeldPacket): string {
  return sha256(`${versionId} ${manifest.sender.id}`).slice(0, 32);
}

function writePacketRow(write: Writer, versionId: string, packet: HeldPacket): void {
  const { manifest, digest, signer, contentId, records } = packet;
  const { sender, base, revision, withdrawn } = manifest;
  if (!withdrawn) keepContent(write, contentId, records);
  const id = packetId(versionId, packet);
  const fields: Fields<'packet'> = {
    version_id: versionId,
    sender_id: sender.id,
    sender_kind: sender.kind,
    mode: sender.mode,
    name: cleanLine(sender.name),
    delegation: cleanLine(sender.delegation),
    packet_revision: revision,
    digest,
    signer,
    base_hash: base.textHash,
    withdrawn: withdrawn ? 1 : 0,
    content_id: withdrawn ? null : contentId,
  };
  if (write.find('packet', id)) write.update('packet', id, fields);
  else write.create('packet', id, fields);
}

function writeReceipt(
  write: Writer,
  versionId: string,
  fileName: string,
  packet: HeldPacket,
  { verdict, counts }: PlannedPacket,
  now: number,
): void {
  const { sender, counts: inside } = packet.manifest;
  const id = packetId(versionId, packet);
  const fields: Fields<'packet_receipt'> = {
    version_id: versionId,
    // Somebody may have given the file of a nameless packet a name.
    file_name: sender.mode === 'named' ? cleanLine(fileName) : '',
    taken_at: now,
    outcome: verdict,
    counts: JSON.stringify({
      counts,
      places: packet.places,
      scores: inside.scores,
      proposals: inside.proposals,
      groups: inside.groups ?? 0,
    }),
  };
  if (write.find('packet_receipt', id)) write.update('packet_receipt', id, fields);
  else write.create('packet_receipt', id, fields);
}
