import type { Ref } from 'react';
import { useReading } from './reading-state.tsx';
import styles from './sheet.module.css';

/**
 * What lies over the words: lines, and the small numbers above the last characters. They take no room in the line and
 * are neither selected nor copied. The same notes are reached by keyboard through their marks, hence no tab stops.
 */
export function MarkLayer({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { open, setHover, setList } = useReading();
  return (
    <div
      ref={ref}
      className={styles['over']}
      aria-hidden
      data-foreign
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ target }) => {
        const number = numberUnder(target);
        if (number?.dataset['mark'] !== undefined) open(number.dataset['mark']);
        const { crowd, offset } = number?.dataset ?? {};
        if (crowd !== undefined) setList({ ids: crowd.split(' '), offset: Number(offset) });
      }}
      onPointerOver={({ target }) => setHover(numberUnder(target)?.dataset['mark'] ?? null)}
      onPointerOut={() => setHover(null)}
    />
  );
}

/** One listener for all numbers: they are the painter's, not of this tree. */
function numberUnder(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-mark], [data-crowd]') : null;
}
