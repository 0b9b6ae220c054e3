import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './parts.ts';

/** Path of a program in node_modules that is a script of Node. */
export const tool = (path: string): string => join(ROOT, 'node_modules', path);

/** Runs a script under this very Node with our terminal; resolves to its exit code. */
export function runScript(
  script: string,
  args: readonly string[],
  nodeFlags: readonly string[] = [],
): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...nodeFlags, script, ...args],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** How many of something passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The tallies together. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}
