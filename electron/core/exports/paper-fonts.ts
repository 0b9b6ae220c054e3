import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that a source checkout takes the free faces from; a build copies their files into resources/fonts. */
const CHECKOUT_FOLDERS = ['noto-serif-sc/400Regular', 'noto-serif-sc/700Bold', 'noto-sans-sc/400Regular'];

/**
 * Folders that hold the free faces of our papers: resourcesPath/fonts in a built program; in a checkout whose
 * resourcesPath is the repository itself the folders of the font packages.
 */
export function paperFontFolders(resourcesPath: string): string[] {
  const built = join(resourcesPath, 'fonts');
  if (existsSync(built)) return [built];
  return CHECKOUT_FOLDERS.map((folder) =>
    join(resourcesPath, 'node_modules', '@expo-google-fonts', folder),
  ).filter((folder) => existsSync(folder));
}
