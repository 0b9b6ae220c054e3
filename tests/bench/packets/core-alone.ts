import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CoreChild } from '../../../electron/hosts/desktop/core-link.ts';
import { linkCore } from '../../../electron/hosts/desktop/core-link.ts';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { createClient } from '../../../shared/contract/client.ts';
import { repositoryRoot } from '../../support/test-core.ts';

export interface MemoryQuestion {
  readonly type: 'memory';
}

/** Resident bytes of the core's process: now, and the most since it was started. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** A core in a process of its own, so that its memory is its own and answers travel as they do on the desktop. */
export interface CoreAlone {
  readonly client: ContractClient;
  memory(): Promise<Memory>;
  close(): Promise<void>;
}

/** Starts a core on a workspace folder. */
export async function startCoreAlone(workspacePath: string): Promise<CoreAlone> {
  const started = fork(fileURLToPath(new URL('./served-core.ts', import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const child: CoreChild = {
    postMessage: (message) => started.send(message),
    on: (event: string, listener: (value: never) => void) => started.on(event, listener as () => void),
    kill: () => started.kill(),
  };
  const link = linkCore(
    child,
    { host: 'memory', programVersion: '0.0.0-bench', workspacePath, resourcesPath: repositoryRoot },
    { event: () => undefined, fulfil: () => Promise.resolve(null), died: () => undefined },
  );
  const opening = await link.opening;
  if (!opening.ok) throw new Error(opening.message);
  let requests = 0;
  const client = createClient(
    { send: (request) => link.call(request), onEvent: () => () => undefined },
    () => {
      requests += 1;
      return `request-${requests}`;
    },
  );
  return {
    client,
    memory: async () => {
      started.send({ type: 'memory' } satisfies MemoryQuestion);
      for (;;) {
        const [message] = (await once(started, 'message')) as [{ readonly type: string }];
        if (message.type === 'memory') return message as unknown as Memory;
      }
    },
    close: () => link.close(),
  };
}
