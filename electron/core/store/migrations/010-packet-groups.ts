import type { Migration } from '../migrate.ts';

/**
 * What the packet of a group brings besides opinions: its groups with their decisions, made like packet_note of packet
 * and change_content alone; and which of its opinions its convener wrote down (null = the author's own packet).
 */
export const packetGroups: Migration = {
  version: 10,
  script: `
CREATE TABLE packet_group (
  id TEXT PRIMARY KEY,
  packet_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  members TEXT NOT NULL,
  wording TEXT NOT NULL,
  decision TEXT,
  reason TEXT NOT NULL,
  position REAL
) STRICT;
CREATE INDEX packet_group_version ON packet_group (version_id, id);
CREATE INDEX packet_group_packet ON packet_group (packet_id);

ALTER TABLE packet_note ADD COLUMN entered_from TEXT;
`,
};
