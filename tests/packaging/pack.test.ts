import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PackTarget } from '../../build/pack-target.ts';
import { PACK_TARGETS, programFile, typstPackageName } from '../../build/pack-target.ts';
import { glibcOf, newestGlibc } from '../../build/elf-needs.ts';
import type { ResponseEnvelope } from '../../shared/contract/envelope.ts';
import type { Archive } from '../support/asar.ts';
import { extractArchive, readArchive } from '../support/asar.ts';
import { startDesktop } from '../support/electron-stand-in/start.ts';

// Packs with a stand-in for Electron's own files: what is shown is what goes into a package and that this is
// enough; the packages themselves were started on no machine.

const ROOT = join(import.meta.dirname, '..', '..');
const unpackedFolders: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-unpacked',
  'linux-arm64': 'linux-arm64-unpacked',
  'win32-x64': 'win-unpacked',
};
const here = `${process.platform}-${process.arch}`;
const output = mkdtempSync(join(tmpdir(), 'pack-'));
const targets = Object.entries(PACK_TARGETS);

/**
 * npm installs the paper engine of this machine alone; another target's is played by a package of the same
 * shape, whose binary is another one for that target.
 */
function engineFor(target: PackTarget, name: string): string[] {
  if (name === here) return [];
  const folder = join(output, 'engines', name);
  mkdirSync(folder, { recursive: true });
  const file = `${typstPackageName(target).split('/')[1]}.node`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: typstPackageName(target), main: file }));
  const binary = join(ROOT, 'node_modules', 'better-sqlite3', 'prebuilds', `${name}.node`);
  copyFileSync(binary, join(folder, file));
  return ['--typst-package', folder];
}

