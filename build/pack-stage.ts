import { copyFileSync, globSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackTarget } from './pack-target.ts';
import { targetName, typstPackageName } from './pack-target.ts';

/** Built parts that the desktop program consists of; the local host and the command line need a Node of their own. */
const PARTS = ['desktop', 'renderer', 'resources'];

/** Files of better-sqlite3 that run; its C++ sources and the entries of single platforms do not. */
const SQLITE_FILES = [
  'LICENSE',
  'package.json',
  'lib/{binding,database,index,sqlite-error,util}.js',
  'lib/methods/*.js',
];

const TYPST = '@myriaddreamin/typst-ts-node-compiler';

/** What of package.json the packed program and the packages' own metadata need. */
interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly main: string;
}

/**
 * Puts together, in an empty folder, exactly what goes into app.asar for a target: a list of what is needed
 * instead of a list of what is not, so that nothing new slips in. `typstPackage` = folder of the paper
 * engine's package for the target.
 */
export function stageProgram(root: string, target: PackTarget, typstPackage: string, stage: string): void {
  rmSync(stage, { recursive: true, force: true });
  copyFiles(
    join(root, 'dist'),
    PARTS.map((part) => `${part}/**/*.*`),
    join(stage, 'dist'),
  );
  const sqlite = [...SQLITE_FILES, `prebuilds/${targetName(target)}.node`];
  copyFiles(
    join(root, 'node_modules', 'better-sqlite3'),
    sqlite,
    join(stage, 'node_modules', 'better-sqlite3'),
  );
  copyFiles(join(root, 'node_modules', TYPST), ['package.json', '*.js'], join(stage, 'node_modules', TYPST));
  const engine = join(stage, 'node_modules', typstPackageName(target));
  copyFiles(typstPackage, ['package.json', '*.node'], engine);
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest(root), null, 2));
}

/** Copies the files that match, and complains about a pattern that matches none. */
function copyFiles(from: string, patterns: readonly string[], to: string): void {
  for (const pattern of patterns) {
    const found = globSync(pattern, { cwd: from });
    if (found.length === 0) throw new Error(`${basename(from)} has no ${pattern}`);
    for (const file of found) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFile(join(from, file), join(to, file));
    }
  }
}

/** A second name for the same bytes where the file system allows it: fonts and engines are large. */
function copyFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The packed package.json: without dependencies, which stand beside it complete. */
function manifest(root: string): object {
  const { name, productName, version, description, license, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Manifest;
  return {
    name,
    productName,
    version,
    description,
    license,
    type: 'module',
    main,
    author: AUTHOR,
    homepage: HOMEPAGE,
    // Wayland finds the window's icon by the name of the desktop entry.
    desktopName: `${name}.desktop`,
  };
}

/** The Debian package must name somebody and a page; `.invalid` never leads anywhere (RFC 2606). */
export const AUTHOR = { name: '审议台 maintainers', email: 'maintainers@shenyitai.invalid' };
const HOMEPAGE = 'https://shenyitai.invalid/';
