import { useSyncExternalStore } from 'react';
import type { ContractClient } from '../../shared/contract/client.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import { errorSentences } from '../../shared/wording/errors.ts';
import { useConnection } from './core-client.tsx';

export interface SaveSnapshot {
  /** `saving` is told only after a write has taken 1 s; `failed` stays until the same words are stored. */
  readonly status: 'saved' | 'saving' | 'failed';
  /** Time of the last durable write, milliseconds since the epoch; null before the first. */
  readonly savedAt: number | null;
  /** The sentence of the failure. */
  readonly message: string | null;
}

export interface SaveState {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => SaveSnapshot;
  /** Counts a running write; rejects as the write does. */
  track<T>(write: Promise<T>): Promise<T>;
  /** Tells the time of a write that happened before this page was opened. */
  remember(savedAt: number | null): void;
  /**
   * Reports that words on screen could not be stored; `retry` stores them again.
   * Returns the function that says they are stored.
   */
  fail(error: unknown, retry: () => void): () => void;
  /** Runs every retry. */
  retryAll(): void;
}

const TELL_AFTER = 1000;

/** What the bar says about saving. `now` is the clock in milliseconds. */
export function createSaveState(client: ContractClient, now: () => number): SaveState {
  const listeners = new Set<() => void>();
  const failures = new Map<number, { message: string; retry: () => void }>();
  let snapshot: SaveSnapshot = { status: 'saved', savedAt: null, message: null };
  let running = 0;
  let told = false;
  let nextFailure = 1;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const publish = (savedAt: number | null) => {
    const message = [...failures.values()].at(-1)?.message ?? null;
    const status = message !== null ? 'failed' : told ? 'saving' : 'saved';
    if (status === snapshot.status && savedAt === snapshot.savedAt && message === snapshot.message) return;
    snapshot = { status, savedAt, message };
    for (const listener of listeners) listener();
  };

  client.onEvent((event) => {
    if (event.type === 'changed') publish(Math.max(event.savedAt, snapshot.savedAt ?? 0));
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    async track(write) {
      running += 1;
      timer ??= setTimeout(() => {
        told = true;
        publish(snapshot.savedAt);
      }, TELL_AFTER);
      try {
        return await write;
      } finally {
        running -= 1;
        if (running === 0) {
          clearTimeout(timer);
          timer = null;
          told = false;
          publish(snapshot.savedAt);
        }
      }
    },
    remember: (savedAt) => publish(savedAt ?? snapshot.savedAt),
    fail(error, retry) {
      const id = nextFailure++;
      const message = error instanceof OperationError ? error.message : errorSentences.internal();
      failures.set(id, { message, retry });
      publish(snapshot.savedAt);
      return () => {
        if (failures.delete(id)) publish(failures.size === 0 ? now() : snapshot.savedAt);
      };
    },
    retryAll() {
      for (const failure of [...failures.values()]) failure.retry();
    },
  };
}

/** What the bar and the fields say about saving. */
export function useSaveState(): SaveSnapshot {
  const { saveState } = useConnection();
  return useSyncExternalStore(saveState.subscribe, saveState.read);
}
