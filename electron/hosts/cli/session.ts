import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { createClient } from '../../../shared/contract/client.ts';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { createCore } from '../../core/core.ts';
import type { Core } from '../../core/core.ts';
import { nodePorts } from '../common/node-ports.ts';
import { findProgramFolders } from '../common/program-folder.ts';
import { defaultWorkspacePath } from '../common/workspace-path.ts';

/** The core in this process, with a typed client over it. */
export interface Session {
  readonly core: Core;
  readonly client: ContractClient;
}

/** Opens the workspace for one piece of work and closes it again; rejects as createCore does. */
export async function withWorkspace<T>(
  folder: string | null,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const program = findProgramFolders(import.meta.url);
  const fallback = defaultWorkspacePath({ platform: process.platform, env: process.env, home: homedir() });
  const core = await createCore(
    {
      host: 'cli',
      programVersion: program.version,
      workspacePath: resolve(folder ?? fallback),
      resourcesPath: program.resources,
    },
    // Nobody listens: the command ends with its answer.
    nodePorts(() => undefined),
  );
  try {
    const client = createClient(
      { send: (request) => core.dispatch(request), onEvent: () => () => undefined },
      randomUUID,
    );
    return await work({ core, client });
  } finally {
    await core.close();
  }
}
