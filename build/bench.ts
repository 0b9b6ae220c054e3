import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { PART_NAMES, ROOT, staleParts } from './parts.ts';
import { runScript } from './run-step.ts';

// npm run bench                    every bench (tests/bench/NAME/main.ts), one after the other
// npm run bench -- NAME [options]  one of them, with options of its own
refuseOldNode();
const known = globSync('tests/bench/*/main.ts', { cwd: ROOT }).map((path) => basename(dirname(path)));
const [name, ...options] = process.argv.slice(2);
if (name !== undefined && !known.includes(name)) {
  console.error(`no bench ${name}; there are: ${known.sort().join(', ')}`);
  process.exit(2);
}
if (staleParts(PART_NAMES).length > 0) {
  const built = await runScript(join(ROOT, 'build', 'bundle.ts'), ['--stale']);
  if (built !== 0) process.exit(1);
}
let missed = 0;
for (const each of name === undefined ? known.sort() : [name]) {
  console.log(`\n== ${each}`);
  if ((await runScript(join(ROOT, 'tests', 'bench', each, 'main.ts'), options)) !== 0) missed++;
}
process.exitCode = missed > 0 ? 1 : 0;
