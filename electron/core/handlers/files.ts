import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { filesOperations } from '../../../shared/contract/files.ts';
import { listPlaces } from '../places.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the places where papers can be put. */
export function filesHandlers({ ports }: HandlerContext): HandlersOf<typeof filesOperations> {
  return {
    'files.places': async () => ({ places: await listPlaces() }),
    'files.describe': async ({ folder, name }) => {
      const path = join(folder, name);
      const [exists, folderWritable] = await Promise.all([holds(stat(path)), isWritableFolder(folder)]);
      return { path, exists, folderWritable };
    },
    'files.pickSave': async ({ suggestedPath, extension }) => ({
      path: (await ports.pickSavePath?.(suggestedPath, extension)) ?? null,
    }),
    'files.showInFolder': async ({ path }) => ({ shown: await ports.showInFolder(path) }),
  };
}

async function isWritableFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true && (await holds(access(folder, constants.W_OK)));
}

async function holds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
