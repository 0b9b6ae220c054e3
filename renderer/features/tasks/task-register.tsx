import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Layout } from '../../state/layout.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { tasksWording } from '../../wording/tasks.ts';
import type { TaskListItem } from './task-list.ts';
import { TaskRowCells } from './task-row-cells.tsx';
import type { TaskArea } from './task-rows.ts';
import styles from './tasks.module.css';

/** Estimated heights in rem; the real ones are measured. */
const heights = { area: 2.375, row: 3.5 } as const;

const rowId = (item: TaskListItem): string =>
  item.kind === 'area' ? `task-area-${item.area.key}` : `task-row-${item.row.task.id}`;

/** The register: a grid with one tab stop, drawn only where it is seen. ↑ ↓ choose, ← → fold, Enter opens. */
export function TaskRegister(props: {
  items: readonly TaskListItem[];
  chosenId: string;
  layout: Layout;
  onChoose: (taskId: string, open: boolean) => void;
  onFold: (key: string, shut: boolean) => void;
  onShowAll: () => void;
}) {
  const { items, chosenId, onChoose, onFold } = props;
  const scroller = useRef<HTMLDivElement>(null);
  /** An area that the arrows stand on; null while they stand on the chosen task. */
  const [areaKey, setAreaKey] = useState<string | null>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Height of the sticky head in pixels; rows begin below it and never hide under it. */
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 0), [props.layout]);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      return root * (items[index]?.kind === 'area' ? heights.area : heights.row);
    },
    getItemKey: (index) => {
      const item = items[index];
      return item ? rowId(item) : index;
    },
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });

  const at = items.findIndex((item) =>
    areaKey === null
      ? item.kind === 'row' && item.row.task.id === chosenId
      : item.kind === 'area' && item.area.key === areaKey,
  );
  const current = items[at];
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [at, list, headHeight]);

  const standOn = (item: TaskListItem | undefined) => {
    if (!item) return;
    setAreaKey(item.kind === 'area' ? item.area.key : null);
    if (item.kind === 'row') onChoose(item.row.task.id, false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = 8;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ];
    const area =
      current?.kind === 'area'
        ? current.area
        : items.find(
            (item): item is Extract<TaskListItem, { kind: 'area' }> =>
              item.kind === 'area' && item.area.rows.some((row) => row.task.id === chosenId),
          )?.area;
    if (by !== undefined) standOn(items[Math.min(items.length - 1, Math.max(0, at + by))]);
    else if (event.key === 'ArrowLeft' && area) {
      setAreaKey(area.key);
      onFold(area.key, true);
    } else if (event.key === 'ArrowRight' && current?.kind === 'area') onFold(current.area.key, false);
    else if (event.key === 'Enter' && current?.kind === 'area') onFold(current.area.key, !current.folded);
    else if (event.key === 'Enter') openDetail();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const openDetail = () => {
    onChoose(chosenId, true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-detail-title]')?.focus());
  };

  if (items.length === 0) {
    return (
      <EmptyState title={tasksWording.noneInFilter}>
        <Button variant="default" onClick={props.onShowAll}>
          {tasksWording.showAll}
        </Button>
      </EmptyState>
    );
  }

  const narrow = props.layout === 'narrow';
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={tasksWording.register}
      aria-rowcount={items.length + 1}
      aria-activedescendant={current ? rowId(current) : undefined}
      tabIndex={0}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div ref={head} role="row" aria-rowindex={1} className={narrow ? 'spoken' : styles['head']}>
        {Object.entries(tasksWording.columns).map(([key, name]) => (
          <div key={key} role="columnheader" data-column={key}>
            {name}
          </div>
        ))}
      </div>
      <div role="presentation" className={styles['rows']} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((virtual) => {
          const item = items[virtual.index];
          if (!item) return null;
          return (
            <div
              key={virtual.key}
              id={rowId(item)}
              ref={list.measureElement}
              data-index={virtual.index}
              role="row"
              aria-rowindex={virtual.index + 2}
              aria-selected={item.kind === 'row' && item.row.task.id === chosenId}
              data-current={virtual.index === at || undefined}
              className={styles[item.kind === 'area' ? 'area' : 'row']}
              style={{ transform: `translateY(${virtual.start - headHeight}px)` }}
              onClick={() => {
                if (item.kind === 'area') onFold(item.area.key, !item.folded);
                else {
                  setAreaKey(null);
                  onChoose(item.row.task.id, true);
                }
              }}
            >
              {item.kind === 'area' ? (
                <AreaCell area={item.area} folded={item.folded} />
              ) : (
                <TaskRowCells row={item.row} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function AreaCell(props: { area: TaskArea; folded: boolean }) {
  const { area, folded } = props;
  const Icon = folded ? IconChevronRight : IconChevronDown;
  return (
    <div role="gridcell" aria-colspan={6} aria-expanded={!folded} className={styles['areaCell']}>
      <Icon aria-hidden size="1.125rem" />
      <b>{area.title}</b>
      <span>{tasksWording.areaCount(area.rows.length, area.done, area.started)}</span>
    </div>
  );
}
