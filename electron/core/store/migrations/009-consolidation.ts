import type { Migration } from '../migrate.ts';

/** Groups of opinions and the decisions on them. */
export const consolidation: Migration = {
  version: 9,
  script: `SELECT 1;`,
};
