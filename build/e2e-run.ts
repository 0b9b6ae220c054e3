import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { electronBinary } from './electron-binary.ts';
import { PART_NAMES, ROOT, staleParts } from './parts.ts';
import { runScript } from './run-step.ts';
import type { Tally } from './run-step.ts';

/** The longest that one file of the suite may take, milliseconds. */
const FILE_LIMIT_MS = 10 * 60 * 1000;

/** Runs the files once under the environment as it is, one after the other, and counts their tests. */
function runFiles(files: readonly string[]): Promise<Tally> {
  let passed = 0;
  let failed = 0;
  const stream = run({ files: [...files], concurrency: 1, timeout: FILE_LIMIT_MS });
  // A suite only holds tests; it would be counted beside them.
  stream.on('test:pass', ({ details }) => {
    if (details.type !== 'suite') passed++;
  });
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') failed++;
  });
  stream.compose(spec).pipe(process.stdout, { end: false });
  return new Promise((resolve) => stream.once('end', () => resolve({ passed, failed })));
}

/**
 * The end-to-end suite (tests/e2e) on the built program: the local host in a real headless browser, then
 * Electron where its binary is. `filter` keeps the files whose name contains one of the words.
 */
export async function runEndToEnd(filter: readonly string[]): Promise<Tally> {
  const files = globSync('tests/e2e/**/*.e2e.ts', { cwd: ROOT })
    .filter((file) => filter.length === 0 || filter.some((word) => file.includes(word)))
    .sort()
    .map((file) => join(ROOT, file));
  if (files.length === 0) {
    console.error('end to end: no suite found');
    return { passed: 0, failed: 1 };
  }
  if (staleParts(PART_NAMES).length > 0) {
    const built = await runScript(join(ROOT, 'build', 'bundle.ts'), ['--stale']);
    if (built !== 0) return { passed: 0, failed: 1 };
  }
  if ((await runScript(join(ROOT, 'tests', 'support', 'say-browser.ts'), [])) !== 0)
    return { passed: 0, failed: 1 };
  process.env['E2E_HOST'] = 'local';
  const local = await runFiles(files);
  if (electronBinary() === null) {
    console.log('end to end: Electron was not started, its binary is not on this machine');
    return local;
  }
  console.log('end to end: real Electron');
  process.env['E2E_HOST'] = 'desktop';
  const desktop = await runFiles(files);
  return { passed: local.passed + desktop.passed, failed: local.failed + desktop.failed };
}
