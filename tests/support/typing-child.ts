import { randomUUID } from 'node:crypto';
import { createCore } from '../../electron/core/core.ts';
import { createClient } from '../../shared/contract/client.ts';
import { annotate, setUp } from './reviewing.ts';
import { repositoryRoot } from './test-core.ts';

/**
 * A core that types without end, for the test that kills it. Prints `note ID`, then every text that the core has
 * acknowledged, one a line.
 */
const [, , workspacePath = ''] = process.argv;
const core = await createCore(
  { host: 'memory', programVersion: '0', workspacePath, resourcesPath: repositoryRoot },
  {
    now: () => Date.now(),
    newId: () => randomUUID(),
    emit: () => undefined,
    showInFolder: () => Promise.resolve(false),
    log: (message) => console.error(message),
  },
);
const client = createClient(
  { send: (request) => core.dispatch(request), onEvent: () => () => undefined },
  randomUUID,
);
const content = await setUp(client);
const { id } = await annotate(client, content, '老旧小区');
process.stdout.write(`note ${content.version.id} ${id}\n`);
for (let stroke = 1; ; stroke += 1) {
  const body = `第${stroke}笔`;
  await client.call('annotation.update', { id, changes: { body }, editSession: `session-${stroke >> 3}` });
  process.stdout.write(`${body}\n`);
}
