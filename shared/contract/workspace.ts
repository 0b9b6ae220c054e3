import { z } from 'zod';
import { profile, settings } from '../review/profile.ts';
import { action, command, query } from './operation.ts';

const nothing = z.strictObject({});

/** Subjects: the workspace itself, the person and the settings. */
export const workspaceOperations = {
  'workspace.status': query(
    'What the program needs to draw its first screen.',
    nothing,
    z.object({
      programVersion: z.string(),
      host: z.enum(['desktop', 'local', 'cli', 'memory']),
      workspacePath: z.string(),
      /** Null until the first start was finished. */
      profile: profile.nullable(),
      settings,
      /** Time of the last durable write, milliseconds since the epoch; null in a fresh workspace. */
      savedAt: z.number().nullable(),
      /** Whether `files.pickSave` and `files.pickOpen` open a native dialog in this host. */
      nativeDialogs: z.boolean(),
    }),
  ),
  'profile.save': command(
    'Saves who the deputy is; the id is made on the first call and kept.',
    profile
      .omit({ id: true })
      .extend({
        // Not asked for at the first start; absent = unchanged.
        deputyNumber: profile.shape.deputyNumber.optional(),
        employer: profile.shape.employer.optional(),
        phone: profile.shape.phone.optional(),
      })
      .strict(),
    z.object({ profile }),
  ),
  'settings.save': action(
    'Changes some settings of the screen; not part of the undo history.',
    settings.partial().strict(),
    z.object({ settings }),
  ),
  'workspace.backup': action(
    'Writes a verified copy of the workspace beside it.',
    nothing,
    z.object({ path: z.string() }),
  ),
};
