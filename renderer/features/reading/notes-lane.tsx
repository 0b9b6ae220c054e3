import { Button, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { placeCards } from '../../reader/margin-layout.ts';
import type { MarginItem } from '../../reader/margin-layout.ts';
import { useVersion } from '../../state/version.tsx';
import type { VersionIndex } from '../../state/version-index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { kindColor } from '../../ui/kind-badge.tsx';
import { noteExtras } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { noFilter } from './filter.ts';
import { NoteCard } from './note-card.tsx';
import { linksInWords } from './note-links.tsx';
import { OpenNote } from './open-note.tsx';
import { useReading } from './reading-state.tsx';
import { useCardHeights } from './use-card-heights.ts';
import styles from './lane.module.css';

/** The column of notes beside the sheet, each level with its words as far as the others let it. */
export function NotesLane() {
  const { annotations, annotationById, annotationsReady, index } = useVersion();
  const { view, shown, marks, markById, openId, open, hoverId, setHover, setFilter } = useReading();
  const calm = shown.length > MANY;
  // A crowd is placed when the sheet rests, which comes after its marks near the view were measured.
  const sheet = useSyncExternalStore(view.subscribe, calm ? view.readLayout : view.read);
  const scrollTop = useScrollTop(calm);
  const [lane, setLane] = useState<HTMLElement | null>(null);
  const { heightOf, observe, root } = useCardHeights(lane);
  const gap = root * 0.5;
  const headHeight = root * 2.625;

  // In the order of the marks; a note on the whole report stands first.
  const ordered = useMemo(() => {
    const order = new Map(marks.map((mark, i) => [mark.id, i]));
    return [...shown].sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1));
  }, [shown, marks]);
  const { items, first, tops } = placeCards({
    ordered,
    openId,
    itemOf: (annotation) => {
      const place = sheet.placeOf(annotation.id);
      const line = place ? (place.first.top + place.first.bottom) / 2 : headHeight;
      return {
        id: annotation.id,
        wanted: line - root * 1.25,
        height: heightOf(annotation, annotation.id === openId),
      };
    },
    scrollTop,
    viewHeight: sheet.viewHeight,
    gap,
    top: headHeight,
    least: root * 4,
  });

  const bottom = scrollTop + sheet.viewHeight;
  const isAbove = ({ id, height }: MarginItem) => (tops.get(id) ?? 0) + height < scrollTop + headHeight;
  const isBelow = ({ id }: MarginItem) => (tops.get(id) ?? 0) > bottom - root;
  const lastAbove = items.findLastIndex(isAbove);
  const firstBelow = items.findIndex(isBelow);
  const above = first + lastAbove + 1;
  const below = firstBelow < 0 ? ordered.length - first - items.length : ordered.length - first - firstBelow;
  const mounted = items.filter((i) => {
    const top = tops.get(i.id) ?? 0;
    return (
      i.id === openId ||
      (top < bottom + sheet.viewHeight / 2 && top + i.height > scrollTop - sheet.viewHeight / 2)
    );
  });
  const byId = annotationById;

  const go = (id: string | undefined) => {
    const annotation = id === undefined ? undefined : byId.get(id);
    const range = annotation && index.rangeOf(annotation);
    if (range) view.reveal(range.start, range.end, true);
    else if (annotation) view.scrollBy(-1e9);
  };
  useOpenCardInView(lane, openId, headHeight);
  const openCard = useCallback(
    (id: string) => {
      open(id);
      const mark = markById.get(id);
      if (mark) view.reveal(mark.start, mark.end, false);
    },
    [open, markById, view],
  );
  const openTop = openId === null ? undefined : tops.get(openId);
  const openPlace = openId === null ? undefined : sheet.placeOf(openId);
  const openKind = openId === null ? undefined : markById.get(openId)?.kind;

  return (
    <aside ref={setLane} className={styles['lane']} aria-label={words.notes}>
      {annotations.length === 0 && annotationsReady ? (
        <div className={styles['empty']}>
          <EmptyState icon={<IconPencil size="2rem" />} title={words.emptyTitle} hint={words.emptyHint} />
        </div>
      ) : null}
      {annotations.length > 0 && shown.length === 0 ? (
        <div className={styles['empty']}>
          <EmptyState title={words.emptyFilter} hint={words.emptyFilterHint}>
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              {words.clearFilter}
            </Button>
          </EmptyState>
        </div>
      ) : null}
      <ol className={styles['list']}>
        {mounted.map(({ id }) => {
          const annotation = byId.get(id);
          if (!annotation) return null;
          const number = markById.get(id)?.number ?? null;
          const place = index.placeOf(annotation);
          return (
            <li
              key={id}
              ref={observe}
              data-card={id}
              data-open={id === openId || undefined}
              className={styles['item']}
              style={{ transform: `translateY(${Math.round(tops.get(id) ?? 0)}px)` }}
            >
              {id === openId ? (
                <OpenNote annotation={annotation} number={number} place={place} />
              ) : (
                <NoteCard
                  annotation={annotation}
                  number={number}
                  place={place}
                  annex={annexOf(annotation, index)}
                  lit={id === hoverId}
                  onOpen={openCard}
                  onHover={setHover}
                />
              )}
            </li>
          );
        })}
      </ol>
      {lane && openTop !== undefined && openPlace?.exact && openKind ? (
        <svg aria-hidden className={styles['leader']} width="1" height="1">
          <line
            x1={sheet.textRight - lane.offsetLeft}
            y1={(openPlace.first.top + openPlace.first.bottom) / 2}
            x2={root * 0.875}
            y2={openTop + root * 1.25}
            stroke={kindColor(openKind)}
            strokeWidth="1.5"
          />
        </svg>
      ) : null}
      <div className={styles['edges']} style={{ height: sheet.viewHeight }}>
        <Edge none={above === 0} onClick={() => go(items[lastAbove]?.id ?? ordered[above - 1]?.id)}>
          {words.above(above)}
        </Edge>
        <Edge
          none={below === 0}
          onClick={() => go(items[firstBelow]?.id ?? ordered[first + items.length]?.id)}
        >
          {words.below(below)}
        </Edge>
      </div>
    </aside>
  );
}

