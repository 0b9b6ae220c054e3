import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../electron/hosts/local/browser/find.ts';
import { windowSwitches } from '../../../electron/hosts/local/browser/switches.ts';
import { hasDisplay, prepareProfile, raiseCommand } from '../../../electron/hosts/local/browser/window.ts';
import { temporaryFolder } from './loopback.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]) => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\li' : '/home/li',
  canRun: (path: string) => there.includes(path),
});

describe('finding a browser', () => {
  test.each([
    ['Debian', 'linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium', 'Chromium'],
    ['Ubuntu', 'linux', { PATH: '/usr/bin' }, '/snap/bin/chromium', 'Chromium'],
    ['Chrome', 'linux', { PATH: '/usr/bin' }, '/opt/google/chrome/chrome', 'Google Chrome'],
    ['UOS', 'linux', { PATH: '/usr/bin' }, '/usr/bin/org.deepin.browser', '统信浏览器'],
    ['UOS without command', 'linux', {}, '/opt/apps/org.deepin.browser/files/browser', '统信浏览器'],
    ['Kylin', 'linux', { PATH: '/usr/bin' }, '/usr/bin/qaxbrowser-safe', '奇安信可信浏览器'],
    [
      'Windows',
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'Microsoft Edge',
    ],
    [
      'Windows, for one person',
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' },
      'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'Google Chrome',
    ],
    ['macOS', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ] as const)('%s', (_name, platform, env, path, name) => {
    expect(findBrowser(machine(platform, env, path))).toEqual({ path, name });
  });

  test('a machine without one gives none', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox'))).toBeNull();
  });

  test('a folder of PATH that is relative is passed over', () => {
    expect(findBrowser(machine('linux', { PATH: '.:bin' }, './chromium', 'bin/chromium'))).toBeNull();
  });

  test('a named browser is taken, and nothing else when it cannot run', () => {
    const env = { PATH: '/usr/bin', SHENYITAI_BROWSER: '/opt/mine' };
    expect(findBrowser(machine('linux', env, '/opt/mine', '/usr/bin/chromium'))?.path).toBe('/opt/mine');
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBeNull();
  });
});

describe('command line of the browser', () => {
  const switches = windowSwitches({
    url: 'file:///tmp/x/open.html',
    profile: '/data/browser',
    port: 4711,
    first: true,
  });

  test('opens an app window on a profile of its own', () => {
    expect(switches).toContain('--app=file:///tmp/x/open.html');
    expect(switches).toContain('--user-data-dir=/data/browser');
  });

  test('resolves no name, and sends what is not for the host to the host as its proxy', () => {
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    expect(switches).toContain('--proxy-server=http://127.0.0.1:4711');
    expect(switches).toContain('--proxy-bypass-list=<-loopback>;127.0.0.1:4711');
  });

  test.each([
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-translate',
    '--disable-extensions',
    '--disable-background-mode',
    '--metrics-recording-only',
    '--no-first-run',
    '--no-pings',
  ])('%s', (name) => {
    expect(switches).toContain(name);
  });

  test('weakens nothing', () => {
    expect(switches.join(' ')).not.toMatch(
      /no-sandbox|disable-web-security|allow-file-access|remote-debugging|ignore-certificate|disable-site-isolation/,
    );
  });

  test('only the first window of a profile is maximised', () => {
    const later = windowSwitches({ url: 'file:///x', profile: '/p', port: 4711, first: false });
    expect(switches).toContain('--start-maximized');
    expect(later).not.toContain('--start-maximized');
  });
});

test('a fresh profile has spelling service, translation, safe browsing and sign-in off, and is kept afterwards', async () => {
  const folder = temporaryFolder();
  const profile = join(folder.path, 'browser');
  expect(await prepareProfile(profile)).toBe(true);
  const preferences: unknown = JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));
  expect(preferences).toMatchObject({
    spellcheck: { use_spelling_service: false },
    translate: { enabled: false },
    safebrowsing: { enabled: false },
    signin: { allowed: false },
  });
  expect(await prepareProfile(profile)).toBe(false);
  folder.remove();
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('display on %s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});

test.each(['linux', 'win32', 'darwin'] as const)('bringing forward on %s names the process', (platform) => {
  expect(raiseCommand(platform, 4711).join(' ')).toContain('4711');
});
