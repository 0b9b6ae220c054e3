import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isPageAddress } from '../../../electron/hosts/desktop/page-address.ts';
import { readStartOptions, unpackedPath } from '../../../electron/hosts/desktop/start-options.ts';
import { fittingBounds, keepPlace, readPlace } from '../../../electron/hosts/desktop/window-place.ts';
import { formatName } from '../../../electron/hosts/desktop/wording.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the window's place", () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const place = (x: number, y: number, width = 1200, height = 800) => ({
    bounds: { x, y, width, height },
    maximized: false,
  });

  test('is kept and read back', () => {
    const file = join(folder, 'new', 'window.json');
    expect(readPlace(file)).toBeNull();
    keepPlace(file, place(10, 20));
    keepPlace(file, { ...place(30, 40), maximized: true });
    expect(readPlace(file)).toEqual({ ...place(30, 40), maximized: true });
    expect(readdirSync(join(folder, 'new'))).toEqual(['window.json']);
  });

  test.each(['', '{', '{"bounds":{"x":1}}', '[]'])('is passed over where it reads %j', (text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readPlace(join(folder, 'window.json'))).toBeNull();
  });

  test('that cannot be kept stops nothing', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keepPlace(join(folder, 'file', 'window.json'), place(0, 0))).not.toThrow();
  });

  test.each([
    ['on the screen', place(100, 100), { x: 100, y: 100, width: 1200, height: 800 }],
    [
      'smaller than a screen can be used',
      place(100, 100, 300, 200),
      { x: 100, y: 100, width: 1024, height: 640 },
    ],
    ['partly to the left', place(-1100, 0), { x: -1100, y: 0, width: 1200, height: 800 }],
    ['on a projector that has gone', place(2000, 100), null],
    ['with its title bar above the screen', place(100, -50), null],
    ['below the screen', place(100, 1000), null],
  ])('%s', (_where, kept, expected) => {
    expect(fittingBounds(kept, [screen])).toEqual(expected);
  });

  test('on a second screen is kept', () => {
    expect(fittingBounds(place(2000, 100), [screen, { ...screen, x: 1920 }])).not.toBeNull();
    expect(fittingBounds(null, [screen])).toBeNull();
  });
});

describe('the command line', () => {
  test('without a workspace takes the usual one and the usual profile', () => {
    expect(readStartOptions(['--some-chromium-switch', 'file.yjb'], '/usual', '/data')).toEqual({
      workspacePath: '/usual',
      profilePath: join('/data', 'desktop'),
    });
    expect(readStartOptions(['--workspace'], '/usual', '/data').workspacePath).toBe('/usual');
  });

  test.each([['--workspace', 'mine'], ['--workspace=mine']])('names a workspace: %s', (...args) => {
    const { workspacePath, profilePath } = readStartOptions(args, '/usual', '/data');
    expect(workspacePath).toBe(resolve('mine'));
    expect(profilePath).toMatch(/[\\/]desktop-[0-9a-f]{16}$/);
  });

  test('gives each workspace a profile, and with it a window, of its own', () => {
    const profile = (name: string) => readStartOptions(['--workspace', name], '/usual', '/data').profilePath;
    expect(profile('a')).not.toBe(profile('b'));
    expect(profile('a')).toBe(profile('./a'));
  });
});

test.each([
  ['/opt/审议台/resources/app.asar/dist/resources', '/opt/审议台/resources/app.asar.unpacked/dist/resources'],
  ['C:\\p\\resources\\app.asar\\dist', 'C:\\p\\resources\\app.asar.unpacked\\dist'],
  ['/src/dist/resources', '/src/dist/resources'],
  ['/p/app.asar.unpacked/x', '/p/app.asar.unpacked/x'],
])('native code reads %s at %s', (path, expected) => {
  expect(unpackedPath(path)).toBe(expected);
});

test.each([
  ['app://shenyitai/index.html', true],
  ['app://shenyitai/assets/a.js?x#y', true],
  ['app://shenyitai.example/index.html', false],
  ['app://other/index.html', false],
  ['app://a:b@shenyitai/index.html', false],
  ['app://shenyitai:80/index.html', false],
  ['https://shenyitai/index.html', false],
  ['file:///index.html', false],
  ['about:blank', false],
  ['', false],
])('%s is an address of the program: %s', (address, expected) => {
  expect(isPageAddress(address)).toBe(expected);
});

test('the save dialog names the kinds of files in words', () => {
  expect(['docx', 'pdf', 'json', 'other'].map(formatName)).toEqual([
    'Word文档',
    'PDF文件',
    '数据文件',
    '文件',
  ]);
});
