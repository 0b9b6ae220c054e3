import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whileLocked } from './build-lock.ts';
import { buildPart, PART_NAMES, ROOT, staleParts } from './parts.ts';

// npm run build                   everything
// npm run build -- --renderer     only the page (also --resources, --local, --cli, --desktop)
// npm run build -- --stale        only what is older than its sources
const { values } = parseArgs({
  options: {
    stale: { type: 'boolean', default: false },
    ...Object.fromEntries(PART_NAMES.map((name) => [name, { type: 'boolean' as const }])),
  },
});
const chosen = values as Readonly<Record<string, boolean | undefined>>;
const named = PART_NAMES.filter((name) => chosen[name] === true);
const wanted = named.length > 0 ? named : PART_NAMES;
// What is stale is asked inside: the process waited for may have built it.
await whileLocked(join(ROOT, '.cache', 'build.lock'), async () => {
  for (const part of values.stale ? staleParts(wanted) : wanted) {
    const begin = performance.now();
    try {
      await buildPart(part);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error(`dist/${part} was not built`);
      process.exitCode = 1;
      return;
    }
    console.log(`dist/${part} ${Math.round(performance.now() - begin)} ms`);
  }
});
