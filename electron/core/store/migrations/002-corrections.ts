import type { Migration } from '../migrate.ts';

/**
 * What was read out of a text can be corrected: these rows become records of the change log and carry a revision.
 * `ordinal` stays the order in which they were made; the order of the text is that of the ranges.
 */
export const corrections: Migration = {
  version: 2,
  script: `
ALTER TABLE block ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE heading ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE measure ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE indicator_pair ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
`,
};
