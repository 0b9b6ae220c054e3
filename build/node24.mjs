// Every npm script goes through here. better-sqlite3 13 kills Node 20 without a word, so the work is
// done by a Node 24 that came through npm whenever the running Node is older. Plain JavaScript on
// purpose: it is the one file that an old Node must be able to read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

/** Path of a Node that is new enough, or null. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const candidate = fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  return existsSync(candidate) ? candidate : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const node = findNode();
  if (!node) {
    console.error(
      `本程序需要 Node ${NEEDED} 或更新的版本，现在的是 ${process.versions.node}。` +
        '请先运行 npm ci，它会带来合适的版本；内容没有变动。',
    );
    process.exit(2);
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
