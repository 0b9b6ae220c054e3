import { refuseOldNode } from '../common/node-version.ts';

// The rest is loaded afterwards: an old Node would die without a word in better-sqlite3.
refuseOldNode();
const { runLocalHost } = await import('./run.ts');
process.exit(await runLocalHost(process.argv.slice(2)));
