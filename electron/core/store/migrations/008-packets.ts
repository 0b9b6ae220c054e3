import type { Migration } from '../migrate.ts';

/** The roster, packets taken in, and what each of them holds. */
export const packets: Migration = {
  version: 8,
  script: `SELECT 1;`,
};