const program = (name: string): string => join(output, name, unpackedFolders[name] ?? '');
const archive = (name: string): Archive => readArchive(join(program(name), 'resources', 'app.asar'));
const distFiles = (part: string): string[] =>
  globSync(`dist/${part}/**/*.*`, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

/** What stood in dist/ when a target was packed. */
const built: Record<string, string[]> = {};

beforeAll(() => {
  for (const [name, target] of targets) {
    const wanted = ['--target', name, '--output', join(output, name), ...engineFor(target, name)];
    execFileSync(process.execPath, [join(ROOT, 'build', 'pack.ts'), '--stand-in', ...wanted], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    built[name] = [...distFiles('desktop'), ...distFiles('renderer'), ...distFiles('resources')];
  }
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

describe.each(targets)('the package for %s', (name, target) => {
  const engine = typstPackageName(target);

  test('holds the built program, its resources and two packages, and nothing else', () => {
    const paths = archive(name).files.map((file) => file.path);
    const mine = paths.filter((path) => !path.startsWith('node_modules/')).sort();
    expect(mine).toEqual(['package.json', ...(built[name] ?? [])].sort());
    expect(mine).toEqual(
      expect.arrayContaining([
        'dist/desktop/main.js',
        'dist/desktop/preload.cjs',
        'dist/desktop/core-process.js',
        'dist/renderer/index.html',
        'dist/resources/seeds/2024-zhenjiang.txt',
      ]),
    );
    expect(mine.filter((path) => path.endsWith('.ttf'))).toHaveLength(3);
    // An encoding that Chinese PDFs name without bringing it along.
    expect(mine).toContain('dist/resources/cmaps/GBK-EUC-H.bcmap');
    const packages = paths
      .filter((path) => path.startsWith('node_modules/'))
      .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    expect([...new Set(packages)].sort()).toEqual(
      ['@myriaddreamin/typst-ts-node-compiler', engine, 'better-sqlite3'].sort(),
    );
    expect(paths.filter((path) => /\.(cpp|c|h|gyp|ts|map)$/.test(path))).toEqual([]);
  });

  test('has exactly one database and one paper engine, both of its platform, outside the archive', () => {
    const native = archive(name).files.filter((file) => file.path.endsWith('.node'));
    expect(native.map((file) => [file.path, file.unpacked])).toEqual(
      expect.arrayContaining([
        [`node_modules/better-sqlite3/prebuilds/${name}.node`, true],
        [expect.stringMatching(new RegExp(`^node_modules/${engine}/[^/]+\\.node$`)), true],
      ]),
    );
    expect(native).toHaveLength(2);
    const onDisk = globSync('**/*.node', { cwd: program(name) }).map((path) => path.replaceAll('\\', '/'));
    expect(onDisk.sort()).toEqual(native.map((file) => `resources/app.asar.unpacked/${file.path}`).sort());
    const magic = readFileSync(join(program(name), onDisk.find((path) => path.includes('prebuilds')) ?? ''));
    expect(magic.toString('latin1', 0, 4)).toMatch(target.platform === 'win32' ? /^MZ/ : /^\x7fELF/);
  });

  test('keeps fonts and the built-in report where native code can read them', () => {
    for (const { path, unpacked } of archive(name).files) {
      if (path.startsWith('dist/resources/')) expect([path, unpacked]).toEqual([path, true]);
    }
  });

  test('names itself, an author, a page and a licence, and asks for no further packages', () => {
    const found = archive(name).files.find((file) => file.path === 'package.json');
    const manifest = JSON.parse(found?.bytes.toString('utf8') ?? '') as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: 'shenyitai',
      productName: '审议台',
      type: 'module',
      main: 'dist/desktop/main.js',
      license: 'MIT',
      author: { name: expect.any(String), email: expect.stringContaining('@') },
      homepage: expect.stringMatching(/^https:/),
    });
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
  });

  test('has the fuses set and one language', () => {
    const executable = readFileSync(join(program(name), programFile(target)));
    const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
    const at = executable.indexOf(sentinel, 0, 'latin1') + sentinel.length;
    // Version 1, eight fuses: run as node, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, only
    // from the archive, own V8 snapshot, extra rights for file://.
    expect([executable[at], executable[at + 1]]).toEqual([1, 8]);
    expect(executable.toString('latin1', at + 2, at + 10)).toBe('10001100');
    expect(globSync('locales/*', { cwd: program(name) })).toEqual([join('locales', 'zh-CN.pak')]);
  });
});

test('the Windows program carries the digest of its archive', () => {
  const digest = createHash('sha256').update(archive('win32-x64').header).digest('hex');
  const executable = readFileSync(join(program('win32-x64'), 'shenyitai.exe'));
  expect(executable.includes(digest)).toBe(true);
});

describe('the native modules', () => {
  const binary = (name: string, pattern: string): Buffer => {
    const [found] = globSync(`**/${pattern}`, { cwd: program(name) });
    return readFileSync(join(program(name), found ?? ''));
  };

  // UOS 20 and Kylin V10 have glibc 2.28. As long as better-sqlite3's prebuilt binaries need 2.34 they cannot
  // run the program; with binaries of our own these expectations become 2.28 at most.
  test.each(['linux-x64', 'linux-arm64'])('of %s need glibc 2.34, for the database', (name) => {
    expect(glibcOf(binary(name, `${name}.node`))).toBe('2.34');
  });

  test('that are too new for UOS 20 and Kylin V10 are admitted in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const needed = Number(newestGlibc(program('linux-x64'))?.split('.')[1]);
    expect(readme.includes('UOS 20 and Kylin V10 are not served')).toBe(needed > 28);
  });

  test('of this Linux ask no more than glibc 2.16 for the paper engine', () => {
    expect(glibcOf(binary('linux-x64', 'typst-*.node'))).toBe('2.16');
  });
});

test('the packed files are enough: the program starts from them, reads, lays out and writes', async () => {
  // As Electron shows it to the program: the archive as a folder, and beside it what was left out of it.
  const resources = join(output, 'installed', 'resources');
  extractArchive(archive(here), join(resources, 'app.asar'));
  const packed = join(program(here), 'resources', 'app.asar.unpacked');
  for (const path of globSync('**/*.*', { cwd: packed })) {
    // Electron looks native modules up there by itself; plain Node has to find them in the archive's folder.
    const folder = path.endsWith('.node') ? 'app.asar' : 'app.asar.unpacked';
    mkdirSync(dirname(join(resources, folder, path)), { recursive: true });
    copyFileSync(join(packed, path), join(resources, folder, path));
  }
  const desktop = startDesktop({
    main: join(resources, 'app.asar', 'dist', 'desktop', 'main.js'),
    env: { STAND_IN_PACKAGED: '1' },
  });
  try {
    await desktop.until(async () => (await desktop.asked('show')).length > 0);
    const call = (operation: string, input: object) =>
      desktop.evaluate<ResponseEnvelope>(`shenyitai.call(${JSON.stringify({ id: 'x', operation, input })})`);
    expect(await call('workspace.status', {})).toMatchObject({ ok: true, output: { host: 'desktop' } });
    const text = Buffer.from('政府工作报告\n\n一、工作目标\n\n国内生产总值增长5%。\n').toString('base64');
    const read = await call('library.import', { source: { type: 'file', name: '报告.txt', base64: text } });
    expect(read).toMatchObject({ ok: true });
    const builtIn = await call('library.import', { source: { type: 'builtIn' } });
    if (!builtIn.ok) throw new Error(builtIn.error.message);
    const { versionId } = builtIn.output as { versionId: string };
    for (const format of ['docx', 'pdf', 'json']) {
      const path = join(output, `意见.${format}`);
      expect(await call('paper.export', { paper: 'opinions', versionId, format, path })).toMatchObject({
        ok: true,
        output: { path },
      });
    }
    expect(readFileSync(join(output, '意见.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    for (const name of ['意见.docx', '意见.pdf']) {
      const base64 = readFileSync(join(output, name)).toString('base64');
      expect(await call('library.import', { source: { type: 'file', name, base64 } })).toMatchObject({
        ok: true,
      });
    }
    await desktop.command('quit');
    expect(await desktop.exited).toBe(0);
  } finally {
    await desktop.dispose();
  }
});
