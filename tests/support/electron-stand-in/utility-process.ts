import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { offer } from './control.ts';
import { note } from './record.ts';

const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url));
let latest: UtilityProcess | null = null;

/** A plain Node child with a `process.parentPort`; Electron's has its own sandbox and Node build. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, [...args], {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => this.emit('exit', code ?? (signal ? 1 : 0)));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

offer('corePid', () => latest?.pid);

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], options: object = {}): UtilityProcess {
    note('utilityProcess', { modulePath, args, ...options });
    latest = new UtilityProcess(modulePath, args);
    return latest;
  },
};
