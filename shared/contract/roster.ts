import { z } from 'zod';
import { rosterEntry } from '../packet/roster.ts';
import { query } from './operation.ts';

/** Subject: the roster (名册) of the group. */
export const rosterOperations = {
  'roster.list': query(
    'The names of the roster, in its order.',
    z.strictObject({}),
    z.object({ entries: z.array(rosterEntry) }),
  ),
};
