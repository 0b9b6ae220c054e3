import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built parts of the program lie. */
export interface ProgramFolders {
  readonly version: string;
  /** Built page: index.html and its assets. */
  readonly renderer: string;
  /** Built-in report and paper fonts, as CoreConfig.resourcesPath wants them. */
  readonly resources: string;
}

/**
 * Finds the program's own folders from the address of one of its files (`import.meta.url`): the nearest
 * folder upwards with a package.json. Sources and bundles lie at different depths, so no fixed `../..` will do.
 */
export function findProgramFolders(fileUrl: string): ProgramFolders {
  let folder = dirname(fileURLToPath(fileUrl));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json of the program not found');
    folder = parent;
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    renderer: join(folder, 'dist', 'renderer'),
    resources: join(folder, 'dist', 'resources'),
  };
}
