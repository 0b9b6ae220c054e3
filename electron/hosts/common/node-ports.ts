import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { CorePorts } from '../../core/ports.ts';

/** Starts the file manager on the folder of a file; false where there is none. */
function showInFolder(path: string): Promise<boolean> {
  const [command, args] =
    process.platform === 'win32'
      ? (['explorer.exe', [`/select,${path}`]] as const)
      : process.platform === 'darwin'
        ? (['open', ['-R', path]] as const)
        : (['xdg-open', [dirname(path)]] as const);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The ports of a host that runs in plain Node: machine time, random ids, log lines on stderr. */
export function nodePorts(emit: (event: CoreEvent) => void): CorePorts {
  return {
    now: () => Date.now(),
    newId: () => randomUUID(),
    emit,
    showInFolder,
    log: (message) => process.stderr.write(`${message}\n`),
  };
}
