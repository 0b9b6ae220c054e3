import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import type { Core } from '../../electron/core/core.ts';
import type { CoreConfig, CorePorts } from '../../electron/core/ports.ts';
import type { ContractClient, Transport } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';

/** Root of the repository, which holds seeds/. */
export const repositoryRoot = join(import.meta.dirname, '..', '..');

/** A core on real files with a clock and ids that the test rules. */
export interface TestCore {
  readonly core: Core;
  readonly transport: Transport;
  readonly client: ContractClient;
  readonly events: CoreEvent[];
  readonly logs: string[];
  readonly clock: TestClock;
}

/** Milliseconds since the epoch; stands still until it is moved. */
export interface TestClock {
  now: number;
}

/** A fresh folder below the system's temporary one. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `shenyitai-${name}-`));
}

/** Removes a folder with all that is in it, also where a process that was killed still writes into it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

/** Opens a core on a workspace folder; ids are valid UUIDs that count up, `idSpace` keeps two cores' ids apart. */
export async function openTestCore(
  workspacePath: string,
  { clock = { now: Date.UTC(2024, 0, 18, 1, 30) }, idSpace = 1, ...ports }: TestCoreOptions = {},
): Promise<TestCore> {
  const events: CoreEvent[] = [];
  const logs: string[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  let counter = 0;
  const config: CoreConfig = {
    host: 'memory',
    programVersion: '0.0.0-test',
    workspacePath,
    resourcesPath: repositoryRoot,
  };
  const core = await createCore(config, {
    now: () => clock.now,
    newId: () => {
      counter += 1;
      return `${String(idSpace).padStart(8, '0')}-0000-4000-8000-${String(counter).padStart(12, '0')}`;
    },
    emit: (event) => {
      events.push(event);
      for (const listener of listeners) listener(event);
    },
    showInFolder: () => Promise.resolve(false),
    log: (message) => logs.push(message),
    ...ports,
  });
  const transport: Transport = {
    send: (request) => core.dispatch(request),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let requests = 0;
  const client = createClient(transport, () => {
    requests += 1;
    return `request-${requests}`;
  });
  return { core, transport, client, events, logs, clock };
}

export interface TestCoreOptions extends Partial<Pick<CorePorts, 'pickSavePath' | 'showInFolder'>> {
  readonly clock?: TestClock;
  readonly idSpace?: number;
}

/** A profile for tests. */
export const testProfile = {
  name: '周文斌',
  delegation: '京口代表团',
  session: '镇江市第九届人民代表大会第三次会议',
  convener: false,
  secrecyNoticeReadAt: 1,
} as const;
