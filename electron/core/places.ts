import { readFile, readdir, stat, statfs } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { placeLabels } from '../../shared/wording/files.ts';

type Place = OutputOf<'files.places'>['places'][number];

/** Folders that a paper can be saved to: documents, desktop, home, and every removable drive that is plugged in. */
export async function listPlaces(): Promise<Place[]> {
  const home = homedir();
  const named = await userFolders(home);
  const candidates: Omit<Place, 'freeBytes'>[] = [
    ...(await removableFolders()).map((path) => ({
      kind: 'removable' as const,
      path,
      label: placeLabels.removable(basename(path) || path),
    })),
    { kind: 'desktop', path: named.desktop, label: placeLabels.desktop() },
    { kind: 'documents', path: named.documents, label: placeLabels.documents() },
    { kind: 'home', path: home, label: placeLabels.home() },
  ];
  const places = await Promise.all(
    candidates.map(async (place) => {
      const found = await stat(place.path).catch(() => null);
      return found?.isDirectory() === true ? { ...place, freeBytes: await freeBytes(place.path) } : null;
    }),
  );
  // Where a desktop has no folder of its own, XDG names the home folder for it.
  return places
    .filter((place) => place !== null)
    .filter(({ path }, index, all) => all.findLastIndex((other) => other.path === path) === index);
}

/** On Linux the folders' names follow the language (~/桌面), so they are read from the XDG file. */
async function userFolders(home: string): Promise<{ desktop: string; documents: string }> {
  const config = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const file = process.platform === 'linux' ? join(config, 'user-dirs.dirs') : '';
  const text = file === '' ? '' : await readFile(file, 'utf8').catch(() => '');
  const find = (name: string, fallback: string): string => {
    const value = new RegExp(`^XDG_${name}_DIR="(.+)"$`, 'mu').exec(text)?.[1];
    return value === undefined ? join(home, fallback) : value.replace('$HOME', home);
  };
  return { desktop: find('DESKTOP', 'Desktop'), documents: find('DOCUMENTS', 'Documents') };
}

async function removableFolders(): Promise<string[]> {
  if (process.platform === 'win32') return otherDrives();
  if (process.platform === 'darwin') return subfolders('/Volumes');
  const user = userInfo().username;
  const found = await Promise.all([`/media/${user}`, `/run/media/${user}`].map(subfolders));
  return found.flat();
}

/** Windows tells the kind of a drive only through native calls; all but the system drive are offered. */
async function otherDrives(): Promise<string[]> {
  const system = (process.env['SystemDrive'] ?? 'C:').toUpperCase();
  const letters = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:`);
  const drives = await Promise.all(
    letters
      .filter((letter) => letter !== system)
      .map(async (letter) => ((await freeBytes(`${letter}\\`)) === null ? null : `${letter}\\`)),
  );
  return drives.filter((drive) => drive !== null);
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

async function freeBytes(path: string): Promise<number | null> {
  return statfs(path).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}
