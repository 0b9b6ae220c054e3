import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { builderConfiguration } from './electron-builder.ts';
import { newestGlibc } from './elf-needs.ts';
import type { PackTarget } from './pack-target.ts';
import { electronFile, PACK_TARGETS, targetName } from './pack-target.ts';
import { stageProgram } from './pack-stage.ts';
import { ROOT } from './parts.ts';
import { makeStandInElectron } from './stand-in-electron.ts';
import { findTypstPackage } from './typst-package.ts';

// npm run pack                             a folder with the program for this machine
// npm run pack -- --target linux-arm64     for another one (also linux-x64, win32-x64)
// npm run pack -- --make all               the installers: deb and AppImage, or nsis and portable; or one by its name
// npm run pack -- --stand-in               without Electron's binary: shows what is packed, does not run
const { values } = parseArgs({
  options: {
    target: { type: 'string', default: `${process.platform}-${process.arch}` },
    make: { type: 'string', default: 'dir' },
    'stand-in': { type: 'boolean', default: false },
    output: { type: 'string' },
    /** A ready folder of the paper engine's package for the target; otherwise installed or fetched. */
    'typst-package': { type: 'string' },
  },
});

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Electron's own files for the target; null leaves them to electron-builder, which fetches those of another platform. */
function electronDist(target: PackTarget, name: string, work: string): string | null {
  if (values['stand-in']) {
    const folder = join(work, 'electron');
    makeStandInElectron(target, folder);
    return folder;
  }
  const folder = join(ROOT, 'node_modules', 'electron', 'dist');
  if (existsSync(join(folder, electronFile(target)))) return folder;
  if (name !== `${process.platform}-${process.arch}`) return null;
  return refuse(
    '没有打包：这台电脑上还没有 Electron 的程序文件（node_modules/electron/dist）。请在能下载它的电脑上运行 node node_modules/electron/install.js 后再试；' +
      '只想查看包里有哪些文件，请加 --stand-in。',
  );
}

async function pack(): Promise<void> {
  const target = PACK_TARGETS[values.target];
  if (!target) refuse(`没有打包：不认识“${values.target}”。可以用 ${Object.keys(PACK_TARGETS).join('、')}。`);
  const name = targetName(target);
  const output = resolve(values.output ?? join(ROOT, 'release', name));
  const work = join(output, '.work');
  const dist = electronDist(target, name, work);
  const bundle = ['build/bundle.ts', '--stale', '--desktop', '--renderer', '--resources'];
  execFileSync(process.execPath, bundle, { cwd: ROOT, stdio: 'inherit' });
  const stage = join(work, 'stage');
  stageProgram(ROOT, target, values['typst-package'] ?? findTypstPackage(ROOT, target), stage);
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  const platform = target.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  await build({
    projectDir: stage,
    targets: platform.createTarget(values.make === 'all' ? null : values.make, Arch[target.arch]),
    publish: 'never',
    config: builderConfiguration({ root: ROOT, stage, output, electronDist: dist, electronVersion: version }),
  });
  console.log(relative(process.cwd(), output));
  // What the oldest Linux must have that this package can run on, as far as it is up to our native modules.
  if (target.platform === 'linux') console.log(`glibc >= ${newestGlibc(join(stage, 'node_modules'))}`);
  rmSync(work, { recursive: true, force: true });
}

await pack();
