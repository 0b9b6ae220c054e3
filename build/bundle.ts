import { parseArgs } from 'node:util';
import { alone } from './build-lock.ts';
import { buildPart, PART_NAMES, staleParts } from './parts.ts';
import type { PartName } from './parts.ts';

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

/** Builds the parts one after the other; the first that fails, or null. */
async function build(parts: readonly PartName[]): Promise<PartName | null> {
  for (const part of parts) {
    const begin = performance.now();
    try {
      await buildPart(part);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return part;
    }
    console.log(`dist/${part} ${Math.round(performance.now() - begin)} ms`);
  }
  return null;
}

const failed = await alone(() => build(values.stale ? staleParts(wanted) : wanted));
if (failed !== null) console.error(`dist/${failed} was not built`);
process.exitCode = failed === null ? 0 : 1;
