import { useSyncExternalStore } from 'react';
import { kindColor } from '../../ui/kind-badge.tsx';
import { useReading } from './reading-state.tsx';
import styles from './sheet.module.css';

/** Two numbers closer than this (root sizes) stand beside each other. */
const WIDTH = 1.625;

/**
 * The small numbers above the last characters, laid over the text: they take no room in the line and are neither
 * selected nor copied. The same notes are reached by keyboard through their marks, hence no tab stops here.
 */
export function NumberChips() {
  const { view, open, setHover } = useReading();
  const { places, near, root } = useSyncExternalStore(view.subscribe, view.read);
  const width = WIDTH * root;
  const taken = new Map<string, number>();
  return (
    <div className={styles['chips']} aria-hidden data-foreign>
      {near.map((mark) => {
        const place = places.get(mark.id);
        if (!place?.exact) return null;
        const { right, top } = place.last;
        const slot = `${Math.round(top)} ${Math.round(right / width)}`;
        const before = taken.get(slot) ?? 0;
        taken.set(slot, before + 1);
        return (
          <button
            key={mark.id}
            type="button"
            tabIndex={-1}
            className={styles['chip']}
            style={{ left: right - before * width, top, background: kindColor(mark.kind) }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(mark.id)}
            onPointerEnter={() => setHover(mark.id)}
            onPointerLeave={() => setHover(null)}
          >
            {mark.number}
          </button>
        );
      })}
    </div>
  );
}
