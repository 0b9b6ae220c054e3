import type { Migration } from '../migrate.ts';

/**
 * Notes carried from one version to another, and what a person said became of a suggestion. Neither refers to its
 * annotation by a foreign key: a deleted note leaves its placement, and undo may bring both back in any order.
 */
export const versions: Migration = {
  version: 3,
  script: `
CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  from_version_id TEXT NOT NULL REFERENCES version (id),
  to_version_id TEXT NOT NULL REFERENCES version (id),
  annotation_id TEXT NOT NULL,
  state TEXT NOT NULL,
  range_start INTEGER,
  range_end INTEGER,
  near_start INTEGER,
  near_end INTEGER,
  score REAL NOT NULL,
  decision TEXT NOT NULL,
  carried_id TEXT,
  UNIQUE (annotation_id, to_version_id)
) STRICT;
CREATE INDEX placement_pair ON placement (from_version_id, to_version_id);

CREATE TABLE adoption (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  annotation_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  author_id TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (annotation_id, version_id)
) STRICT;
`,
};
