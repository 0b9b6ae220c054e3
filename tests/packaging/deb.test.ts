import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

// electron-builder hands the making of a deb to fpm, which it would have to download. A script in fpm's place
// keeps what it is given: what the package would say of itself is shown, no package is made.

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'deb-'));
const kept = join(folder, 'kept');
const RECORDER = `#!/bin/sh
printf '%s\\n' "$@" > "${kept}/arguments"
for given in "$@"; do
  case "$given" in
    *.desktop=*) cp "\${given%%=*}" "${kept}/desktop" ;;
    *.xml=*) cp "\${given%%=*}" "${kept}/mime" ;;
  esac
done
before=
for given in "$@"; do
  if [ "$before" = --package ]; then : > "$given"; fi
  before=$given
done
`;

let given: string[];
const valueOf = (option: string): string | undefined => given[given.indexOf(option) + 1];

beforeAll(() => {
  mkdirSync(kept);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'fpm'), RECORDER);
  chmodSync(join(folder, 'bin', 'fpm'), 0o755);
  const pack = ['build/pack.ts', '--stand-in', '--target', 'linux-x64', '--make', 'deb'];
  execFileSync(process.execPath, [...pack, '--output', join(folder, 'out')], {
    cwd: ROOT,
    env: {
      ...process.env,
      USE_SYSTEM_FPM: 'true',
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  given = readFileSync(join(kept, 'arguments'), 'utf8').split('\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Debian package', () => {
  test('names author, page, licence and version', () => {
    expect(valueOf('--name')).toBe('shenyitai');
    expect(valueOf('--maintainer')).toMatch(/^.+ <[^@\s]+@[^@\s]+>$/);
    expect(valueOf('--url')).toMatch(/^https:\/\//);
    expect(valueOf('--license')).toBe('MIT');
    expect(valueOf('--architecture')).toBe('amd64');
    expect(valueOf('--category')).toBe('editors');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(valueOf('--version')).toBe(version);
  });

  test('puts the program, its icons, its menu entry and its file type where desktops look', () => {
    const places = given.flatMap((argument) => /^\/.*=(\/.*)$/.exec(argument)?.[1] ?? []);
    expect(places).toEqual(
      expect.arrayContaining([
        '/opt/审议台',
        '/usr/share/icons/hicolor/16x16/apps/shenyitai.png',
        '/usr/share/icons/hicolor/512x512/apps/shenyitai.png',
        '/usr/share/mime/packages/shenyitai.xml',
        '/usr/share/applications/shenyitai.desktop',
      ]),
    );
  });

  test('has a menu entry in Chinese that opens packets', () => {
    const entry = readFileSync(join(kept, 'desktop'), 'utf8').split('\n');
    expect(entry).toEqual(
      expect.arrayContaining([
        '[Desktop Entry]',
        'Name=审议台',
        'Exec="/opt/审议台/shenyitai" %U',
        'Icon=shenyitai',
        'Categories=Office;',
        'MimeType=application/x-shenyitai-packet;',
      ]),
    );
    const mime = readFileSync(join(kept, 'mime'), 'utf8');
    expect(mime).toContain('<mime-type type="application/x-shenyitai-packet">');
    expect(mime).toContain('<glob pattern="*.yjb"/>');
  });
});
