import type { Migration } from '../migrate.ts';

/**
 * A person's own rubrics, one row for each revision, and the one that is in use; candidate projects of 民生实事 with
 * personal marks. Rubrics that come with the program are no rows. A score names its rubric without a foreign key:
 * it may have come from another workspace.
 */
export const scoring: Migration = {
  version: 6,
  script: `
CREATE TABLE rubric (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  rubric_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  name TEXT NOT NULL,
  scale TEXT NOT NULL,
  criteria TEXT NOT NULL,
  shelved INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (rubric_id, edition)
) STRICT;

CREATE TABLE rubric_use (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  rubric_id TEXT NOT NULL
) STRICT;

CREATE TABLE candidate_project (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  report_id TEXT NOT NULL REFERENCES report (id),
  ordinal INTEGER NOT NULL,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  total_investment TEXT NOT NULL,
  year_investment TEXT NOT NULL,
  unit TEXT NOT NULL,
  due TEXT NOT NULL,
  mark TEXT,
  preference INTEGER,
  note TEXT NOT NULL,
  author_id TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX candidate_project_report ON candidate_project (report_id, ordinal);
`,
};
