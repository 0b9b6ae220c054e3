import { Button } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { DeskOpinion } from '../../../shared/review/consolidation.ts';
import type { DeskItem } from '../../../shared/review/desk-cards.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useDragOrder } from '../../ui/use-drag-order.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { opinionIdsOf, useWords, withWords } from './opinion-words.ts';
import styles from './desk.module.css';

/** Estimated height of a card in rem; the real one is measured. */
const CARD = 11;

const isCard = (target: EventTarget): boolean => target instanceof Element && target.matches('article');

/** The cards, drawn only where they are seen; ↑ ↓ PageUp PageDown Home End move the choice. */
export function DeskList(props: {
  versionId: string;
  /** Changes whenever an opinion may have changed. */
  opinions: readonly DeskOpinion[];
  items: readonly DeskItem[];
  chosenKey: string | null;
  onChoose: (key: string) => void;
  /** A card was dropped where another one stands. */
  onDrop: (key: string, target: string) => void;
  card: (item: DeskItem, onDragStart: (event: PointerEvent<HTMLElement>) => void) => ReactNode;
}) {
  const { items, chosenKey, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [estimate] = useState(
    () => CARD * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16),
  );
  const drag = useDragOrder(scroller, props.onDrop);
  const dragged = items.findIndex(({ key }) => key === drag.dragging);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => items[index]?.key ?? index,
    // Room for the frame and the shadow of the first card.
    paddingStart: 4,
    overscan: 4,
    // What is dragged holds the pointer and stays drawn, however far the list is scrolled.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return dragged < 0 || drawn.includes(dragged) ? drawn : [...drawn, dragged].sort((a, b) => a - b);
    },
  });
  const seen = list.getVirtualItems().flatMap(({ index }) => items[index] ?? []);
  const { words: said, failure, retry } = useWords(props.versionId, props.opinions, opinionIdsOf(seen));
  const at = items.findIndex(({ key }) => key === chosenKey);
  const byKey = useRef<string | null>(null);
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
    // What was chosen by a key takes the focus, once it is drawn, so that it is read out.
    if (byKey.current === null || byKey.current !== chosenKey) return undefined;
    const frame = requestAnimationFrame(() => {
      document.getElementById(`desk-${byKey.current}`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [at, list, chosenKey]);
  // The keys of the desk work at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const own = event.target === event.currentTarget || isCard(event.target);
    if (!own || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 4, PageUp: -4, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (by === undefined) return;
    event.preventDefault();
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (!next) return;
    byKey.current = next.key;
    onChoose(next.key);
  };
  return (
    <>
      {failure === null ? null : (
        <div className={styles['failed']}>
          <ErrorNotice message={words.wordsFailed(failure)}>
            <Button variant="default" onClick={retry}>
              {words.tryAgain}
            </Button>
          </ErrorNotice>
        </div>
      )}
      <div
        ref={scroller}
        role="feed"
        aria-label={words.list}
        tabIndex={0}
        className={styles['cards']}
        data-dragging={drag.dragging ?? undefined}
        onKeyDown={onKeyDown}
      >
        <div className={styles['inner']} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map((virtual) => {
            const item = items[virtual.index];
            if (!item) return null;
            const worded = withWords(item, said);
            return (
              <article
                key={virtual.key}
                id={`desk-${item.key}`}
                ref={list.measureElement}
                data-index={virtual.index}
                data-item={item.key}
                data-dragged={drag.dragging === item.key || undefined}
                data-landing={drag.landing?.target === item.key ? drag.landing.side : undefined}
                aria-posinset={virtual.index + 1}
                aria-setsize={items.length}
                tabIndex={-1}
                aria-current={item.key === chosenKey || undefined}
                className={styles['slot']}
                style={{ transform: `translateY(${virtual.start}px)` }}
                onClick={() => onChoose(item.key)}
              >
                <div
                  className={styles['card']}
                  data-type={item.type}
                  data-chosen={item.key === chosenKey || undefined}
                >
                  {worded ? (
                    props.card(worded, (event) => drag.start(event, item.key))
                  ) : (
                    <div style={{ blockSize: estimate }} />
                  )}
                </div>
              </article>
            );
          })}
        </div>
      </div>
    </>
  );
}
