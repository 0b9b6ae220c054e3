import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Inner size of an element and the root size, in CSS pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly root: number;
}

/** Follows the size of an element. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0, root: 16 });
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => {
      setBox({
        width: watched.clientWidth,
        height: watched.clientHeight,
        root: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
      });
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
