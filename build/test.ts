import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { runChecks } from './checks.ts';
import { runEndToEnd } from './e2e-run.ts';
import { runJest } from './jest-run.ts';
import { sum } from './run-step.ts';

// Everything, even after a failure, and one line at the end that counts all of it.
refuseOldNode();
const { passed, failed } = sum([
  await runChecks(),
  await runJest('tests', ['--coverage']),
  await runEndToEnd([]),
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
