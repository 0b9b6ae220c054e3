import { useCallback, useState } from 'react';

/** The place that all panes show; the same place can be asked for twice. */
export function useShown() {
  const [shown, setShown] = useState({ offset: 0, count: 0 });
  const show = useCallback((offset: number) => setShown(({ count }) => ({ offset, count: count + 1 })), []);
  return { shown, show };
}
