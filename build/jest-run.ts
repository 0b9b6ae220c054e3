import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './parts.ts';
import { runScript, tool } from './run-step.ts';
import type { Tally } from './run-step.ts';

/** Jest's own summary, as far as we read it. */
interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that did not even load; their tests are in no other number. */
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs Jest with our configuration and counts. A run without a summary, or a failure beyond the tests, is one failure. */
export async function runJest(name: string, args: readonly string[]): Promise<Tally> {
  const file = join(ROOT, '.cache', 'results', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const code = await runScript(
    tool('jest/bin/jest.js'),
    ['-c', 'build/jest.config.mjs', '--json', `--outputFile=${file}`, ...args],
    ['--experimental-vm-modules'],
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const summary = JSON.parse(readFileSync(file, 'utf8')) as JestSummary;
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return { passed: summary.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
