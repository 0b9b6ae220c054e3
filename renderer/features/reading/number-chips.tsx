import { Fragment, useSyncExternalStore } from 'react';
import type { Mark } from '../../reader/marks.ts';
import { kindColor } from '../../ui/kind-badge.tsx';
import { useReading } from './reading-state.tsx';
import styles from './sheet.module.css';

/** Two numbers closer than this (root sizes) stand beside each other. */
const WIDTH = 1.625;
/** So many numbers stand beside each other; the next place says how many more there are. */
const MOST = 4;

interface Chip {
  readonly mark: Mark;
  readonly right: number;
  readonly top: number;
}

/**
 * The small numbers above the last characters, laid over the text: they take no room in the line and are neither
 * selected nor copied. The same notes are reached by keyboard through their marks, hence no tab stops here.
 */
export function NumberChips() {
  const { view, open, setHover, setList } = useReading();
  const { places, near, root } = useSyncExternalStore(view.subscribe, view.read);
  const width = WIDTH * root;
  const crowds = new Map<string, Chip[]>();
  for (const mark of near) {
    const place = places.get(mark.id);
    if (!place?.exact) continue;
    const { right, top } = place.last;
    const slot = `${Math.round(top)} ${Math.round(right / width)}`;
    crowds.set(slot, [...(crowds.get(slot) ?? []), { mark, right, top }]);
  }
  return (
    <div className={styles['chips']} aria-hidden data-foreign>
      {[...crowds.values()].map((crowd) => (
        <Fragment key={crowd[0]?.mark.id}>
          {crowd.slice(0, MOST).map(({ mark, right, top }, before) => (
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
          ))}
          {crowd.slice(MOST, MOST + 1).map(({ mark, right, top }) => (
            <button
              key={mark.id}
              type="button"
              tabIndex={-1}
              className={styles['chip']}
              style={{ left: right - MOST * width, top, background: 'var(--ink3)' }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setList({ ids: crowd.map((each) => each.mark.id), offset: mark.end - 1 })}
            >
              +{crowd.length - MOST}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
