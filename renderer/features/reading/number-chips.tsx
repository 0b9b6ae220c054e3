import { Fragment, memo, useSyncExternalStore } from 'react';
import type { Mark } from '../../reader/marks.ts';
import type { NearMarks } from '../../reader/sheet-types.ts';
import { kindColor } from '../../ui/kind-badge.tsx';
import { useReading } from './reading-state.tsx';
import type { Reading } from './reading-state.tsx';
import styles from './sheet.module.css';

/** Two numbers closer than this (root sizes) stand beside each other. */
const WIDTH = 1.625;
/** So many numbers stand beside each other; the next place says how many more there are. */
const MOST = 4;
/** A paragraph with more notes than this shows at wider steps how many end there, a number by itself where one does. */
const CROWDED = 40;
const WIDE = 5;

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
  const { near, root } = useSyncExternalStore(view.subscribe, view.read);
  return (
    <div
      className={styles['chips']}
      aria-hidden
      data-foreign
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const id = markUnder(event);
        if (id !== null) open(id);
      }}
      onPointerOver={(event) => setHover(markUnder(event))}
      onPointerOut={() => setHover(null)}
    >
      {near.map((paragraph) => (
        <ParagraphChips key={paragraph.start} paragraph={paragraph} width={WIDTH * root} setList={setList} />
      ))}
    </div>
  );
}

/** The mark whose number is under the pointer. One listener for all: a crowd of numbers comes and goes with the sheet. */
function markUnder({ target }: { target: EventTarget }): string | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
  return chip?.dataset['mark'] ?? null;
}

/** Those of one paragraph; drawn once while it is near the view. */
const ParagraphChips = memo(function ParagraphChips(
  props: { paragraph: NearMarks; width: number } & Pick<Reading, 'setList'>,
) {
  const { paragraph, width, setList } = props;
  const isCrowded = paragraph.marks.length > CROWDED;
  const most = isCrowded ? 1 : MOST;
  const step = isCrowded ? WIDE * width : width;
  const crowds = new Map<string, Chip[]>();
  for (const { mark, place } of paragraph.marks) {
    const { right, top } = place.last;
    const slot = `${Math.round(top)} ${Math.round(right / step)}`;
    const known = crowds.get(slot);
    if (known) known.push({ mark, right, top });
    else crowds.set(slot, [{ mark, right, top }]);
  }
  return [...crowds.values()].map((crowd) => {
    // One number more takes no more room than the word that there is one more.
    const single = crowd.length <= most ? crowd : crowd.slice(0, isCrowded ? 0 : most);
    const rest = crowd[single.length];
    return (
      <Fragment key={crowd[0]?.mark.id}>
        {single.map(({ mark, right, top }, before) => (
          <span
            key={mark.id}
            className={styles['chip']}
            data-mark={mark.id}
            style={{ left: right - before * width, top, background: kindColor(mark.kind) }}
          >
            {mark.number}
          </span>
        ))}
        {rest ? (
          <span
            className={styles['chip']}
            style={{
              left: rest.right - single.length * width,
              top: rest.top,
              background: 'var(--ink3)',
            }}
            onClick={() => setList({ ids: crowd.map((each) => each.mark.id), offset: rest.mark.end - 1 })}
          >
            +{crowd.length - single.length}
          </span>
        ) : null}
      </Fragment>
    );
  });
});
