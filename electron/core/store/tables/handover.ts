import type { Readable, Writable } from '../database.ts';
import { sql } from '../sql.ts';

/** Who a packet comes from: one id and one signing key for the name, others for each session and mode without it. */
export interface PacketIdentityRow {
  readonly id: string;
  readonly sender_id: string;
  readonly private_key: string;
  readonly public_key: string;
}

/** A packet that was written; `written_at` 0 = begun, and never reported as whole. `packet` is base64, not sealed. */
export interface HandoverRow {
  readonly id: string;
  readonly report_id: string;
  readonly version_id: string;
  readonly identity_id: string;
  readonly packet_revision: number;
  readonly digest: string;
  readonly withdrawn: number;
  readonly file_name: string;
  readonly written_at: number;
  readonly packet: string;
}

/** An identity by its id; undefined before its first packet. */
export function findIdentity(db: Readable, id: string): PacketIdentityRow | undefined {
  return db.get<PacketIdentityRow>(sql`SELECT * FROM packet_identity WHERE id = ${id}`);
}

/** Stores a new identity. */
export function insertIdentity(db: Writable, row: PacketIdentityRow): void {
  db.run(
    sql`INSERT INTO packet_identity (id, sender_id, private_key, public_key)
        VALUES (${row.id}, ${row.sender_id}, ${row.private_key}, ${row.public_key})`,
  );
}

/** What was handed over of a report, begun ones included, the newest first. */
export function listHandovers(db: Readable, reportId: string): HandoverRow[] {
  return db.all<HandoverRow>(sql`SELECT * FROM handover WHERE report_id = ${reportId} ORDER BY rowid DESC`);
}

/** One packet that was handed over. */
export function findHandover(db: Readable, id: string): HandoverRow | undefined {
  return db.get<HandoverRow>(sql`SELECT * FROM handover WHERE id = ${id}`);
}

/** Writes down a packet before its file is written, so that no two packets can have one revision. */
export function insertHandover(db: Writable, row: HandoverRow): void {
  db.run(
    sql`INSERT INTO handover (id, report_id, version_id, identity_id, packet_revision, digest, withdrawn, file_name,
                              written_at, packet)
        VALUES (${row.id}, ${row.report_id}, ${row.version_id}, ${row.identity_id}, ${row.packet_revision},
                ${row.digest}, ${row.withdrawn}, ${row.file_name}, ${row.written_at}, ${row.packet})`,
  );
}

/** Says that the file of a packet is whole. */
export function confirmHandover(db: Writable, id: string, fileName: string, writtenAt: number): void {
  db.run(sql`UPDATE handover SET file_name = ${fileName}, written_at = ${writtenAt} WHERE id = ${id}`);
}
