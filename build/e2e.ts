import { refuseOldNode } from '../electron/hosts/common/node-version.ts';
import { runEndToEnd } from './e2e-run.ts';

// npm run e2e [-- WORD ...]   the whole suite, or the files whose name contains a word
refuseOldNode();
const { passed, failed } = await runEndToEnd(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
