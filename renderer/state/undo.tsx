import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { HistoryStep } from '../../shared/contract/history.ts';
import { shell } from '../wording/shell.ts';
import { sentenceOf, useConnection, useQuery } from './core-client.tsx';
import { useKeys } from './keys.ts';

const everything = [
  'profile',
  'settings',
  'library',
  'annotation',
  'score',
  'task',
  'paper',
  'packet',
  'roster',
  'consolidation',
] as const;

export interface UndoOffer {
  readonly label: string;
  /** The step that 撤销 takes back; null = a notice without 撤销. */
  readonly sequence: number | null;
  readonly count: number;
}

export interface Undo {
  /** Shows 已删除一条“询问”批注 撤销 for 10 s; call it when the command has answered. */
  readonly offer: (label: string) => Promise<void>;
  /** A sentence at the same place, without 撤销. */
  readonly tell: (label: string) => void;
  readonly shown: UndoOffer | null;
  readonly dismiss: () => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly canUndo: HistoryStep | null;
  readonly canRedo: HistoryStep | null;
}

const UndoContext = createContext<Undo | null>(null);

/** Undo and redo of the change log, across restarts, with Ctrl+Z and Ctrl+Shift+Z outside text fields. */
export function UndoProvider(props: { children: ReactNode }) {
  const { client, saveState } = useConnection();
  const history = useQuery('history.state', {}, everything);
  const [offered, setOffered] = useState<UndoOffer | null>(null);

  const show = useCallback((label: string, sequence: number | null) => {
    setOffered((last) => ({ label, sequence, count: (last?.count ?? 0) + 1 }));
  }, []);
  const dismiss = useCallback(() => setOffered(null), []);
  const offer = useCallback(
    async (label: string) => {
      const state = await client.call('history.state', {}).catch(() => null);
      show(label, state?.undo?.sequence ?? null);
    },
    [client, show],
  );
  const step = useCallback(
    async (operation: 'history.undo' | 'history.redo') => {
      try {
        const done = await saveState.track(client.call(operation, {}));
        show(
          operation === 'history.undo' ? shell.undone(done.step.label) : shell.redone(done.step.label),
          null,
        );
      } catch (error) {
        show(sentenceOf(error), null);
      }
    },
    [client, saveState, show],
  );

  const newest = history.data?.undo?.sequence ?? null;
  // Once something else was done, 撤销 in the bar would take back the wrong step.
  const current = offered && (offered.sequence === null || newest === null || offered.sequence >= newest);
  const value = useMemo<Undo>(
    () => ({
      offer,
      tell: (label) => show(label, null),
      shown: current ? offered : null,
      dismiss,
      undo: () => step('history.undo'),
      redo: () => step('history.redo'),
      canUndo: history.data?.undo ?? null,
      canRedo: history.data?.redo ?? null,
    }),
    [offer, show, dismiss, current, offered, step, history.data],
  );
  useKeys([
    { keys: ['Ctrl+Z'], run: () => void value.undo() },
    { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: () => void value.redo() },
  ]);
  return <UndoContext value={value}>{props.children}</UndoContext>;
}

/** Undo, redo and the notice at the lower left. Throws outside its provider. */
export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('UndoProvider is missing');
  return undo;
}
