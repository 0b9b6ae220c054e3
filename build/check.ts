import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { runChecks } from './checks.ts';

refuseOldNode();
const { passed, failed } = await runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
