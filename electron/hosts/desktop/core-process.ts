import { createCore } from '../../core/core.ts';
import type { ToCore } from './core-messages.ts';
import { serveCore } from './core-service.ts';

// Entry of the utility process. It owns the workspace; when Electron's main process goes away the
// system ends this process with it and the lock on the workspace is free again.
const { parentPort } = process;

// The core starts children with process.execPath, which is Electron here: it then behaves as plain Node.
process.env['ELECTRON_RUN_AS_NODE'] = '1';

serveCore(
  {
    post: (message) => parentPort.postMessage(message),
    onMessage: (listener) => {
      parentPort.on('message', (event: { data: ToCore }) => listener(event.data));
    },
    end: (code) => process.exit(code),
  },
  createCore,
);
