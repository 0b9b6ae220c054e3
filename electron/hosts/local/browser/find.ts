import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What finding depends on; tests bring their own. */
export interface SearchPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether a file is there and may be run. */
  canRun(path: string): boolean;
}

/** A browser built on Chromium. */
export interface FoundBrowser {
  readonly path: string;
  /** Name for the person. */
  readonly name: string;
}

/**
 * Commands by the order of preference. browser, uos-browser and qaxbrowser are the ones that UOS and Kylin
 * come with; all are Chromium inside and take its switches.
 */
const LINUX_COMMANDS: readonly (readonly [command: string, name: string])[] = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['org.deepin.browser', '统信浏览器'],
  ['uos-browser-stable', '统信浏览器'],
  ['uos-browser', '统信浏览器'],
  ['qaxbrowser-safe-stable', '奇安信可信浏览器'],
  ['qaxbrowser-safe', '奇安信可信浏览器'],
  ['browser360-cn-stable', '360浏览器'],
  ['browser360-cn', '360浏览器'],
];

/** Folders of packages that put no command on the PATH. */
const LINUX_PATHS: readonly (readonly [path: string, name: string])[] = [
  ['/usr/lib/chromium/chromium', 'Chromium'],
  ['/usr/lib/chromium-browser/chromium-browser', 'Chromium'],
  ['/snap/bin/chromium', 'Chromium'],
  ['/opt/google/chrome/chrome', 'Google Chrome'],
  ['/opt/microsoft/msedge/msedge', 'Microsoft Edge'],
  ['/opt/apps/org.deepin.browser/files/browser', '统信浏览器'],
  ['/opt/apps/com.qihoo.browser360-cn/files/browser360-cn', '360浏览器'],
  ['/opt/qaxbrowser-safe/qaxbrowser-safe', '奇安信可信浏览器'],
];

const WINDOWS_PATHS: readonly (readonly [path: string, name: string])[] = [
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
  ['Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
];

const MAC_PATHS: readonly (readonly [path: string, name: string])[] = [
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
];

function candidates({ platform, env, home }: SearchPlace): (readonly [path: string, name: string])[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return WINDOWS_PATHS.flatMap(([path, name]) =>
      roots.filter((root) => root !== undefined).map((root) => [win32.join(root, path), name] as const),
    );
  }
  if (platform === 'darwin') {
    return MAC_PATHS.flatMap(([path, name]) =>
      ['/Applications', posix.join(home, 'Applications')].map(
        (root) => [posix.join(root, path), name] as const,
      ),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const onPath = LINUX_COMMANDS.flatMap(([command, name]) =>
    folders.map((folder) => [posix.join(folder, command), name] as const),
  );
  return [...onPath, ...LINUX_PATHS];
}

/** The first usable browser of the machine, or null. SHENYITAI_BROWSER names one outright. */
export function findBrowser(place: SearchPlace): FoundBrowser | null {
  const named = place.env['SHENYITAI_BROWSER'];
  if (named !== undefined && named !== '') {
    return place.canRun(named) ? { path: named, name: '指定的浏览器' } : null;
  }
  for (const [path, name] of candidates(place)) if (place.canRun(path)) return { path, name };
  return null;
}

/** Whether a file of this machine may be run. */
export function canRunFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
