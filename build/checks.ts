import { runJest } from './jest-run.ts';
import { runScript, tool } from './run-step.ts';
import type { Tally } from './run-step.ts';

const steps: readonly (readonly [name: string, run: () => Promise<boolean>])[] = [
  [
    'format',
    async () =>
      (await runScript(tool('prettier/bin/prettier.cjs'), ['--check', '.', '--log-level', 'warn'])) === 0,
  ],
  [
    'lint',
    async () =>
      (await runScript(tool('eslint/bin/eslint.js'), [
        '-c',
        'build/eslint.config.mjs',
        '--cache',
        '--cache-location',
        '.cache/eslint',
        '--max-warnings=0',
        '.',
      ])) === 0,
  ],
  ['types', async () => (await runScript(tool('typescript/bin/tsc'), ['-b'])) === 0],
  ['layers', async () => (await runJest('layers', ['--silent', 'tests/architecture'])).failed === 0],
];

/** Runs format, lint, types and layers; all of them even when one fails, so that one run shows everything. */
export async function runChecks(): Promise<Tally> {
  let failed = 0;
  for (const [name, run] of steps) {
    const begin = performance.now();
    const good = await run();
    if (!good) failed++;
    console.log(`${good ? 'ok' : 'FAILED'}  ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  }
  return { passed: steps.length - failed, failed };
}
