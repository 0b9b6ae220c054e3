import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import type { ChangedSubject } from '../../shared/contract/events.ts';
import { errorSentences } from '../../shared/wording/errors.ts';
import { readClock } from './clock.ts';
import { createQueryCache } from './query-cache.ts';
import type { QueryCache, QueryState } from './query-cache.ts';
import { createSaveState } from './save-state.ts';
import type { SaveState } from './save-state.ts';

/** Tells at once and on every change whether the core is within reach; returns the function that ends it. */
export type WatchConnection = (listener: (connected: boolean) => void) => () => void;

const always: WatchConnection = (listener) => {
  listener(true);
  return () => undefined;
};

interface Connection {
  readonly onConnection: WatchConnection;
  readonly client: ContractClient;
  readonly queries: QueryCache;
  readonly saveState: SaveState;
}

const ConnectionContext = createContext<Connection | null>(null);

/** The sentence that a person reads for any failure. */
export function sentenceOf(error: unknown): string {
  return error instanceof OperationError ? error.message : errorSentences.internal();
}

/** Gives the core to every screen below. */
export function CoreClientProvider(props: {
  client: ContractClient;
  onConnection?: WatchConnection | undefined;
  children: ReactNode;
}) {
  const { client, onConnection = always } = props;
  const connection = useMemo<Connection>(() => {
    const saveState = createSaveState(client, readClock);
    return { client, queries: createQueryCache(client), saveState, onConnection };
  }, [client, onConnection]);
  return <ConnectionContext value={connection}>{props.children}</ConnectionContext>;
}

/** The connection of this page; only the hooks of renderer/state use it directly. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('CoreClientProvider is missing');
  return connection;
}

/** Whether the core is within reach; while it is not, nothing may be edited. */
export function useConnected(): boolean {
  const { onConnection } = useConnection();
  const [connected, setConnected] = useState(true);
  useEffect(() => onConnection(setConnected), [onConnection]);
  return connected;
}

/** The typed client, for calls that are neither a query on screen nor a command. */
export function useClient(): ContractClient {
  return useConnection().client;
}

/**
 * Asks the core and asks again whenever one of `subjects` changes; null as input asks nothing.
 * While asking again the old answer stays, so that nothing flickers.
 */
export function useQuery<N extends OperationName>(
  name: N,
  input: InputOf<N> | null,
  subjects: readonly ChangedSubject[],
): QueryState<OutputOf<N>> & { refresh: () => void } {
  const { queries } = useConnection();
  const key = input === null ? null : JSON.stringify(input);
  const watched = subjects.join(' ');
  const entry = useMemo(
    () => queries.entry(name, key, watched.split(' ').filter(Boolean) as ChangedSubject[]),
    [queries, name, key, watched],
  );
  const state = useSyncExternalStore(entry.subscribe, entry.read);
  return { ...(state as QueryState<OutputOf<N>>), refresh: entry.refresh };
}

export interface CommandState<N extends OperationName> {
  /** Resolves to the output, or to null when the core refused (the sentence is then in `error`). */
  readonly run: (input: InputOf<N>) => Promise<OutputOf<N> | null>;
  readonly running: boolean;
  readonly error: string | null;
  readonly clearError: () => void;
}

/** A command or action with its failure as a sentence; it counts into 已保存 / 正在保存 of the bar. */
export function useCommand<N extends OperationName>(name: N): CommandState<N> {
  const { client, saveState } = useConnection();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const run = useCallback(
    async (input: InputOf<N>) => {
      setRunning((n) => n + 1);
      setError(null);
      try {
        return await saveState.track(client.call(name, input));
      } catch (failure) {
        setError(sentenceOf(failure));
        return null;
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [client, name, saveState],
  );
  const clearError = useCallback(() => setError(null), []);
  return { run, running: running > 0, error, clearError };
}
