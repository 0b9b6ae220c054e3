import { posix, win32 } from 'node:path';

/** What the choice of a folder depends on; tests bring their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The workspace folder in the platform's usual data folder: XDG_DATA_HOME (XDG Base Directory
 * Specification; relative values are ignored as it demands), APPDATA, or Library/Application Support.
 */
export function defaultWorkspacePath({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'shenyitai', 'workspace');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'shenyitai', 'workspace');
  }
  const xdg = env['XDG_DATA_HOME'];
  const data = xdg !== undefined && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share');
  return posix.join(data, 'shenyitai', 'workspace');
}
