import type { Readable } from '../database.ts';
import type {
  EnteredNoteRow,
  PacketGroupRow,
  PacketNoteRow,
  PacketProposalRow,
  PacketReceiptRow,
  PacketRow,
  PacketSayingRow,
  PacketScoreRow,
} from '../packet-rows.ts';
import { sql } from '../sql.ts';

/** The newest packet of each sender for a version, withdrawn ones included. */
export function listPackets(db: Readable, versionId: string): PacketRow[] {
  return db.all<PacketRow>(sql`SELECT * FROM packet WHERE version_id = ${versionId} ORDER BY id`);
}

/** Every packet of a sender, for whatever version. */
export function packetsOfSender(db: Readable, senderId: string): PacketRow[] {
  return db.all<PacketRow>(sql`SELECT * FROM packet WHERE sender_id = ${senderId} ORDER BY id`);
}

/** The receipts of the packets of a version, by packet id. */
export function listReceipts(db: Readable, versionId: string): PacketReceiptRow[] {
  return db.all<PacketReceiptRow>(
    sql`SELECT * FROM packet_receipt WHERE version_id = ${versionId} ORDER BY taken_at DESC, id`,
  );
}

/** The opinions of all packets of a version, in text order; those on the whole report and lost ones come first. */
export function listPacketNotes(db: Readable, versionId: string): PacketNoteRow[] {
  return db.all<PacketNoteRow>(
    sql`SELECT * FROM packet_note WHERE version_id = ${versionId} ORDER BY range_start, id`,
  );
}

/** The opinions of one packet. */
export function notesOfPacket(db: Readable, packetId: string): PacketNoteRow[] {
  return db.all<PacketNoteRow>(sql`SELECT * FROM packet_note WHERE packet_id = ${packetId} ORDER BY id`);
}

const SAYING = sql`id, author_id, author_name, author_delegation, author_mode, kind, placement, range_start, range_end,
  wording_change, entered_from`;

/** What the opinions of listPacketNotes say, without the columns that only papers of single ones need. */
export function listPacketSayings(db: Readable, versionId: string): PacketSayingRow[] {
  return db.all<PacketSayingRow>(
    sql`SELECT ${SAYING}, quote, place, body, replies
      FROM packet_note WHERE version_id = ${versionId} ORDER BY range_start, id`,
  );
}

/**
 * The same with empty words: those of a whole congress are megabytes, and a screen shows a dozen of them. Read as the
 * rows lie in the file and sorted then: in the order of the index every row would be another page.
 */
export function listPacketOutlines(db: Readable, versionId: string): PacketSayingRow[] {
  return db.all<PacketSayingRow>(
    sql`SELECT ${SAYING}, '' AS quote, '' AS place, '' AS body, '[]' AS replies
      FROM packet_note NOT INDEXED WHERE version_id = ${versionId} ORDER BY range_start, id`,
  );
}

/** Some of listPacketSayings. */
export function findPacketSayings(
  db: Readable,
  versionId: string,
  ids: readonly string[],
): PacketSayingRow[] {
  return db.all<PacketSayingRow>(
    sql`SELECT ${SAYING}, quote, place, body, replies FROM packet_note
      WHERE version_id = ${versionId} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      ORDER BY range_start, id`,
  );
}

/** The scores of all packets of a version. */
export function listPacketScores(db: Readable, versionId: string): PacketScoreRow[] {
  return db.all<PacketScoreRow>(
    sql`SELECT * FROM packet_score WHERE version_id = ${versionId} ORDER BY range_start, id`,
  );
}

/** The opinions that were written down by the convener for a version. */
export function listEnteredNotes(db: Readable, versionId: string): EnteredNoteRow[] {
  return db.all<EnteredNoteRow>(
    sql`SELECT * FROM entered_note WHERE version_id = ${versionId} ORDER BY range_start, id`,
  );
}

/** The records of a packet as JSON; throws when they are missing, which nothing but damage can bring about. */
export function findChangeContent(db: Readable, id: string): string {
  const row = db.get<{ records: string }>(sql`SELECT records FROM change_content WHERE id = ${id}`);
  if (!row) throw new Error(`the records ${id} of a packet are missing`);
  return row.records;
}

/** The proposals of all packets of a version. */
export function listPacketProposals(db: Readable, versionId: string): PacketProposalRow[] {
  return db.all<PacketProposalRow>(
    sql`SELECT * FROM packet_proposal WHERE version_id = ${versionId} ORDER BY packet_id, id`,
  );
}

/** The groups that packets of a version bring with how their senders are called, by id. */
export function listPacketGroups(
  db: Readable,
  versionId: string,
): (PacketGroupRow & { readonly delegation: string })[] {
  return db.all(
    sql`SELECT packet_group.*, packet.delegation FROM packet_group JOIN packet ON packet.id = packet_group.packet_id
      WHERE packet_group.version_id = ${versionId} ORDER BY packet_group.id`,
  );
}

/** The names under which deputies speak in the packets of groups. */
export function listGroupMembers(
  db: Readable,
  versionId: string,
): { readonly name: string; readonly delegation: string }[] {
  return db.all(
    sql`SELECT DISTINCT author_name AS name, author_delegation AS delegation
      FROM packet JOIN packet_note ON packet_note.packet_id = packet.id
      WHERE packet.version_id = ${versionId} AND packet.sender_kind = 'group' AND author_mode = 'named'
      ORDER BY author_name, author_delegation`,
  );
}
