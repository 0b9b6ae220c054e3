import { testBrowser } from './browser.ts';

// Run by build/e2e-run.ts ahead of the suite: unpacks the browser where it has to come from npm, and names it.
console.log(`end to end: local host in ${(await testBrowser()).label}`);
