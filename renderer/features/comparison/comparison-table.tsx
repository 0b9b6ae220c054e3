import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { registerViewNames } from '../../../shared/wording/register.ts';
import { comparisonWording as words } from '../../wording/comparison.ts';
import type { Column, ColumnId } from './columns.ts';
import type { ComparisonItem, ComparisonLine } from './comparison-items.ts';
import styles from './comparison.module.css';
import { RowCells } from './row-cells.tsx';

/** Estimated height of a line in rem; the real ones are measured. */
const LINE = 2.75;
const PAGE = 8;

const widths: Readonly<Record<ColumnId, string>> = {
  name: 'minmax(9rem, 1fr)',
  lastTarget: '5.5rem',
  last: '6.75rem',
  now: '7rem',
  change: '9rem',
  share: '4.75rem',
  grade: '2.25rem',
  place: '10rem',
  lacks: '13rem',
  measures: '5rem',
  promises: '7.5rem',
};

/** Lists with few columns have room for long values. */
const roomy: Readonly<Partial<Record<ColumnId, string>>> = { lastTarget: '8rem', last: '9rem', now: '9rem' };

/** The grid template of a list's columns. */
function templateOf(columns: readonly Column[]): string {
  const few = !columns.some(({ id }) => id === 'change');
  return columns.map(({ id }) => (few ? (roomy[id] ?? widths[id]) : widths[id])).join(' ');
}

const idOf = (line: ComparisonLine): string => `comparison-${line.key}`;

/** The table of one list: a grid with one tab stop, drawn only where it is seen. ↑ ↓ choose, Enter goes to the text. */
export function ComparisonTable(props: {
  label: string;
  lines: readonly ComparisonLine[];
  columns: readonly Column[];
  chosenKey: string | null;
  onChoose: (key: string) => void;
  onMove: (by: number) => void;
  onOpen: (item: ComparisonItem) => void;
}) {
  const { lines, columns, chosenKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Height of the sticky head in pixels; rows begin below it and never hide under it. */
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 0), [columns]);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const at = lines.findIndex((line) => line.key === chosenKey);
  useEffect(() => {
    // With the first row the name of its group comes into view.
    if (at >= 0) list.scrollToIndex(at === 1 && lines[0]?.type === 'group' ? 0 : at, { align: 'auto' });
  }, [at, list, lines, headHeight]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity }[
      event.key
    ];
    const current = lines[at];
    if (by !== undefined) props.onMove(by);
    else if (event.key === 'Enter' && current && current.type !== 'group') props.onOpen(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const current = lines[at];

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={current ? idOf(current) : undefined}
      tabIndex={0}
      className={styles['grid']}
      style={{ '--columns': templateOf(columns) } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div ref={head} role="row" aria-rowindex={1} className={styles['head']}>
        {columns.map(({ id, name }) => (
          <div key={id} role="columnheader" data-column={id}>
            {name}
          </div>
        ))}
      </div>
      <div role="presentation" className={styles['rows']} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((virtual) => {
          const line = lines[virtual.index];
          if (!line) return null;
          const shared = {
            id: idOf(line),
            ref: list.measureElement,
            'data-index': virtual.index,
            role: 'row',
            'aria-rowindex': virtual.index + 2,
            style: { transform: `translateY(${virtual.start - headHeight}px)` },
          } as const;
          return line.type === 'group' ? (
            <div key={virtual.key} {...shared} className={styles['group']}>
              <div role="gridcell" aria-colspan={columns.length}>
                <b>{registerViewNames[line.view]}</b>
                <span>{line.view === 'same' ? words.sameNote : words.differingNote}</span>
              </div>
            </div>
          ) : (
            <div
              key={virtual.key}
              {...shared}
              aria-selected={line.key === chosenKey}
              data-current={line.key === chosenKey || undefined}
              className={styles['row']}
              onClick={() => props.onChoose(line.key)}
              onDoubleClick={() => props.onOpen(line)}
            >
              <RowCells item={line} columns={columns} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
