import { useSyncExternalStore } from 'react';

/** wide ≥ 80 rem, middle 64–80, narrow < 64; full from 112.5 rem has room for 全文分布. */
export type Layout = 'narrow' | 'middle' | 'wide' | 'full';

/** The layout of a width in CSS pixels at a root size in CSS pixels. */
function layoutOf(width: number, root: number): Layout {
  const units = width / root;
  if (units < 64) return 'narrow';
  if (units < 80) return 'middle';
  return units < 112.5 ? 'wide' : 'full';
}

/** Root size in CSS pixels. */
function readRoot(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

function read(): Layout {
  return layoutOf(window.innerWidth, readRoot());
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-size'] });
  window.addEventListener('resize', listener);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', listener);
  };
}

/** The layout now; style sheets use container queries in rem with the same limits. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read);
}

/** The root size in CSS pixels, which everything is measured in. */
export function useRootSize(): number {
  return useSyncExternalStore(subscribe, readRoot);
}
