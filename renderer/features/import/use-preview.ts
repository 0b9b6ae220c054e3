import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ImportSource } from '../../../shared/contract/importing.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';

export type Preview = OutputOf<'library.preview'>;

export type PreviewState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly step: 'refused'; readonly sentence: string }
  | { readonly step: 'found'; readonly source: ImportSource; readonly preview: Preview };

/** Reads a source for a look; nothing is stored. A reading can be stopped and tells how far it is. */
export function usePreview(): {
  readonly state: PreviewState;
  readonly read: (from: () => Promise<ImportSource>, name: string) => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
} {
  const client = useClient();
  const [state, setState] = useState<PreviewState>({ step: 'choose' });
  const task = useRef<string | null>(null);

  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type !== 'progress' || event.taskId !== task.current) return;
        const { done, total } = event;
        setState((now) => (now.step === 'reading' ? { ...now, done, total } : now));
      }),
    [client],
  );
  const stop = useCallback(() => {
    const taskId = task.current;
    task.current = null;
    setState({ step: 'choose' });
    if (taskId !== null) void client.call('library.stop', { taskId }).catch(() => undefined);
  }, [client]);
  // Leaving the screen ends the reading: nobody waits for it.
  useEffect(() => stop, [stop]);

  const read = useCallback(
    async (from: () => Promise<ImportSource>, name: string) => {
      const taskId = crypto.randomUUID();
      task.current = taskId;
      setState({ step: 'reading', name, done: 0, total: 0 });
      try {
        const source = await from();
        const preview = await client.call('library.preview', { source, taskId });
        if (task.current === taskId) setState({ step: 'found', source, preview });
      } catch (error) {
        if (task.current !== taskId) return;
        const stopped = error instanceof OperationError && error.code === 'stopped';
        setState(stopped ? { step: 'choose' } : { step: 'refused', sentence: sentenceOf(error) });
      }
    },
    [client],
  );
  return { state, read, stop, reset: () => setState({ step: 'choose' }) };
}
