import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

/** One import as written: of types or of values, static or dynamic, or a re-export. */
export interface Import {
  /** Path of the importing file from the root of the repository, with slashes. */
  readonly from: string;
  /** Path from the root for a relative import, else the package or node: name as written. */
  readonly to: string;
  readonly relative: boolean;
}

const SOURCE = /\.tsx?$/u;
const SKIPPED = new Set(['node_modules', 'dist', 'release', 'coverage', '.cache']);

/** All imports of the TypeScript files below some folders of the repository. */
export function readImports(root: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => sourceFiles(join(root, folder)))
    .flatMap((path) => importsOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')));
}

/** The imports of one file. */
export function importsOf(from: string, source: string): Import[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => {
    const isRelative = fileName.startsWith('.');
    return { from, to: isRelative ? posix.join(dirname(from), fileName) : fileName, relative: isRelative };
  });
}

/** TypeScript files below a folder, build products left out. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
