import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './parts.ts';

/** Silence before the first byte after which the download is given up, milliseconds. */
const FIRST_BYTE_MS = 5_000;
/** Silence later on (unpacking included) after which it is given up, milliseconds. */
const STALL_MS = 60_000;
/** So long a failed try is remembered, so that the next start does not try again, milliseconds. */
const FAILURE_MS = 24 * 60 * 60 * 1000;

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const FAILURE_FILE = join(ROOT, '.cache', 'electron-download-failed');

/** Path of Electron's binary, or null. Read from files: `import 'electron'` would start a download. */
export function electronBinary(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const binary = override ? join(override, name ?? 'electron') : name && join(PACKAGE, 'dist', name);
  return binary && existsSync(binary) ? binary : null;
}

/** Whether a download may be tried: it is not forbidden, and none failed within the last day. */
export function mayFetchElectron(): boolean {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || process.env['ELECTRON_SKIP']) return false;
  if (!existsSync(join(PACKAGE, 'install.js'))) return false;
  const failed = statSync(FAILURE_FILE, { throwIfNoEntry: false });
  return !failed || Date.now() - failed.mtimeMs > FAILURE_MS;
}

/** How long silence is borne, milliseconds. */
export interface Patience {
  readonly firstByte: number;
  readonly stall: number;
}

/**
 * Runs an installer and kills it when nothing grows on disk: it says nothing while it works, so the files in
 * `folders` are the only sign of life. Resolves to its exit code, null when it was killed.
 */
export async function runInstaller(
  script: string,
  folders: readonly string[],
  env: Readonly<Record<string, string>>,
  patience: Patience = { firstByte: FIRST_BYTE_MS, stall: STALL_MS },
): Promise<number | null> {
  const size = (): number =>
    folders
      .flatMap((folder) => globSync('**/*', { cwd: folder }).map((name) => join(folder, name)))
      .reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  const child = spawn(process.execPath, [script], { stdio: 'ignore', env: { ...process.env, ...env } });
  const begin = size();
  let last = begin;
  let grewAt = Date.now();
  const watch = setInterval(() => {
    const now = size();
    if (now !== last) grewAt = Date.now();
    else if (Date.now() - grewAt > (now === begin ? patience.firstByte : patience.stall))
      child.kill('SIGKILL');
    last = now;
  }, 250);
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  clearInterval(watch);
  return code;
}

/** Lets electron's own installer fetch the binary; true when it is there afterwards. Never waits in vain. */
export async function fetchElectron(): Promise<boolean> {
  const temporary = join(ROOT, '.cache', 'electron-download');
  mkdirSync(temporary, { recursive: true });
  const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  await runInstaller(join(PACKAGE, 'install.js'), [temporary, join(PACKAGE, 'dist')], env);
  rmSync(temporary, { recursive: true, force: true });
  const there = electronBinary() !== null;
  if (there) rmSync(FAILURE_FILE, { force: true });
  else writeFileSync(FAILURE_FILE, '');
  return there;
}
