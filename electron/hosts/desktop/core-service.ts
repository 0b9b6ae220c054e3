import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { Core } from '../../core/core.ts';
import type { CoreConfig, CorePorts } from '../../core/ports.ts';
import { nodePorts } from '../common/node-ports.ts';
import type { CoreWish, FromCore, ToCore, WishAnswer } from './core-messages.ts';
import { REFUSED_CODE } from './core-messages.ts';

/** The end of the port that the core's process holds. */
export interface ServicePort {
  post(message: FromCore): void;
  onMessage(listener: (message: ToCore) => void): void;
  /** Ends the process. */
  end(code: number): void;
}

type Open = (config: CoreConfig, ports: CorePorts) => Promise<Core>;

/** Runs the core behind a port: opens it on `open`, dispatches calls, passes its wishes on, closes on `close`. */
export function serveCore(port: ServicePort, open: Open): void {
  const wishes = new Map<number, (answer: WishAnswer) => void>();
  const running = new Set<Promise<void>>();
  let nextKey = 0;
  let opening: Promise<Core> | null = null;

  const ask = (wish: CoreWish): Promise<WishAnswer> =>
    new Promise((resolve) => {
      nextKey += 1;
      wishes.set(nextKey, resolve);
      port.post({ type: 'wish', key: nextKey, wish });
    });

  const ports: CorePorts = {
    ...nodePorts((event) => port.post({ type: 'event', event })),
    pickSavePath: async (suggestedPath, extension) => {
      const answer = await ask({ kind: 'pickSavePath', suggestedPath, extension });
      return typeof answer === 'string' ? answer : null;
    },
    showInFolder: async (path) => (await ask({ kind: 'showInFolder', path })) === true,
  };

  const start = async (config: CoreConfig): Promise<void> => {
    opening = open(config, ports);
    try {
      await opening;
      port.post({ type: 'opened' });
    } catch (cause) {
      const known = cause instanceof OperationError;
      if (!known) ports.log(`core not opened: ${String(cause)}`);
      const code = known ? cause.code : 'internal';
      // The process ends on `close` only: a message posted right before an exit may never arrive.
      port.post({ type: 'refused', code, message: known ? cause.message : errorSentences.internal() });
    }
  };

  const dispatch = async (core: Promise<Core>, key: number, envelope: unknown): Promise<void> => {
    const response = await core.then(
      (opened) => opened.dispatch(envelope),
      () => null,
    );
    // A core that did not open has been reported by `refused`, which answers every call.
    if (response) port.post({ type: 'response', key, response });
  };

  const close = async (): Promise<void> => {
    await Promise.all(running);
    const core = await opening?.catch(() => null);
    if (!core) {
      port.end(REFUSED_CODE);
      return;
    }
    try {
      await core.close();
      port.end(0);
    } catch (cause) {
      ports.log(`core not closed cleanly: ${String(cause)}`);
      port.end(1);
    }
  };

  port.onMessage((message) => {
    switch (message.type) {
      case 'open':
        void start(message.config);
        return;
      case 'call': {
        if (!opening) return;
        const work = dispatch(opening, message.key, message.envelope);
        running.add(work);
        void work.finally(() => running.delete(work));
        return;
      }
      case 'wishAnswer':
        wishes.get(message.key)?.(message.answer);
        wishes.delete(message.key);
        return;
      case 'close':
        void close();
    }
  });
}
