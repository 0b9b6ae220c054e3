import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshLocalState, freshPreferences, windowSwitches } from './switches.ts';
import type { WindowRequest } from './switches.ts';

/** Prepares the profile folder (0700); true when it is a fresh one. */
export async function prepareProfile(profile: string): Promise<boolean> {
  if (existsSync(join(profile, 'Local State'))) return false;
  await mkdir(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(freshPreferences));
  await writeFile(join(profile, 'Local State'), JSON.stringify(freshLocalState));
  return true;
}

/**
 * Opens an app window of a browser. It gets a process group of its own, so that Ctrl+C in the terminal ends
 * the program but leaves the words on the screen. Rejects when the browser cannot be started at all.
 */
export async function openWindow(
  browser: string,
  request: Omit<WindowRequest, 'first'>,
): Promise<ChildProcess> {
  const first = await prepareProfile(request.profile);
  const child = spawn(browser, windowSwitches({ ...request, first }), {
    // On Linux the language of menus comes from here; --lang counts elsewhere.
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    detached: process.platform !== 'win32',
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child));
  });
}

/** Whether a window could be shown at all. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] ?? '') || Boolean(env['WAYLAND_DISPLAY'] ?? '');
}

/** Command that brings the windows of a process forward; empty where the platform offers none. */
export function raiseCommand(platform: NodeJS.Platform, pid: number): readonly string[] {
  if (platform === 'win32') {
    const script = `exit [int](-not (New-Object -ComObject WScript.Shell).AppActivate(${pid}))`;
    return ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script];
  }
  if (platform === 'darwin') {
    const script = `tell application "System Events" to set frontmost of (first process whose unix id is ${pid}) to true`;
    return ['osascript', '-e', script];
  }
  return ['xdotool', 'search', '--onlyvisible', '--pid', String(pid), 'windowactivate'];
}

/** Brings the windows of a process forward; false where the machine has no means to. */
export function raiseWindow(pid: number): Promise<boolean> {
  const [command = '', ...args] = raiseCommand(process.platform, pid);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: 3000 });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