/** How many notes are out of sight on one side, on a strip that the cards pass under; a press goes to the next one. */
function Edge(props: { none: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <div className={styles['edge']} data-none={props.none || undefined}>
      <UnstyledButton onClick={props.onClick}>{props.children}</UnstyledButton>
    </div>
  );
}

/** Long enough (ms) for a card that was just opened to be measured and placed. */
const PLACED = 80;

/**
 * Scrolls until the whole open card is seen above the strip (px) at the bottom, also as it grows, as far as its words
 * stay in view.
 */
function useOpenCardInView(lane: HTMLElement | null, openId: string | null, strip: number): void {
  const { view } = useReading();
  useEffect(() => {
    const item = openId === null ? null : lane?.querySelector('[data-open]');
    if (openId === null || !item) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const bringIntoView = () => {
      const card = item.getBoundingClientRect();
      const window = view.scroller()?.getBoundingClientRect();
      const words = view.read().placeOf(openId);
      if (!window || !words) return;
      const hidden = card.bottom + strip - window.bottom;
      const room = words.first.top - view.contentPoint(0, window.top).y - 72;
      if (hidden > 0 && room > 0) view.scrollBy(Math.min(hidden, room));
    };
    // Told once at the beginning, too.
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(bringIntoView, PLACED);
    });
    observer.observe(item);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [lane, openId, view, strip]);
}

/** With more notes than this none can be read while the sheet flies past. */
const MANY = 1000;

/** The cards are placed anew this often (ms) while the sheet scrolls; they move along with it by themselves. */
const SETTLE = 300;

/**
 * How far the sheet is scrolled, told when it rests and now and then on the way. Where notes crowd (`calm`) not while
 * it flies past: every card would be another one each time.
 */
function useScrollTop(calm: boolean): number {
  const { view } = useReading();
  const [scrollTop, setScrollTop] = useState(() => view.readPoint().scrollTop);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = view.readPoint().scrollTop;
    const look = () => {
      const now = view.readPoint().scrollTop;
      const flies = calm && Math.abs(now - before) > view.read().viewHeight / 2;
      before = now;
      timer = flies ? setTimeout(look, SETTLE) : undefined;
      if (!flies) setScrollTop(now);
    };
    const stop = view.subscribeReading(() => {
      timer ??= setTimeout(look, SETTLE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [view, calm]);
  return scrollTop;
}

function annexOf(annotation: Annotation, index: VersionIndex): string | null {
  const { replies } = annotation;
  const parts = [
    linksInWords(annotation, index),
    replies.length === 0 ? null : noteExtras.replies(replies.length),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('　');
}
