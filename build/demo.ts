import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../electron/core/core.ts';
import { buildDemo } from '../seeds/demo.ts';
import { createClient } from '../shared/contract/client.ts';

/** Minutes that pass between two notes of the demonstration. */
const PACE = 7;
/** Notes and scores take about seven hours; the last ones are then a few minutes old. */
const BEGUN = 8 * 60;

const { values } = parseArgs({ options: { workspace: { type: 'string' } } });
if (values.workspace === undefined) {
  console.error('Usage: node build/node24.mjs build/demo.ts --workspace DIR   (an empty or new folder)');
  process.exit(2);
}

let clock = Date.now() - BEGUN * 60_000;
const core = await createCore(
  {
    host: 'cli',
    programVersion: 'demo',
    workspacePath: resolve(values.workspace),
    resourcesPath: join(import.meta.dirname, '..'),
  },
  {
    now: () => clock,
    newId: () => randomUUID(),
    emit: () => undefined,
    showInFolder: () => Promise.resolve(false),
    log: (message) => console.error(message),
  },
);
try {
  const client = createClient(
    { send: (request) => core.dispatch(request), onEvent: () => () => undefined },
    randomUUID,
  );
  const { profile } = await client.call('workspace.status', {});
  if (profile) {
    console.error('The workspace is in use already; nothing was changed.');
    process.exitCode = 2;
  } else {
    const versionId = await buildDemo(client, {
      now: () => clock,
      step: () => {
        clock += PACE * 60_000;
      },
    });
    console.log(versionId);
  }
} finally {
  await core.close();
}
