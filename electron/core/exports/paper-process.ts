import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { childProgram } from './child-address.ts';
import type { PaperAnswer, PaperJob, PaperRequest } from './paper-jobs.ts';
import type { EncodedPaper, PaperPreview } from './paper-service.ts';

export interface PaperProcessOptions {
  readonly fontFolders: readonly string[];
  /** Milliseconds without a job after which the process is ended. */
  readonly idleAfter?: number;
  /** Milliseconds that one job may take. */
  readonly timeLimit?: number;
  /** Resident bytes after a job beyond which the process is ended at once; the next job starts a new one. */
  readonly memoryLimit?: number;
  /** Resident bytes beyond which the first pause of a few seconds ends it. */
  readonly tidyLimit?: number;
}

/** Runs jobs one after the other in a child that is started when needed. */
export interface PaperProcess {
  /** Rejects with Error: the engine's words, or that the process ended or took too long. */
  run(job: PaperJob): Promise<PaperPreview | EncodedPaper>;
  close(): Promise<void>;
}

interface Waiting {
  readonly request: PaperRequest;
  readonly resolve: (result: PaperPreview | EncodedPaper) => void;
  readonly reject: (error: Error) => void;
}

const MINUTE = 60_000;
/**
 * The engine keeps one or two megabytes of every edit of a long paper for good. A pause in typing is the time to
 * begin anew: the second or so of a fresh start would be felt between two keystrokes.
 */
const PAUSE = 4_000;

/**
 * Starts no process before the first job. A process that crashes fails the job at hand alone: the next job
 * gets a new one.
 */
export function createPaperProcess({
  fontFolders,
  idleAfter = 2 * MINUTE,
  timeLimit = MINUTE / 2,
  memoryLimit = 900_000_000,
  tidyLimit = 400_000_000,
}: PaperProcessOptions): PaperProcess {
  let child: ChildProcess | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let memory = 0;
  let nextId = 1;
  const queue: Waiting[] = [];

  const wait = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
    // An idle timer must not keep a finished CLI alive.
    timer.unref();
  };

  const end = (): void => {
    clearTimeout(timer);
    child?.kill('SIGKILL');
    child = null;
    memory = 0;
  };

  const settle = (settleWith: (waiting: Waiting) => void): void => {
    const done = current;
    current = null;
    if (done) settleWith(done);
    advance();
  };

  const receive = (answer: PaperAnswer): void => {
    if (current?.request.id !== answer.id) return;
    if (answer.ok) memory = answer.memory;
    if (memory > memoryLimit) end();
    settle(({ resolve, reject }) => {
      if (answer.ok) resolve(answer.result);
      else reject(new Error(answer.reason));
    });
  };

  const start = (): ChildProcess => {
    const started = fork(childProgram('paper-child', import.meta.url), [...fontFolders], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const lost = (): void => {
      if (child !== started) return;
      child = null;
      settle(({ reject }) => reject(new Error('the paper process ended')));
    };
    started.on('message', (message) => receive(message as PaperAnswer));
    started.on('exit', lost);
    started.on('error', lost);
    return started;
  };

  const advance = (): void => {
    if (current) return;
    current = queue.shift() ?? null;
    if (!current) {
      // Nothing to do: neither process nor channel may hold the program open.
      child?.unref();
      child?.channel?.unref();
      if (child) wait(memory > tidyLimit ? Math.min(PAUSE, idleAfter) : idleAfter, end);
      return;
    }
    child ??= start();
    child.ref();
    child.channel?.ref();
    wait(timeLimit, () => {
      end();
      settle(({ reject }) => reject(new Error('the paper process took too long')));
    });
    // A channel that is already broken is reported by `exit`.
    child.send(current.request, () => undefined);
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('the paper process is closed'));
          return;
        }
        queue.push({ request: { id: nextId++, job }, resolve, reject });
        advance();
      }),
    close: () => {
      closed = true;
      end();
      for (const { reject } of [...(current ? [current] : []), ...queue.splice(0)]) {
        reject(new Error('the paper process is closed'));
      }
      current = null;
      return Promise.resolve();
    },
  };
}
