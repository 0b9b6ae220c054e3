import { z } from 'zod';
import { rosterEntry } from '../packet/roster.ts';
import { command, query } from './operation.ts';

const name = z.string().trim().min(1).max(60);
const delegation = z.string().trim().max(60);

/** Subject: the roster (名册) of the group. */
export const rosterOperations = {
  'roster.list': query(
    'The names of the roster, in its order.',
    z.strictObject({}),
    z.object({ entries: z.array(rosterEntry) }),
  ),
  'roster.read': query(
    'The names that a roster file holds (XLSX, CSV, DOCX or text), exactly as they stand there; stores nothing.',
    z.strictObject({ name: z.string().max(300), base64: z.string().max(20_000_000) }),
    z.object({ entries: z.array(z.object({ name: z.string(), delegation: z.string() })) }),
  ),
  'roster.replace': command(
    'Puts a roster in the place of the last one; names that stay keep what was written down for them.',
    z.strictObject({ entries: z.array(z.strictObject({ name, delegation })).max(5000) }),
    z.object({ entries: z.array(rosterEntry) }),
  ),
};
