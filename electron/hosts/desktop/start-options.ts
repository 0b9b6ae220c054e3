import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line and the machine decide before anything opens. */
export interface StartOptions {
  readonly workspacePath: string;
  /** Folder of Chromium's own files and of the single-instance lock; one per workspace. */
  readonly profilePath: string;
}

/**
 * Reads `--workspace DIR`; unknown arguments are Chromium's own and are passed over. `args` without the
 * program itself; `dataPath` = folder of the program under the platform's application data.
 */
export function readStartOptions(
  args: readonly string[],
  defaultWorkspace: string,
  dataPath: string,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { workspace: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const wanted = values.workspace;
  if (typeof wanted !== 'string' || wanted === '') {
    return { workspacePath: defaultWorkspace, profilePath: join(dataPath, 'desktop') };
  }
  // Otherwise a start with another workspace would only bring the window of the first one forward.
  const workspacePath = resolve(wanted);
  const mark = createHash('sha256').update(workspacePath).digest('hex').slice(0, 16);
  return { workspacePath, profilePath: join(dataPath, `desktop-${mark}`) };
}

/**
 * Native code (the paper engine) cannot read inside app.asar; what it needs is packed beside it, in
 * app.asar.unpacked. Paths outside an archive stay as they are.
 */
export function unpackedPath(path: string): string {
  return path.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked');
}
