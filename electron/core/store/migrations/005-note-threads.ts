import type { Migration } from '../migrate.ts';

/**
 * Replies to notes, and links from notes to tasks and measures. A reply does not refer to its note by a foreign key:
 * undo may bring both back in any order.
 */
export const noteThreads: Migration = {
  version: 5,
  script: `
ALTER TABLE annotation ADD COLUMN links TEXT NOT NULL DEFAULT '[]';

CREATE TABLE annotation_reply (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  annotation_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_reply_note ON annotation_reply (annotation_id, created_at, id);
`,
};
