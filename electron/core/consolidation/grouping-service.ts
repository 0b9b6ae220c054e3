import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { childProgram } from '../exports/child-address.ts';

/** Some of the opinions; the last of them come with the report's lines, null before. */
export interface GroupingRequest {
  readonly opinions: readonly OpinionWords[];
  readonly lines: readonly string[] | null;
}

/** What the words of opinions say of one another. */
export interface Grouping {
  /** Opinions that are probably one, as lists of at least two ids. */
  readonly clusters: string[][];
  /** Opinions that another one on the same words asks the opposite of. */
  readonly opposed: string[];
}

/**
 * Groups opinions in a process of its own that ends with the work: those of a whole congress take several hundred
 * megabytes for half a minute, and neither that memory nor that time may be the core's.
 */
export interface GroupingService {
  /**
   * Of several requests one after the other. Rejects with Error when the process fails,
   * with OperationError disconnected once closed.
   */
  group(opinions: readonly OpinionWords[], lines: readonly string[]): Promise<Grouping>;
  /** Ends the process; what is under way is rejected. */
  close(): void;
}

/** Opinions in one message: a message stands in the core's memory twice until it is sent. */
const PORTION = 2_000;

/** Megabytes of JavaScript heap: a whole congress (50,000 opinions, many on the same words) takes up to 1,400. */
const GROUPING_HEAP = 2_048;

const stopped = (): OperationError => new OperationError('disconnected', errorSentences.disconnected());

/** Starts no process before there is something to group. */
export function createGroupingService(): GroupingService {
  let child: ChildProcess | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const run = (opinions: readonly OpinionWords[], lines: readonly string[]): Promise<Grouping> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(stopped());
        return;
      }
      const started = fork(childProgram('grouping-child', import.meta.url), [], {
        serialization: 'advanced',
        execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${GROUPING_HEAP}`],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      child = started;
      const lost = (): void => reject(closed ? stopped() : new Error('the grouping process ended'));
      started.on('message', (answer) => {
        resolve(answer as Grouping);
        started.kill('SIGKILL');
      });
      started.on('error', lost);
      started.on('exit', lost);
      const sendFrom = (at: number): void => {
        const next = at + PORTION;
        const request = {
          opinions: opinions.slice(at, next),
          lines: next < opinions.length ? null : lines,
        } satisfies GroupingRequest;
        // A channel that breaks meanwhile is reported by `exit`.
        started.send(request, (error) => {
          if (error === null && request.lines === null) sendFrom(next);
        });
      };
      sendFrom(0);
    });

  return {
    group: (opinions, lines) => {
      if (opinions.length < 2) return Promise.resolve({ clusters: [], opposed: [] });
      const answer = last.then(() => run(opinions, lines));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => {
      closed = true;
      child?.kill('SIGKILL');
    },
  };
}
