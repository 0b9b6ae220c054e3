import { EventEmitter } from 'node:events';

/** `process.parentPort` of a utility process, over the channel of a forked Node child. */
class ParentPort extends EventEmitter {
  constructor() {
    super();
    // As in Electron, messages wait until somebody listens.
    this.once('newListener', () => {
      process.on('message', (data) => this.emit('message', { data, ports: [] }));
    });
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

// With Electron's main process its utility processes end, at once.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
