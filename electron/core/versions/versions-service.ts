import { Worker } from 'node:worker_threads';
import { childProgram } from '../exports/child-address.ts';
import type { VersionsAnswer, VersionsJob, VersionsRequest, VersionsResults } from './versions-jobs.ts';

/** Compares versions in a worker thread that is started when needed. */
export interface VersionsService {
  /** Rejects with Error when the worker fails; the next job starts a new one. */
  run<Type extends VersionsJob['type']>(
    job: Extract<VersionsJob, { type: Type }>,
  ): Promise<VersionsResults[Type]>;
  close(): Promise<void>;
}

/** Milliseconds without a job after which the thread is ended. */
const IDLE = 60_000;

/** Starts no thread before the first job; while none runs, the thread does not hold the program open. */
export function createVersionsService(): VersionsService {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const rest = (): void => {
    if (waiting.size > 0) return;
    worker?.unref();
    clearTimeout(timer);
    timer = setTimeout(() => void end(), IDLE);
    timer.unref();
  };

  const failAll = (error: Error): void => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(error);
  };

  const start = (): Worker => {
    const started = new Worker(childProgram('versions-worker', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    started.on('message', (answer: VersionsAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.result as never);
      else asked?.reject(new Error(answer.reason));
      rest();
    });
    const lost = (): void => {
      if (worker !== started) return;
      worker = null;
      failAll(new Error('the versions worker ended'));
    };
    started.on('error', lost);
    started.on('exit', lost);
    return started;
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        clearTimeout(timer);
        worker ??= start();
        worker.ref();
        const request: VersionsRequest = { id: nextId++, job };
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      }),
    close: async () => {
      await end();
      failAll(new Error('the versions worker is closed'));
    },
  };
}
