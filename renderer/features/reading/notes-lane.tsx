import { Button, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { layoutMargin } from '../../reader/margin-layout.ts';
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
import styles from './notes.module.css';

/** The column of notes beside the sheet, each level with its words as far as the others let it. */
export function NotesLane() {
  const { annotations, annotationsReady, index } = useVersion();
  const { view, shown, marks, markById, openId, open, hoverId, setHover, setFilter } = useReading();
  const sheet = useSyncExternalStore(view.subscribe, view.read);
  const scrollTop = useScrollTop();
  const [lane, setLane] = useState<HTMLElement | null>(null);
  const { heightOf, observe, root } = useCardHeights(lane);
  const gap = root * 0.5;
  const headHeight = root * 2.625;

  const items = useMemo(() => {
    const wanted = shown.map((annotation) => {
      const place = sheet.places.get(annotation.id);
      const line = place ? (place.first.top + place.first.bottom) / 2 : headHeight;
      return {
        id: annotation.id,
        wanted: line - root * 1.25,
        height: heightOf(annotation, annotation.id === openId),
      };
    });
    // In the order of the marks; a note on the whole report stands first.
    const order = new Map(marks.map((mark, i) => [mark.id, i]));
    return wanted.sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1));
  }, [shown, marks, sheet, openId, heightOf, headHeight, root]);
  const pivot = pivotOf(items, openId, scrollTop, sheet.viewHeight);
  const tops = useMemo(() => layoutMargin(items, pivot, gap, headHeight), [items, pivot, gap, headHeight]);

  const bottom = scrollTop + sheet.viewHeight;
  const byId = useMemo(() => new Map(shown.map((a) => [a.id, a])), [shown]);
  const isAbove = (id: string, height: number) => (tops.get(id) ?? 0) + height < scrollTop + headHeight;
  const above = items.filter((i) => isAbove(i.id, i.height));
  const below = items.filter((i) => (tops.get(i.id) ?? 0) > bottom - root);
  const mounted = items.filter((i) => {
    const top = tops.get(i.id) ?? 0;
    return (
      i.id === openId ||
      (top < bottom + sheet.viewHeight / 2 && top + i.height > scrollTop - sheet.viewHeight / 2)
    );
  });

  const go = (id: string | undefined) => {
    const annotation = id === undefined ? undefined : byId.get(id);
    const range = annotation && index.rangeOf(annotation);
    if (range) view.reveal(range.start, range.end, true);
    else if (annotation) view.scrollBy(-1e9);
  };
  useOpenCardInView(lane, openId);
  const openCard = (id: string) => {
    open(id);
    const mark = markById.get(id);
    if (mark) view.reveal(mark.start, mark.end, false);
  };
  const openTop = openId === null ? undefined : tops.get(openId);
  const openPlace = openId === null ? undefined : sheet.places.get(openId);
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
        <UnstyledButton
          className={styles['edge']}
          data-none={above.length === 0 || undefined}
          onClick={() => go(above.at(-1)?.id)}
        >
          {words.above(above.length)}
        </UnstyledButton>
        <UnstyledButton
          className={styles['edge']}
          data-none={below.length === 0 || undefined}
          onClick={() => go(below[0]?.id)}
        >
          {words.below(below.length)}
        </UnstyledButton>
      </div>
    </aside>
  );
}

/** Long enough (ms) for a card that was just opened to be measured and placed. */
const PLACED = 80;

/** Scrolls until the whole open card is seen, as far as its words stay in view. */
function useOpenCardInView(lane: HTMLElement | null, openId: string | null): void {
  const { view } = useReading();
  useEffect(() => {
    if (openId === null || !lane) return undefined;
    const timer = setTimeout(() => {
      const card = lane.querySelector('[data-open]')?.getBoundingClientRect();
      const window = view.scroller()?.getBoundingClientRect();
      const words = view.read().places.get(openId);
      if (!card || !window || !words) return;
      const hidden = card.bottom + 12 - window.bottom;
      const room = words.first.top - view.contentPoint(0, window.top).y - 72;
      if (hidden > 0 && room > 0) view.scrollBy(Math.min(hidden, room));
    }, PLACED);
    return () => clearTimeout(timer);
  }, [lane, openId, view]);
}

/**
 * The card that stands exactly level: the open one; where so many notes crowd that cards would drift a whole view
 * away from their words, the first one whose words are in view.
 */
function pivotOf(
  items: readonly { id: string; wanted: number; height: number }[],
  openId: string | null,
  scrollTop: number,
  viewHeight: number,
): string | null {
  const stacked = items.reduce((sum, item) => sum + item.height, 0);
  const span = (items.at(-1)?.wanted ?? 0) - (items[0]?.wanted ?? 0);
  const crowded = stacked > span + viewHeight;
  const open = items.find((item) => item.id === openId);
  const isOpenNear = open && open.wanted > scrollTop - viewHeight && open.wanted < scrollTop + 2 * viewHeight;
  if (open && (!crowded || isOpenNear)) return open.id;
  if (!crowded) return null;
  return (items.find((item) => item.wanted > scrollTop) ?? items.at(-1))?.id ?? null;
}

/** How far the sheet is scrolled, in steps: cards near the view are there before they are seen. */
function useScrollTop(): number {
  const { view } = useReading();
  return useSyncExternalStore(view.subscribeReading, () => Math.round(view.readPoint().scrollTop / 24) * 24);
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
