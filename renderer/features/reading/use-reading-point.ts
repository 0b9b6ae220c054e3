import { useSyncExternalStore } from 'react';
import type { ReadingPoint } from '../../reader/sheet-types.ts';
import { useReading } from './reading-state.tsx';

/** What `select` takes from the reading point, a number or a word; only a change of that draws anew. */
export function useReadingPoint<Part extends number | string>(select: (point: ReadingPoint) => Part): Part {
  const { view } = useReading();
  return useSyncExternalStore(view.subscribeReading, () => select(view.readPoint()));
}
