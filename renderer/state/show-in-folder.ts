import { useState } from 'react';
import { useClient } from './core-client.tsx';

/** Opens the folder of a file that was written; `failed` once the machine could not show it. */
export function useShowInFolder(path: string): { readonly failed: boolean; readonly show: () => void } {
  const client = useClient();
  const [failed, setFailed] = useState(false);
  const show = () => {
    client.call('files.showInFolder', { path }).then(
      ({ shown }) => setFailed(!shown),
      () => setFailed(true),
    );
  };
  return { failed, show };
}
