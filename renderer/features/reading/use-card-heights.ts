import { useCallback, useEffect, useState } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { noteWords } from './note-words.ts';

/** Heights in units of the root size before a card was measured: one line, two lines, the open card. */
const ONE = 4.4;
const TWO = 5.8;
const OPEN = 11;

/** Characters that fit a line of a closed card, roughly. */
const PER_LINE = 17;

interface CardHeights {
  heightOf: (annotation: Annotation, open: boolean) => number;
  /** For the `ref` of a card's list item, which carries its id in `data-card`. */
  observe: (item: HTMLElement | null) => (() => void) | undefined;
  /** Root size in CSS pixels. */
  root: number;
  /** Counts up whenever a measured height changed. */
  changes: number;
}

/** Heights of the cards: measured while they are on the page, reckoned from their words before. */
export function useCardHeights(lane: HTMLElement | null): CardHeights {
  const [changes, setChanges] = useState(0);
  const [root, setRoot] = useState(16);
  const [store] = useState(() => new Map<string, { open: boolean; height: number }>());
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target } of entries) {
          const item = target as HTMLElement;
          const id = item.dataset['card'];
          if (id === undefined || !item.isConnected) continue;
          const next = { open: item.dataset['open'] !== undefined, height: item.offsetHeight };
          const known = store.get(id);
          if (known?.height === next.height && known.open === next.open) continue;
          store.set(id, next);
          changed = true;
        }
        if (changed) setChanges((n) => n + 1);
      }),
  );

  useEffect(() => {
    if (!lane) return undefined;
    let width = 0;
    let size = 0;
    const resized = new ResizeObserver(() => {
      const now = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (lane.clientWidth === width && now === size) return;
      width = lane.clientWidth;
      size = now;
      store.clear();
      setRoot(now);
      setChanges((n) => n + 1);
    });
    resized.observe(lane);
    return () => resized.disconnect();
  }, [lane, store]);

  const heightOf = useCallback(
    (annotation: Annotation, open: boolean) => {
      const known = store.get(annotation.id);
      if (known?.open === open) return known.height;
      if (open) return OPEN * root;
      return (noteWords(annotation).length > PER_LINE ? TWO : ONE) * root;
    },
    [store, root],
  );
  const observe = useCallback(
    (item: HTMLElement | null) => {
      if (!item) return undefined;
      observer.observe(item);
      return () => observer.unobserve(item);
    },
    [observer],
  );
  return { heightOf, observe, root, changes };
}
