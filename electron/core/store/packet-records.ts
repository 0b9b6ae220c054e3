import type { Writable } from './database.ts';
import type { PacketGroupRow, PacketNoteRow, PacketProposalRow, PacketScoreRow } from './packet-rows.ts';
import { findRow } from './records.ts';
import type { SqlValue } from './sql.ts';
import { sql, sqlJoin, sqlName } from './sql.ts';

/** A row of a packet as its content keeps it: without the columns that the packet gives to all of them. */
type Kept<Row> = Omit<Row, 'packet_id' | 'version_id'>;

/** `entered_from` stands there only where there is something to say, as in the contents of earlier programs. */
type KeptNote = Omit<Kept<PacketNoteRow>, 'entered_from'> & { readonly entered_from?: string };

/** The records of one packet, resolved for one version; what change_content holds as JSON. */
export interface PacketRecords {
  readonly notes: readonly KeptNote[];
  readonly scores: readonly Kept<PacketScoreRow>[];
  readonly proposals: readonly Kept<PacketProposalRow>[];
  /** Missing in those that an earlier program kept. */
  readonly groups?: readonly Kept<PacketGroupRow>[];
}

const NOTE = sqlName('packet_note');
const SCORE = sqlName('packet_score');
const PROPOSAL = sqlName('packet_proposal');
const GROUP = sqlName('packet_group');

/** Keeps the records of a packet for good; the same records again change nothing. */
export function keepContent(db: Writable, id: string, records: string): void {
  db.run(
    sql`INSERT INTO change_content (id, records) VALUES (${id}, ${records}) ON CONFLICT (id) DO NOTHING`,
  );
}

/**
 * Brings the rows of a packet in line with the packet, which was just written or deleted; runs in the same
 * transaction, so that undo and a crash leave no difference.
 */
export function projectPacket(db: Writable, packetId: string): void {
  for (const table of [NOTE, SCORE, PROPOSAL, GROUP])
    db.run(sql`DELETE FROM ${table} WHERE packet_id = ${packetId}`);
  const packet = findRow(db, 'packet', packetId);
  if (!packet || packet.content_id === null) return;
  const content = db.get<{ records: string }>(
    sql`SELECT records FROM change_content WHERE id = ${packet.content_id}`,
  );
  if (!content) throw new Error(`the records of packet ${packetId} are missing`);
  const { notes, scores, proposals, groups = [] } = JSON.parse(content.records) as PacketRecords;
  const place = { packet_id: packetId, version_id: packet.version_id };
  for (const note of notes) insert(db, NOTE, { ...note, ...place });
  for (const score of scores) insert(db, SCORE, { ...score, ...place });
  for (const proposal of proposals) insert(db, PROPOSAL, { ...proposal, ...place });
  for (const group of groups) insert(db, GROUP, { ...group, ...place });
}

function insert(db: Writable, table: typeof NOTE, row: Readonly<Record<string, SqlValue>>): void {
  const columns = Object.keys(row);
  db.run(
    sql`INSERT INTO ${table} (${sqlJoin(columns.map((column) => sql`${sqlName(column)}`))})
        VALUES (${sqlJoin(columns.map((column) => sql`${row[column] ?? null}`))})`,
  );
}
