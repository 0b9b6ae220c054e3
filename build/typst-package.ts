import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PackTarget } from './pack-target.ts';
import { typstPackageName } from './pack-target.ts';

/** One package as package-lock.json pins it. */
export interface LockedPackage {
  readonly version: string;
  /** Subresource Integrity, `sha512-` and base64. */
  readonly integrity: string;
}

/** What the lockfile says of a package at the top of node_modules; throws where it says nothing. */
export function lockedPackage(lockfile: string, name: string): LockedPackage {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, Partial<LockedPackage>> };
  const { version, integrity } = packages[`node_modules/${name}`] ?? {};
  if (version === undefined || integrity === undefined) throw new Error(`not in package-lock.json: ${name}`);
  return { version, integrity };
}

/** Throws unless the bytes are the ones that the lockfile pins. */
export function assertIntegrity(bytes: Uint8Array, integrity: string): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity) throw new Error(`integrity differs: ${found} instead of ${integrity}`);
}

/**
 * Folder of the paper engine's package for a target. npm installs the one of this machine only; that of
 * another target is fetched through npm once, checked against package-lock.json and kept under .cache.
 */
export function findTypstPackage(root: string, target: PackTarget): string {
  const name = typstPackageName(target);
  const installed = join(root, 'node_modules', name);
  if (existsSync(installed)) return installed;
  const { version, integrity } = lockedPackage(readFileSync(join(root, 'package-lock.json'), 'utf8'), name);
  const cache = join(root, '.cache', 'pack');
  const folder = join(cache, `${basename(name)}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'fetch-'));
  try {
    npm(['pack', `${name}@${version}`, '--pack-destination', temporary, '--silent'], root);
    const [archive] = readdirSync(temporary);
    if (archive === undefined) throw new Error(`npm gave no archive of ${name}`);
    assertIntegrity(readFileSync(join(temporary, archive)), integrity);
    // Windows 10 and newer have the same program. Every npm archive holds one folder, `package`.
    execFileSync('tar', ['-xzf', archive], { cwd: temporary });
    renameSync(join(temporary, 'package'), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** Runs the npm that started this script, else the one of the machine. */
function npm(args: readonly string[], cwd: string): void {
  const program = process.env['npm_execpath'];
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  if (program === undefined) execFileSync('npm', args, { cwd, stdio: [...stdio] });
  else execFileSync(process.execPath, [program, ...args], { cwd, stdio: [...stdio] });
}
