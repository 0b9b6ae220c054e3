import type { Migration } from '../migrate.ts';

/** Papers beyond the opinions: their own items, and saved templates. */
export const papers: Migration = {
  version: 7,
  script: `SELECT 1;`,
};
