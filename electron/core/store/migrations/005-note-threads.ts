import type { Migration } from '../migrate.ts';

/**
 * Replies to notes, links from notes to tasks and measures, and the search index of places (search-index.ts), which
 * is filled when the workspace is opened. A reply does not refer to its note by a foreign key: undo may bring both
 * back in any order.
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

DROP TABLE search_token;
DROP TABLE search_entry;

CREATE TABLE search_version (id INTEGER PRIMARY KEY, version_id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE search_fresh (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX search_fresh_record ON search_fresh (record_id);
CREATE TABLE search_entry (
  place INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  length INTEGER NOT NULL
) STRICT;
CREATE INDEX search_entry_record ON search_entry (record_id);
CREATE TABLE search_segment (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, generation INTEGER NOT NULL) STRICT;
CREATE TABLE search_posting (id INTEGER PRIMARY KEY, places BLOB NOT NULL) STRICT;
`,
};
