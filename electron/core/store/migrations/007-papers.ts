import type { Migration } from '../migrate.ts';

/**
 * What papers need beyond the notes: the deputy's number, employment and telephone for forms; a paper's own lines;
 * 代表建议 and 议案; saved templates.
 */
export const papers: Migration = {
  version: 7,
  script: `
ALTER TABLE profile ADD COLUMN deputy_number TEXT NOT NULL DEFAULT '';
ALTER TABLE profile ADD COLUMN employer TEXT NOT NULL DEFAULT '';
ALTER TABLE profile ADD COLUMN phone TEXT NOT NULL DEFAULT '';

ALTER TABLE composition ADD COLUMN points TEXT NOT NULL DEFAULT '[]';
ALTER TABLE composition ADD COLUMN sections TEXT NOT NULL DEFAULT '{}';
ALTER TABLE composition ADD COLUMN opening TEXT NOT NULL DEFAULT '';
ALTER TABLE composition ADD COLUMN closing TEXT NOT NULL DEFAULT '';

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  in_session INTEGER NOT NULL,
  open INTEGER NOT NULL,
  situation TEXT NOT NULL,
  analysis TEXT NOT NULL,
  measures TEXT NOT NULL,
  co_signers TEXT NOT NULL,
  sources TEXT NOT NULL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_version ON proposal (version_id, created_at, id);

CREATE TABLE paper_template (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
`,
};
