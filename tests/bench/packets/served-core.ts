import { createCore } from '../../../electron/core/core.ts';
import type { ToCore } from '../../../electron/hosts/desktop/core-messages.ts';
import { serveCore } from '../../../electron/hosts/desktop/core-service.ts';
import type { MemoryQuestion } from './core-alone.ts';

/** A core alone in its process, served as the desktop serves it. Started by core-alone.ts. */
const send = (message: unknown): boolean => process.send?.(message) ?? false;

serveCore(
  {
    post: send,
    onMessage: (listener) => process.on('message', listener),
    end: (code) => process.exit(code),
  },
  createCore,
);
process.on('message', (message: ToCore | MemoryQuestion) => {
  if (message.type !== 'memory') return;
  // Kilobytes on every system.
  send({ type: 'memory', now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 });
});
