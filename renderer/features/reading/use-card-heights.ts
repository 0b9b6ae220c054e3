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
}

interface Measured {
  readonly open: boolean;
  readonly height: number;
}

/** Heights of the cards: measured while they are on the page, reckoned from their words before. */
export function useCardHeights(lane: HTMLElement | null): CardHeights {
  const [root, setRoot] = useState(16);
  const [heights, setHeights] = useState<ReadonlyMap<string, Measured>>(new Map());
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const seen = new Map<string, Measured>();
        for (const { target } of entries) {
          const item = target as HTMLElement;
          const id = item.dataset['card'];
          if (id === undefined || !item.isConnected) continue;
          seen.set(id, { open: item.dataset['open'] !== undefined, height: item.offsetHeight });
        }
        setHeights((known) => {
          const isNews = ([id, next]: [string, Measured]) =>
            known.get(id)?.height !== next.height || known.get(id)?.open !== next.open;
          return [...seen].some(isNews) ? new Map([...known, ...seen]) : known;
        });
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
      setHeights(new Map());
      setRoot(now);
    });
    resized.observe(lane);
    return () => resized.disconnect();
  }, [lane]);

  const heightOf = useCallback(
    (annotation: Annotation, open: boolean) => {
      const known = heights.get(annotation.id);
      if (known?.open === open) return known.height;
      if (open) return OPEN * root;
      return (noteWords(annotation).length > PER_LINE ? TWO : ONE) * root;
    },
    [heights, root],
  );
  const observe = useCallback(
    (item: HTMLElement | null) => {
      if (!item) return undefined;
      observer.observe(item);
      return () => observer.unobserve(item);
    },
    [observer],
  );
  return { heightOf, observe, root };
}
