import type { Migration } from '../migrate.ts';

/**
 * Texts and what was read out of them never change and are not in the change log; records that a person or an
 * import makes (profile, report, version, task, annotation, score, composition) are, and carry a revision.
 */
export const firstTables: Migration = {
  version: 1,
  script: `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE profile (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  delegation TEXT NOT NULL,
  session TEXT NOT NULL,
  convener INTEGER NOT NULL,
  secrecy_notice_read_at INTEGER
) STRICT;

CREATE TABLE content (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  units INTEGER NOT NULL
) STRICT;

CREATE TABLE block (
  id TEXT PRIMARY KEY,
  content_id TEXT NOT NULL REFERENCES content (id),
  ordinal INTEGER NOT NULL,
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  role TEXT NOT NULL,
  part INTEGER,
  paragraph INTEGER,
  page INTEGER,
  line INTEGER NOT NULL,
  UNIQUE (content_id, ordinal)
) STRICT;

CREATE TABLE heading (
  id TEXT PRIMARY KEY,
  content_id TEXT NOT NULL REFERENCES content (id),
  ordinal INTEGER NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id),
  parent_id TEXT REFERENCES heading (id),
  level INTEGER NOT NULL,
  style TEXT NOT NULL,
  mark TEXT NOT NULL,
  title TEXT NOT NULL,
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  UNIQUE (content_id, ordinal)
) STRICT;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  content_id TEXT NOT NULL REFERENCES content (id),
  ordinal INTEGER NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id),
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  value_to REAL,
  unit TEXT NOT NULL,
  scale REAL NOT NULL,
  bound TEXT NOT NULL,
  aspect TEXT NOT NULL,
  stance TEXT NOT NULL,
  UNIQUE (content_id, ordinal)
) STRICT;

CREATE TABLE indicator_pair (
  id TEXT PRIMARY KEY,
  content_id TEXT NOT NULL REFERENCES content (id),
  ordinal INTEGER NOT NULL,
  grade TEXT NOT NULL,
  indicator TEXT NOT NULL,
  last_measure_id TEXT NOT NULL REFERENCES measure (id),
  this_measure_id TEXT NOT NULL REFERENCES measure (id),
  difference REAL,
  difference_unit TEXT,
  direction TEXT,
  UNIQUE (content_id, ordinal)
) STRICT;

CREATE TABLE glossary_term (
  content_id TEXT NOT NULL REFERENCES content (id),
  ordinal INTEGER NOT NULL,
  term TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (content_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  place TEXT,
  level TEXT,
  year INTEGER,
  kind TEXT NOT NULL,
  handling TEXT NOT NULL,
  built_in INTEGER NOT NULL
) STRICT;

CREATE TABLE version (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  report_id TEXT NOT NULL REFERENCES report (id),
  content_id TEXT NOT NULL UNIQUE REFERENCES content (id),
  kind TEXT NOT NULL,
  speaker TEXT,
  date TEXT,
  source_name TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;
CREATE INDEX version_report ON version (report_id);

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  heading_id TEXT REFERENCES heading (id),
  block_id TEXT NOT NULL REFERENCES block (id),
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  measure_ids TEXT NOT NULL,
  commitments TEXT NOT NULL
) STRICT;
CREATE INDEX task_version ON task (version_id);

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  wording_change TEXT,
  tags TEXT NOT NULL,
  important INTEGER NOT NULL,
  private INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_version ON annotation (version_id, position, created_at, id);

CREATE TABLE score (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  target_type TEXT NOT NULL,
  target_id TEXT NOT NULL,
  rubric_id TEXT NOT NULL,
  rubric_revision INTEGER NOT NULL,
  criteria TEXT NOT NULL,
  overall TEXT,
  importance INTEGER,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (version_id, target_type, target_id, author_id)
) STRICT;

CREATE TABLE composition (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES version (id),
  paper TEXT NOT NULL,
  excluded TEXT NOT NULL,
  item_order TEXT NOT NULL,
  wordings TEXT NOT NULL,
  UNIQUE (version_id, paper)
) STRICT;

CREATE TABLE tombstone (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_position (
  content_id TEXT PRIMARY KEY REFERENCES content (id),
  text_offset INTEGER NOT NULL
) STRICT;

CREATE TABLE change_command (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  operation TEXT NOT NULL,
  label TEXT NOT NULL,
  author_id TEXT NOT NULL,
  version_id TEXT,
  record_id TEXT,
  edit_session TEXT,
  started_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  undoable INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX change_command_state ON change_command (state, sequence);

CREATE TABLE change_entry (
  command_sequence INTEGER NOT NULL REFERENCES change_command (sequence) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (command_sequence, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_entry_record ON change_entry (entity, record_id);

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field INTEGER NOT NULL,
  version_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (kind, record_id, field)
) STRICT;
CREATE INDEX search_entry_version ON search_entry (version_id);
CREATE VIRTUAL TABLE search_token USING fts5 (
  tokens, content = '', contentless_delete = 1, tokenize = 'ascii', detail = full
);
`,
};
