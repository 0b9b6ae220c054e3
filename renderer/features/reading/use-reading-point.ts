import { useSyncExternalStore } from 'react';
import type { ReadingPoint } from '../../reader/sheet-types.ts';
import { useReading } from './reading-state.tsx';

/**
 * What `select` takes from the reading point, a number or a word. Only a change of that draws anew: any element that
 * changes while the sheet scrolls makes the browser look through and paint all highlights of the page again.
 */
export function useReadingPoint<Part extends number | string>(select: (point: ReadingPoint) => Part): Part {
  const { view } = useReading();
  return useSyncExternalStore(view.subscribeReading, () => select(view.readPoint()));
}
