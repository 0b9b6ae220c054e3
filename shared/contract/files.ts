import { z } from 'zod';
import { action, query } from './operation.ts';

/** Subjects: where papers can be put, and showing them there. */
export const filesOperations = {
  'files.places': query(
    'Folders that a paper can be saved to, removable drives included.',
    z.strictObject({}),
    z.object({
      places: z.array(
        z.object({
          kind: z.enum(['documents', 'desktop', 'home', 'removable']),
          path: z.string(),
          /** Volume or folder name for the person. */
          label: z.string(),
          freeBytes: z.number().nullable(),
        }),
      ),
    }),
  ),
  'files.describe': query(
    'Whether a file can be written there, and whether it would replace one.',
    z.strictObject({ folder: z.string(), name: z.string() }),
    z.object({ path: z.string(), exists: z.boolean(), folderWritable: z.boolean() }),
  ),
  'files.pickSave': action(
    'Opens the native save dialog; null when the person closed it. Only where workspace.status says nativeDialogs.',
    z.strictObject({ suggestedPath: z.string(), extension: z.string() }),
    z.object({ path: z.string().nullable() }),
  ),
  'files.showInFolder': action(
    'Opens the folder of a written file in the file manager.',
    z.strictObject({ path: z.string() }),
    z.object({ shown: z.boolean() }),
  ),
};
