import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { coreEvent } from '../../../shared/contract/events.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { runContractSuite } from '../../contract/contract-suite.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { ask, startLoopback } from './loopback.ts';

/** Opens the event stream and hands every whole message on, as EventSource does. */
async function listen(
  port: number,
  headers: Record<string, string>,
  onEvent: (event: CoreEvent) => void,
): Promise<IncomingMessage> {
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/events', headers }, resolve).once('error', reject);
  });
  let buffer = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const messages = (buffer + chunk).split('\n\n');
    buffer = messages.pop() ?? '';
    for (const message of messages) {
      if (message.startsWith('data: ')) onEvent(coreEvent.parse(JSON.parse(message.slice(6))));
    }
  });
  return stream;
}

runContractSuite(
  'HTTP on the loopback interface',
  async (workspacePath) => {
    const loopback = await startLoopback(repositoryRoot, {}, workspacePath);
    const { port } = loopback.server;
    const headers = await loopback.pageHeaders();
    const listeners = new Set<(event: CoreEvent) => void>();
    const stream = await listen(port, { Cookie: String(headers['Cookie']) }, (event) => {
      for (const listener of listeners) listener(event);
    });
    return {
      transport: {
        async send(request) {
          const { body } = await ask(port, 'POST', '/call', headers, JSON.stringify(request));
          return JSON.parse(body) as unknown;
        },
        onEvent(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      async close() {
        stream.destroy();
        await loopback.close();
      },
    };
  },
  { events: true, parallel: true },
);
