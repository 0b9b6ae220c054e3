import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../electron/hosts/local/browser/window.ts';
import { callerFolder } from '../electron/hosts/common/caller-folder.ts';
import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { chooseHost } from './choose-host.ts';
import { electronBinary, fetchElectron, mayFetchElectron } from './electron-binary.ts';
import { ROOT, staleParts } from './parts.ts';

// npm start [-- --host desktop|local] [--workspace DIR] [other options of the host]
refuseOldNode();

/** Runs a program to its end with our own terminal; resolves to its exit code. */
function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function usage(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

process.chdir(callerFolder(process.env, process.cwd(), 'start'));
const args = process.argv.slice(2);
const { tokens, values } = parseArgs({
  args,
  options: { host: { type: 'string' } },
  strict: false,
  allowPositionals: true,
  tokens: true,
});
const { host: asked = null } = values;
if (asked !== null && asked !== 'desktop' && asked !== 'local') {
  usage('--host 后面要写 desktop 或 local。没有启动，内容没有变动。');
}
const named = new Set(
  tokens.flatMap((token) =>
    token.kind === 'option' && token.name === 'host'
      ? token.inlineValue === true
        ? [token.index]
        : [token.index, token.index + 1]
      : [],
  ),
);
const rest = args.filter((_, index) => !named.has(index));

const choice = await chooseHost({
  asked,
  platform: process.platform,
  hasDisplay: hasDisplay(process.platform, process.env),
  isRoot: process.getuid?.() === 0,
  async hasElectron() {
    if (electronBinary() !== null) return true;
    if (!mayFetchElectron()) return false;
    console.log('正在准备桌面程序（只需一次）……');
    return fetchElectron();
  },
});
if (choice === null) {
  usage('这台电脑上没有桌面程序所需的 Electron，没有启动，内容没有变动。请去掉 --host desktop 再启动。');
}

if (staleParts(['renderer', 'resources', choice.host]).length > 0) {
  console.log('正在生成程序……');
  const flags = ['renderer', 'resources', choice.host].map((name) => `--${name}`);
  // In a process of its own: the bundler would stay in memory as long as the program runs.
  const built = await run(process.execPath, [join(ROOT, 'build', 'bundle.ts'), '--stale', ...flags]);
  if (built !== 0) {
    console.error('程序没有生成，没有启动，内容没有变动。请先运行 npm ci，再启动一次。');
    process.exit(1);
  }
}
console.log(choice.sentence);
if (choice.host === 'desktop') {
  process.exit(await run(electronBinary() ?? '', [ROOT, ...rest]));
}
// In this process: one less to wait for, and to hold memory.
process.argv.splice(2, process.argv.length, ...rest);
await import(pathToFileURL(join(ROOT, 'dist', 'local', 'main.js')).href);
