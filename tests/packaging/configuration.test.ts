import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builderConfiguration } from '../../build/electron-builder.ts';
import { iconFile } from '../../build/icons/icon-file.ts';
import { assertIntegrity, lockedPackage } from '../../build/typst-package.ts';
import { PACK_TARGETS, typstPackageName } from '../../build/pack-target.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const configuration = builderConfiguration({
  root: ROOT,
  stage: join(ROOT, 'release'),
  output: join(ROOT, 'release'),
  electronDist: null,
  electronVersion: '45.4.1',
});

const SECTIONS = ['nsis', 'portable', 'deb', 'appImage', 'linux', 'win'];

/**
 * electron-builder's own check, in a plain Node: what it says of the configuration ('' = nothing), and of the
 * configuration with an unknown option in each section.
 */
function schemaComplaints(): Readonly<Record<string, string>> {
  const script = `
    import { createRequire } from 'node:module';
    import { builderConfiguration } from './build/electron-builder.ts';
    const require = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
    const { DebugLogger } = require('builder-util');
    const complaint = async (section) => {
      const configuration = builderConfiguration(
        { root: '.', stage: '.', output: 'release', electronDist: null, electronVersion: '45.4.1' });
      if (section) configuration[section] = { ...configuration[section], noSuchOption: 1 };
      return validateConfiguration(configuration, new DebugLogger(false)).then(() => '', (error) => error.message);
    };
    const found = { all: await complaint() };
    for (const section of ${JSON.stringify(SECTIONS)}) found[section] = await complaint(section);
    process.stdout.write(JSON.stringify(found));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(said) as Record<string, string>;
}

describe("electron-builder's configuration", () => {
  test('fits its schema, which knows every option of every section', () => {
    const { all, ...withUnknownOption } = schemaComplaints();
    expect(all).toBe('');
    for (const section of SECTIONS) {
      expect(withUnknownOption[section]).toContain(`configuration.${section} should be one of these`);
    }
  });

  test('is made for deb, AppImage, nsis and portable', () => {
    const kinds = [configuration.linux?.target, configuration.win?.target].flat();
    expect(kinds).toEqual([
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
  });

  test('has one identity in the installer and in the program', () => {
    const main = readFileSync(join(ROOT, 'electron', 'hosts', 'desktop', 'main.ts'), 'utf8');
    expect(main).toContain(`setAppUserModelId('${String(configuration.appId)}')`);
  });

  test('installs for one person, in Chinese, and leaves the notes when removed', () => {
    expect(configuration.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      installerLanguages: ['zh_CN'],
      deleteAppDataOnUninstall: false,
    });
    expect(configuration.publish).toBeNull();
  });
});

describe('npm run pack', () => {
  const pack = (...args: string[]) =>
    spawnSync(process.execPath, ['build/pack.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

  test('refuses a target that it does not know', () => {
    const { status, stderr } = pack('--target', 'sparc');
    expect(status).toBe(1);
    expect(stderr).toContain('没有打包：不认识“sparc”');
  });
});

describe('a package that npm does not install on this machine', () => {
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');

  test.each(Object.entries(PACK_TARGETS))('is pinned for %s', (_name, target) => {
    const locked = lockedPackage(lockfile, typstPackageName(target));
    expect(locked.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(locked.version).toBe(lockedPackage(lockfile, '@myriaddreamin/typst-ts-node-compiler').version);
  });

  test('is refused when its bytes are not the pinned ones', () => {
    const bytes = Buffer.from('package');
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    expect(() => assertIntegrity(bytes, integrity)).not.toThrow();
    expect(() => assertIntegrity(Buffer.from('Package'), integrity)).toThrow('integrity differs');
    expect(() => lockedPackage(lockfile, 'no-such-package')).toThrow('not in package-lock.json');
  });
});

describe('the icons', () => {
  test.each([16, 24, 32, 48, 64, 128, 256, 512])('of %d pixels have that size', (size) => {
    const png = readFileSync(join(ROOT, 'build', 'icons', 'linux', `${size}x${size}.png`));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('of Windows are the same pictures in one file', () => {
    const pictures = [16, 24, 32, 48, 64, 128, 256].map((size) => ({
      size,
      png: readFileSync(join(ROOT, 'build', 'icons', 'linux', `${size}x${size}.png`)),
    }));
    expect(iconFile(pictures).equals(readFileSync(join(ROOT, 'build', 'icons', 'icon.ico')))).toBe(true);
  });
});
