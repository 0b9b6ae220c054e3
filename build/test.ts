import { join } from 'node:path';
import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { runChecks } from './checks.ts';
import { runEndToEnd } from './e2e-run.ts';
import { runJest } from './jest-run.ts';
import { ROOT } from './parts.ts';
import { runScript, sum } from './run-step.ts';

// Everything, even after a failure, and one line at the end that counts all of it.
refuseOldNode();
const bundle = join(ROOT, 'build', 'bundle.ts');
const built = (await runScript(bundle, ['--stale'])) === 0;
const { passed, failed } = sum([
  { passed: built ? 1 : 0, failed: built ? 0 : 1 },
  await runChecks(),
  await runJest('tests', []),
  await runEndToEnd([]),
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
