import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { kindNames } from '../../../shared/wording/names.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { DecisionSign, StateSign } from './state-sign.tsx';
import { shownState } from './transfer-list.ts';
import type { TransferItem } from './transfer-list.ts';
import styles from './transfer.module.css';

const idOf = (item: TransferItem): string => `transfer-${item.placement.id}`;
/** Estimated height of a row in rem; the real one is measured. */
const ROW = 4.25;

/** The notes carried over: a grid with one tab stop, drawn only where it is seen. */
export function TransferRows(props: {
  items: readonly TransferItem[];
  chosenId: string;
  onChoose: (placementId: string) => void;
}) {
  const { items, chosenId, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16),
    getItemKey: (index) => items[index]?.placement.id ?? index,
    overscan: 8,
  });
  const at = items.findIndex(({ placement }) => placement.id === chosenId);
  // The first one to look at stands in the middle, where no notice covers it.
  const fresh = useRef(true);
  useEffect(() => {
    if (at < 0) return;
    list.scrollToIndex(at, { align: fresh.current ? 'center' : 'auto' });
    fresh.current = false;
  }, [at, list]);
  // The keys of the list work at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (by === undefined) return;
    event.preventDefault();
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) onChoose(next.placement.id);
  };
  const chosen = items[at];
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={words.list}
      aria-rowcount={items.length}
      aria-activedescendant={chosen ? idOf(chosen) : undefined}
      tabIndex={0}
      className={styles['rows']}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles['rowsInner']} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((virtual) => {
          const item = items[virtual.index];
          if (!item) return null;
          return (
            <div
              key={virtual.key}
              id={idOf(item)}
              ref={list.measureElement}
              data-index={virtual.index}
              role="row"
              aria-selected={virtual.index === at}
              aria-rowindex={virtual.index + 1}
              className={styles['row']}
              style={{ transform: `translateY(${virtual.start}px)` }}
              onClick={() => onChoose(item.placement.id)}
            >
              <Row item={item} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row(props: { item: TransferItem }) {
  const { annotation, placement, old } = props.item;
  return (
    <div role="gridcell" className={styles['cell']}>
      <span className={styles['rowHead']}>
        <KindBadge kind={annotation.kind} />
        <span className="spoken">{kindNames[annotation.kind]}</span>
        <span className={styles['rowPlace']}>{old?.place ?? words.wholeReport}</span>
        <DecisionSign decision={placement.decision} />
        <StateSign state={shownState(props.item)} />
      </span>
      <span className={styles['rowWords']}>{old?.words ?? annotation.body}</span>
    </div>
  );
}
