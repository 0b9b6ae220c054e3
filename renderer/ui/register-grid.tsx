import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { GroupCell, HeadCell } from './register-grid-cells.tsx';
import styles from './register-grid.module.css';
import { useRootSize } from '../state/layout.ts';
import { useGridKeys } from './use-grid-keys.ts';

/** One column of a register. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly name: string;
  /** A track of the grid, in rem. */
  readonly width: string;
  readonly align?: 'end';
  /** What a column is sorted by; without it its head is no button. */
  readonly sort?: (row: Row) => SortValue;
  readonly cell: (row: Row) => ReactNode;
}

/** Numbers before words, nothing last. Amounts stand by families of units, which keep their order in both directions. */
export type SortValue = string | number | SortAmount | null;

/** An amount in the basic unit of its family, which alone it is compared with. */
export interface SortAmount {
  readonly family: string;
  /** Place of the family among the families. */
  readonly order: number;
  readonly amount: number;
}

export interface GridSort {
  readonly id: string;
  readonly down: boolean;
}

/** A line of the list: the heading of a group, which may fold, or a row. */
export type GridLine<Row> =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly title: string;
      readonly note: string;
      /** Null = it does not fold. */
      readonly folded: boolean | null;
    }
  | { readonly type: 'row'; readonly key: string; readonly row: Row };

export interface GridProps<Row> {
  readonly label: string;
  readonly lines: readonly GridLine<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly chosenKey: string | null;
  readonly sort: GridSort | null;
  /** Estimated height of a row in rem; the real ones are measured. */
  readonly rowHeight: number;
  /** Where the window is narrow a row is a card: its first column above, the others with their names below. */
  readonly cards: boolean;
  readonly onSort: (id: string) => void;
  readonly onChoose: (key: string) => void;
  /** Enter, or a double click. */
  readonly onOpen: (key: string) => void;
  /** A click on a row, after it is chosen. */
  readonly onPress?: (key: string) => void;
  readonly onFold: (key: string, shut: boolean) => void;
}

/** Between two columns and beside a row, in rem (register-grid.module.css). */
const GAP = 0.75;
const MARGINS = 2;
/** The least width of a track such as 8rem or minmax(12rem, 1fr), in rem. */
const leastOf = (width: string): number => Number(/([\d.]+)rem/u.exec(width)?.[1] ?? 0);

/** Of the heading of a group, in rem. */
const GROUP_HEIGHT = 2.375;

const idOf = (key: string): string => `grid-line-${key}`;

/**
 * A register: one tab stop, drawn only where it is seen. ↑ ↓ choose, ← → fold a group, Enter opens; ↑ from the first
 * line goes to the heads, where ← → walk and Enter sorts.
 */
export function RegisterGrid<Row>(props: GridProps<Row>) {
  const { lines, columns, chosenKey, cards } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Height of the sticky head in pixels; rows begin below it and never hide under it. */
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 0), [columns, cards]);
  const { rowHeight, sort } = props;
  const root = useRootSize();
  // Kept from one drawing to the next: the places of all lines are reckoned anew when these change.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const estimateSize = useCallback(
    (index: number) => root * (lines[index]?.type === 'group' ? GROUP_HEIGHT : rowHeight),
    [lines, root, rowHeight],
  );
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const { at, headAt, onKeyDown, leave } = useGridKeys(props);
  const current = lines[at];
  const currentKey = current?.key ?? null;
  const place = useRef(at);
  useEffect(() => {
    // With the first row the name of its group comes into view.
    place.current = at === 1 && lines[0]?.type === 'group' ? 0 : at;
  }, [at, lines]);
  useEffect(() => {
    if (currentKey !== null) list.scrollToIndex(place.current, { align: 'auto' });
  }, [currentKey, list, headHeight]);
  // A new order is read from its beginning.
  useEffect(() => {
    if (sort) list.scrollToOffset(0);
  }, [sort, list]);
  const currentHead = headAt === null ? undefined : columns[headAt];
  const template = columns.map(({ width }) => width).join(' ');
  const least = columns.reduce((sum, { width }) => sum + leastOf(width) + GAP, MARGINS);

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={
        currentHead ? `grid-head-${currentHead.id}` : current ? idOf(current.key) : undefined
      }
      tabIndex={0}
      className={styles['grid']}
      data-cards={cards || undefined}
      style={{ '--columns': template, '--least': `${least}rem` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div ref={head} role="row" aria-rowindex={1} className={cards ? 'spoken' : styles['head']}>
        {columns.map((column) => (
          <HeadCell
            key={column.id}
            column={column}
            sort={props.sort?.id === column.id ? props.sort : null}
            current={column === currentHead}
            onSort={props.onSort}
          />
        ))}
      </div>
      <div role="presentation" className={styles['rows']} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((virtual) => {
          const line = lines[virtual.index];
          if (!line) return null;
          return (
            <div
              key={virtual.key}
              id={idOf(line.key)}
              ref={list.measureElement}
              data-index={virtual.index}
              role="row"
              aria-rowindex={virtual.index + 2}
              aria-selected={line.type === 'row' ? line.key === chosenKey : undefined}
              data-current={(headAt === null && virtual.index === at) || undefined}
              className={styles[line.type]}
              style={{ transform: `translateY(${virtual.start - headHeight}px)` }}
              onClick={() => {
                leave();
                if (line.type === 'group') {
                  if (line.folded !== null) props.onFold(line.key, !line.folded);
                  return;
                }
                props.onChoose(line.key);
                props.onPress?.(line.key);
              }}
              onDoubleClick={() => {
                if (line.type === 'row') props.onOpen(line.key);
              }}
            >
              {line.type === 'group' ? (
                <GroupCell line={line} span={columns.length} />
              ) : (
                <RowCells row={line.row} columns={columns} cards={cards} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Drawn anew only for another row or other columns, so that scrolling costs no more than the rows that come in. */
const RowCells = memo(function RowCells<Row>(props: {
  row: Row;
  columns: readonly GridColumn<Row>[];
  cards: boolean;
}) {
  return props.columns.map(({ id, name, align, cell }, index) => (
    <div key={id} role="gridcell" data-column={id} data-align={align}>
      {props.cards && index > 0 ? (
        <span aria-hidden className={styles['inlineName']}>
          {name}
        </span>
      ) : null}
      {cell(props.row)}
    </div>
  ));
}) as <Row>(props: { row: Row; columns: readonly GridColumn<Row>[]; cards: boolean }) => ReactNode;
