import type { ContractClient } from '../../shared/contract/client.ts';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { ChangedSubject } from '../../shared/contract/events.ts';

export interface QueryState<T> {
  /** The newest answer; undefined until the first one. */
  readonly data: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
}

export interface QueryEntry {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => QueryState<unknown>;
  readonly refresh: () => void;
}

export interface QueryCache {
  /** The shared entry of one question; `key` is the input as JSON, null = a question that is not asked. */
  entry(name: OperationName, key: string | null, subjects: readonly ChangedSubject[]): QueryEntry;
}

const nothing: QueryState<unknown> = { data: undefined, error: null, loading: false };
const silent: QueryEntry = {
  subscribe: () => () => undefined,
  read: () => nothing,
  refresh: () => undefined,
};

/** Answers shared by every component that asks the same question; kept while somebody looks at them. */
export function createQueryCache(client: ContractClient): QueryCache {
  const entries = new Map<string, QueryEntry>();

  function make(name: OperationName, key: string, subjects: readonly ChangedSubject[]): QueryEntry {
    const listeners = new Set<() => void>();
    let state: QueryState<unknown> = { data: undefined, error: null, loading: true };
    let stopEvents: (() => void) | null = null;
    const set = (next: QueryState<unknown>) => {
      state = next;
      for (const listener of listeners) listener();
    };
    let running = false;
    let askAgain = false;
    const ask = () => {
      // Many changes in a row are one question at a time.
      askAgain = running;
      if (running) return;
      running = true;
      const done = () => {
        running = false;
        if (askAgain) ask();
      };
      client.call(name, JSON.parse(key) as never).then(
        (data) => {
          set({ data, error: null, loading: false });
          done();
        },
        (error: unknown) => {
          set({ data: state.data, error, loading: false });
          done();
        },
      );
    };
    return {
      subscribe(listener) {
        listeners.add(listener);
        if (!stopEvents) {
          ask();
          stopEvents = client.onEvent((event) => {
            if (event.type === 'changed' && event.subjects.some((s) => subjects.includes(s))) ask();
          });
        }
        return () => {
          listeners.delete(listener);
          if (listeners.size > 0) return;
          stopEvents?.();
          stopEvents = null;
        };
      },
      read: () => state,
      refresh: ask,
    };
  }

  return {
    entry(name, key, subjects) {
      if (key === null) return silent;
      const id = `${name} ${key} ${subjects.join()}`;
      let found = entries.get(id);
      if (!found) {
        found = make(name, key, subjects);
        entries.set(id, found);
      }
      return found;
    },
  };
}
