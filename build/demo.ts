import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../electron/core/core.ts';
import type { Core } from '../electron/core/core.ts';
import { buildDemo } from '../seeds/demo.ts';
import { buildDemoGroup } from '../seeds/demo-group.ts';
import type { ContractClient } from '../shared/contract/client.ts';
import { createClient } from '../shared/contract/client.ts';

/** Minutes that pass between two notes of the demonstration. */
const PACE = 7;
/** Notes and scores take about seven hours; the last ones are then a few minutes old. */
const BEGUN = 8 * 60;

const { values } = parseArgs({ options: { workspace: { type: 'string' }, group: { type: 'boolean' } } });
if (values.workspace === undefined) {
  console.error(
    'Usage: node build/node24.mjs build/demo.ts --workspace DIR [--group]   (an empty or new folder;\n' +
      '       --group: a convener with the packets of eight deputies)',
  );
  process.exit(2);
}

let clock = Date.now() - BEGUN * 60_000;

async function openWorkspace(workspacePath: string): Promise<{ core: Core; client: ContractClient }> {
  const core = await createCore(
    {
      host: 'cli',
      programVersion: 'demo',
      workspacePath,
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
  const transport = {
    send: (request: unknown) => core.dispatch(request),
    onEvent: () => () => undefined,
  };
  return { core, client: createClient(transport, randomUUID) };
}

const ports = {
  now: () => clock,
  step: () => {
    clock += PACE * 60_000;
  },
};

const { core, client } = await openWorkspace(resolve(values.workspace));
const scratch = mkdtempSync(join(tmpdir(), 'shenyitai-demo-'));
try {
  const { profile } = await client.call('workspace.status', {});
  if (profile) {
    console.error('The workspace is in use already; nothing was changed.');
    process.exitCode = 2;
  } else {
    const versionId = await buildDemo(client, ports);
    let opened = 0;
    if (values.group === true) {
      // The packets are as old as the notes, not younger than the present.
      clock = Date.now() - BEGUN * 60_000;
      await buildDemoGroup(client, versionId, {
        ...ports,
        folder: scratch,
        open: async () => {
          opened += 1;
          const deputy = await openWorkspace(join(scratch, `deputy-${opened}`));
          return { client: deputy.client, close: () => deputy.core.close() };
        },
      });
    }
    console.log(versionId);
  }
} finally {
  await core.close();
  rmSync(scratch, { recursive: true, force: true });
}
