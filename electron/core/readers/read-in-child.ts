import { fork } from 'node:child_process';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { childProgram } from '../exports/child-address.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import type { ReadResult } from './read-result.ts';

export interface ReaderRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether a workbook is welcome, too; a report is never one. */
  readonly workbooks: boolean;
}

export type ReaderMessage =
  /** The readers are loaded; `after` is how long that took, in milliseconds. */
  | { readonly type: 'ready'; readonly after: number }
  | { readonly type: 'step'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: ReadResult }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly type: 'failed'; readonly reason: string };

export interface ReadOptions {
  /** Told while a long file is read; pages of a PDF. */
  readonly onStep?: (done: number, total: number) => void;
  /** Stops the reading; the promise then rejects with OperationError stopped. */
  readonly signal?: AbortSignal;
  /** Milliseconds that one file may take, loading included; without it progress and the machine's own pace decide. */
  readonly timeLimit?: number;
  /** Megabytes of JavaScript heap that one file may take. */
  readonly memoryLimit?: number;
  /** Whether a workbook is read, too: its rows as lines with “ | ” between the cells. */
  readonly workbooks?: boolean;
}

/** Milliseconds in which the reader process must be ready. */
const LOADING = 20_000;

/**
 * Milliseconds that a file of so many bytes may take without progress, on a machine that needed `loading`
 * milliseconds for the readers: an office laptop may be ten times slower than another, but a sound report, or one
 * page of it, takes no longer to read than they to load.
 */
const patience = (bytes: number, loading: number): number =>
  Math.min(LOADING, Math.max(1_000, loading * 2)) + bytes / 1_000;

/** Node's options for a process that reads a file: `heap` in megabytes. A small nursery keeps the whole below 300 MB. */
export const readerOptions = (heap: number): string[] => [
  '--disable-warning=ExperimentalWarning',
  `--max-old-space-size=${heap}`,
  '--max-semi-space-size=8',
];

/** Megabytes of JavaScript heap that one file may take. */
export const READER_HEAP = 96;

const refusal = (code: ErrorCode): OperationError => new OperationError(code, errorSentences[code]());

/**
 * Reads a file in a process of its own with limits. Rejects with OperationError: what readBytes refuses, inputTimeout,
 * inputTooLarge when the memory limit ended the process, inputUnreadable when it ended otherwise, stopped.
 */
export function readInChild(
  name: string,
  bytes: Uint8Array,
  { onStep, signal, timeLimit, memoryLimit = READER_HEAP, workbooks = false }: ReadOptions = {},
): Promise<ReadResult> {
  // Refused here, before the bytes are copied to another process.
  if (bytes.length > MOST_FILE_BYTES) return Promise.reject(refusal('inputTooLarge'));
  return new Promise((resolve, reject) => {
    const child = fork(childProgram('reader-child', import.meta.url), [], {
      serialization: 'advanced',
      execArgv: readerOptions(memoryLimit),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const stop = (): void => {
      settle(() => reject(refusal('stopped')));
    };
    const giveUp = (): void => {
      settle(() => reject(refusal('inputTimeout')));
    };
    let timer = setTimeout(giveUp, timeLimit ?? LOADING);
    let loading = 0;
    const beginAnew = (): void => {
      if (timeLimit !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience(bytes.length, loading));
    };
    let settled = false;
    const settle = (how: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      how();
    };
    if (signal?.aborted) {
      stop();
      return;
    }
    signal?.addEventListener('abort', stop);
    child.on('message', (message) => {
      const answer = message as ReaderMessage;
      switch (answer.type) {
        case 'ready':
          loading = answer.after;
          beginAnew();
          break;
        case 'step':
          // A last step can still be on its way when the reading has ended.
          if (settled) break;
          beginAnew();
          onStep?.(answer.done, answer.total);
          break;
        case 'result':
          settle(() => resolve(answer.result));
          break;
        case 'refused':
          settle(() => reject(new OperationError(answer.code, answer.message)));
          break;
        case 'failed':
          settle(() => reject(refusal('inputUnreadable')));
          break;
      }
    });
    child.on('error', () => settle(() => reject(refusal('inputUnreadable'))));
    // V8 ends itself with SIGABRT (134) when the heap limit is reached.
    child.on('exit', (code, killedBy) =>
      settle(() =>
        reject(refusal(killedBy === 'SIGABRT' || code === 134 ? 'inputTooLarge' : 'inputUnreadable')),
      ),
    );
    child.send({ name, bytes, workbooks } satisfies ReaderRequest, () => undefined);
  });
}
