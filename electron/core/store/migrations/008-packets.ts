import type { Migration } from '../migrate.ts';

/**
 * The roster, the newest packet of each sender for a version, and what those packets hold.
 * - roster_entry, packet, packet_receipt and entered_note are changed by commands through the change log;
 * - change_content belongs to the change log: the records of every packet that an entry names, so that undo and redo
 *   find them again and an entry stays small;
 * - packet_note, packet_score and packet_proposal are made of packet and change_content alone, in the same
 *   transaction, so that they depend on the set of newest packets and on nothing else;
 * - packet_identity and handover say what left this workspace; undo cannot call that back, so they are not logged.
 */
export const packets: Migration = {
  version: 8,
  script: `
CREATE TABLE roster_entry (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  delegation TEXT NOT NULL
) STRICT;

CREATE TABLE change_content (
  id TEXT PRIMARY KEY,
  records TEXT NOT NULL
) STRICT;

CREATE TABLE packet (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  sender_id TEXT NOT NULL,
  sender_kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  name TEXT NOT NULL,
  delegation TEXT NOT NULL,
  packet_revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  signer TEXT NOT NULL,
  base_hash TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  content_id TEXT REFERENCES change_content (id),
  UNIQUE (version_id, sender_id)
) STRICT;
CREATE INDEX packet_sender ON packet (sender_id);

CREATE TABLE packet_receipt (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  file_name TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;
CREATE INDEX packet_receipt_version ON packet_receipt (version_id);

CREATE TABLE packet_note (
  id TEXT PRIMARY KEY,
  packet_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  record_revision INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_delegation TEXT NOT NULL,
  author_mode TEXT NOT NULL,
  kind TEXT NOT NULL,
  target_type TEXT NOT NULL,
  placement TEXT NOT NULL,
  range_start INTEGER,
  range_end INTEGER,
  quote TEXT NOT NULL,
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  wording_change TEXT,
  tags TEXT NOT NULL,
  important INTEGER NOT NULL,
  resolution TEXT,
  replies TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX packet_note_version ON packet_note (version_id, range_start, id);
CREATE INDEX packet_note_packet ON packet_note (packet_id);

CREATE TABLE packet_score (
  id TEXT PRIMARY KEY,
  packet_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  record_revision INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_delegation TEXT NOT NULL,
  author_mode TEXT NOT NULL,
  target_type TEXT NOT NULL,
  placement TEXT NOT NULL,
  range_start INTEGER,
  range_end INTEGER,
  title TEXT NOT NULL,
  rubric_id TEXT NOT NULL,
  rubric_revision INTEGER NOT NULL,
  rubric TEXT,
  criteria TEXT NOT NULL,
  overall TEXT,
  importance INTEGER,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX packet_score_version ON packet_score (version_id, range_start, id);
CREATE INDEX packet_score_packet ON packet_score (packet_id);

CREATE TABLE packet_proposal (
  id TEXT PRIMARY KEY,
  packet_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  record_revision INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_delegation TEXT NOT NULL,
  author_mode TEXT NOT NULL,
  proposal TEXT NOT NULL
) STRICT;
CREATE INDEX packet_proposal_version ON packet_proposal (version_id, id);
CREATE INDEX packet_proposal_packet ON packet_proposal (packet_id);

CREATE TABLE entered_note (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  roster_id TEXT NOT NULL,
  name TEXT NOT NULL,
  delegation TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  target_type TEXT NOT NULL,
  range_start INTEGER,
  range_end INTEGER,
  quote TEXT NOT NULL,
  body TEXT NOT NULL,
  wording_change TEXT,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entered_note_version ON entered_note (version_id, range_start, id);

CREATE TABLE packet_identity (
  id TEXT PRIMARY KEY,
  sender_id TEXT NOT NULL UNIQUE,
  private_key TEXT NOT NULL,
  public_key TEXT NOT NULL
) STRICT;

CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES packet_identity (id),
  packet_revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  packet TEXT NOT NULL
) STRICT;
CREATE INDEX handover_report ON handover (report_id, packet_revision);
`,
};
