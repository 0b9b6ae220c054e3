import type { Migration } from '../migrate.ts';

/** A note can be dealt with, with a reason; null = open. */
export const resolution: Migration = {
  version: 4,
  script: 'ALTER TABLE annotation ADD COLUMN resolution TEXT;',
};
