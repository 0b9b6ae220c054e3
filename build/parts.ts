import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentStamp } from './content-stamp.ts';
import type { HostBundle } from './vite.host.config.ts';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const PART_NAMES = ['renderer', 'resources', 'local', 'cli', 'desktop'] as const;
/** What dist/ consists of. */
export type PartName = (typeof PART_NAMES)[number];

/** Everything that the look of a part can depend on; package-lock.json stands for the libraries. */
const SOURCES: Readonly<Record<PartName, readonly string[]>> = {
  renderer: ['renderer', 'shared', 'build/vite.renderer.config.ts', 'package-lock.json'],
  resources: ['seeds', 'build/parts.ts', 'package-lock.json'],
  local: hostSources('local'),
  cli: hostSources('cli'),
  desktop: hostSources('desktop'),
};

function hostSources(name: string): string[] {
  return [
    `electron/hosts/${name}`,
    'electron/hosts/common',
    'electron/core',
    'shared',
    'seeds',
    'build/parts.ts',
    'build/vite.host.config.ts',
    'package-lock.json',
  ];
}

const stampFile = (part: PartName): string => join(ROOT, '.cache', 'stamps', part);

/** Parts whose folder under dist/ is missing or was made from other sources. */
export function staleParts(parts: readonly PartName[]): PartName[] {
  return parts.filter(
    (part) =>
      !existsSync(join(ROOT, 'dist', part)) ||
      !existsSync(stampFile(part)) ||
      readFileSync(stampFile(part), 'utf8') !== contentStamp(ROOT, SOURCES[part]),
  );
}

/** Node-side entries of a host: its programs, and the children and workers that its core starts. */
function hostBundles(name: 'local' | 'cli' | 'desktop'): HostBundle[] {
  const folder = join(ROOT, 'electron', 'hosts', name);
  const entries: Record<string, string> = {};
  for (const entry of ['main', 'core-process']) {
    if (existsSync(join(folder, `${entry}.ts`))) entries[entry] = join(folder, `${entry}.ts`);
  }
  for (const child of globSync('electron/core/**/*-{child,worker}.ts', { cwd: ROOT })) {
    entries[basename(child, '.ts')] = join(ROOT, child);
  }
  const bundles: HostBundle[] = [{ name, entries, format: 'es' }];
  const preload = join(folder, 'preload.ts');
  if (existsSync(preload)) bundles.push({ name, entries: { preload }, format: 'cjs' });
  return bundles;
}

/** Faces that the papers use: 仿宋 and 楷体 by Serif, its Bold for 小标宋, 黑体 by Sans. */
const PAPER_FACES = ['noto-serif-sc/400Regular', 'noto-serif-sc/700Bold', 'noto-sans-sc/400Regular'];

/** The built-in report and the fonts of the papers, as CoreConfig.resourcesPath wants them, and the PDF reader's CMaps. */
function copyResources(): void {
  const files: Record<string, string> = { 'seeds/2024-zhenjiang.txt': 'seeds/2024-zhenjiang.txt' };
  for (const face of PAPER_FACES) {
    const [font] = globSync(`node_modules/@expo-google-fonts/${face}/*.ttf`, { cwd: ROOT });
    if (font === undefined) throw new Error(`font ${face} not found`);
    files[font] = `fonts/${basename(font)}`;
  }
  for (const file of globSync('node_modules/pdfjs-dist/cmaps/*', { cwd: ROOT })) {
    files[file] = `cmaps/${basename(file)}`;
  }
  for (const [from, to] of Object.entries(files)) {
    const target = join(ROOT, 'dist', 'resources', to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(ROOT, from), target);
  }
}

/** Builds one part from nothing and notes what it was made from. */
export async function buildPart(part: PartName): Promise<void> {
  // A test runner hands NODE_ENV=test on, and React would then be bundled as its slow development build.
  process.env['NODE_ENV'] = 'production';
  // Taken first: a file that is saved while the bundler runs makes the part stale again.
  const stamp = contentStamp(ROOT, SOURCES[part]);
  if (part !== 'renderer') rmSync(join(ROOT, 'dist', part), { recursive: true, force: true });
  if (part === 'resources') copyResources();
  else {
    // Loaded here alone: a start that finds everything built does not wait for the bundler.
    const { build } = await import('vite');
    if (part === 'renderer') await build((await import('./vite.renderer.config.ts')).rendererConfig);
    else {
      const { hostConfig } = await import('./vite.host.config.ts');
      for (const bundle of hostBundles(part)) await build(hostConfig(bundle));
    }
  }
  mkdirSync(dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), stamp);
}
