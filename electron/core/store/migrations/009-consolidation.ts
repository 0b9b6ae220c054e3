import type { Migration } from '../migrate.ts';

/**
 * Groups of opinions and the decisions on them. Members are named by id without a foreign key: a later packet may
 * withdraw an opinion and bring it back, and the decision stays.
 */
export const consolidation: Migration = {
  version: 9,
  script: `
CREATE TABLE opinion_group (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  members TEXT NOT NULL,
  wording TEXT NOT NULL,
  decision TEXT,
  reason TEXT NOT NULL,
  position REAL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX opinion_group_version ON opinion_group (version_id, created_at, id);

CREATE TABLE opinion_apart (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  members TEXT NOT NULL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX opinion_apart_version ON opinion_apart (version_id, created_at, id);
`,
};
