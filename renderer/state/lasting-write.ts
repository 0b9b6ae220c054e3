import { useCallback } from 'react';
import { useConnection } from './core-client.tsx';

/**
 * Runs a write whose failure must not pass unnoticed: the sentence stays in the bar with 再存一次 until the same
 * write has succeeded. Resolves to whether it was stored at the first try.
 */
export function useLastingWrite(): (write: () => Promise<unknown>) => Promise<boolean> {
  const { saveState } = useConnection();
  return useCallback(
    async (write) => {
      try {
        await saveState.track(write());
        return true;
      } catch (error) {
        const solved = saveState.fail(error, () => {
          saveState.track(write()).then(solved, () => undefined);
        });
        return false;
      }
    },
    [saveState],
  );
}
