import type { Migration } from '../migrate.ts';

/**
 * Settings become records, so that applying a template is one step that can be undone. The ones that a template sets
 * are always there from now on: a step changes them and never has to make or to delete one.
 */
export const settingRecords: Migration = {
  version: 11,
  script: `
ALTER TABLE setting RENAME COLUMN name TO id;
ALTER TABLE setting ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
INSERT OR IGNORE INTO setting (id, value) VALUES
  ('signature', '"named"'),
  ('evidence', 'true'),
  ('pageNumbers', '"outer"'),
  ('speechMinutes', '10'),
  ('speechRate', '220');
`,
};
