import { OperationError } from '../../../shared/contract/errors.ts';
import { readBytes } from './read-bytes.ts';
import type { ReaderMessage, ReaderRequest } from './read-in-child.ts';

/**
 * The reader process: opens one file and ends, so that neither a hostile file's memory nor its time reaches the core.
 * Started by read-in-child.ts. Bundled as an entry of its own (reader-child.js beside the host's bundle).
 */
const send = process.send?.bind(process);
if (!send) throw new Error('the reader process is started by the core');

const step = (done: number, total: number): void => {
  send({ type: 'step', done, total });
};

async function read({ name, bytes, workbooks }: ReaderRequest): Promise<ReaderMessage> {
  try {
    const result = await readBytes(name, bytes, step, workbooks);
    return { type: 'result', result };
  } catch (error) {
    if (error instanceof OperationError) return { type: 'refused', code: error.code, message: error.message };
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ReaderRequest) => {
  void read(request).then((message) => send(message, () => process.exit(0)));
});
process.on('disconnect', () => process.exit(0));
send({ type: 'ready', after: process.uptime() * 1000 } satisfies ReaderMessage);
