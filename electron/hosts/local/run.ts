import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { createCore } from '../../core/core.ts';
import { nodePorts } from '../common/node-ports.ts';
import { findProgramFolders } from '../common/program-folder.ts';
import { defaultWorkspacePath } from '../common/workspace-path.ts';
import { startServer } from './server.ts';

/** Runs the local host until it is ended. `args` as after the file name on the command line. */
export async function runLocalHost(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { workspace: { type: 'string' }, 'no-browser': { type: 'boolean', default: false } },
  });
  const program = findProgramFolders(import.meta.url);
  const workspacePath = resolve(
    values.workspace ??
      defaultWorkspacePath({ platform: process.platform, env: process.env, home: homedir() }),
  );
  let emit: (event: CoreEvent) => void = () => undefined;
  const core = await createCore(
    { host: 'local', programVersion: program.version, workspacePath, resourcesPath: program.resources },
    nodePorts((event) => emit(event)),
  );
  const server = await startServer({
    core,
    pageRoot: program.renderer,
    forwardSecret: randomBytes(32).toString('base64url'),
    onForward: () => Promise.resolve({ address: server.issueAddress() }),
    onClients: () => undefined,
  });
  emit = (event) => server.emit(event);
  process.stdout.write(`审议台：${server.issueAddress()}\n`);
}
