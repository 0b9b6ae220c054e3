import { Progress } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { placeName } from '../../../shared/report/place.ts';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { isExpanded, outlineRows, visibleRows } from './outline-rows.ts';
import type { OutlineRow } from './outline-rows.ts';
import { useReading } from './reading-state.tsx';
import { useReadingPoint } from './use-reading-point.ts';
import styles from './outline.module.css';

/** Characters that a deputy reads in a minute, roughly. */
const PER_MINUTE = 500;

/** The outline follows the reader this long (ms) after a section was reached. */
const REST = 250;

/** The outline: a tree with the counts of notes and tasks and the reading thread; one tab stop, arrows move. */
export function Outline(props: { onGone?: () => void }) {
  const { content, annotations: written, index } = useVersion();
  // The counts may come a moment after the stroke that changes them.
  const annotations = useDeferredValue(written);
  const { view } = useReading();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focused, setFocused] = useState<string | null | undefined>(undefined);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => outlineRows(content, annotations, index, words.beginning),
    [content, annotations, index],
  );
  const reached = useReadingPoint(({ offset }) => rows.findLastIndex((r) => r.start <= offset));
  const current = rows[Math.max(0, reached)];
  const currentId = current?.id ?? null;
  const shown = useMemo(() => visibleRows(rows, currentId, toggled), [rows, currentId, toggled]);
  const tabStop = shown.some((r) => r.id === focused) ? focused : currentId;

  useEffect(() => {
    // Not while the sheet flies past: looking where the row stands makes the browser lay out the page.
    const timer = setTimeout(() => {
      tree.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    }, REST);
    return () => clearTimeout(timer);
  }, [currentId]);

  const labels = rows.map(({ label }) => label).join('');
  useEffect(() => {
    // A font that comes in only when a part unfolds makes the browser lay out every word while the sheet moves.
    const { fontFamily } = getComputedStyle(tree.current ?? document.body);
    document.fonts.load(`1rem ${fontFamily}`, labels).catch(() => undefined);
  }, [labels]);

  const go = (row: OutlineRow) => {
    view.reveal(row.start, row.start + 1, true);
    props.onGone?.();
  };
  const focusRow = (row: OutlineRow | undefined) => {
    if (!row) return;
    setFocused(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${row.id ?? ''}"]`)?.focus();
  };
  const toggle = (row: OutlineRow, open: boolean) => {
    if (row.id === null) return;
    setToggled(new Map(toggled).set(row.id, open));
  };
  const onKeyDown = (event: KeyboardEvent, row: OutlineRow) => {
    const at = shown.indexOf(row);
    const act: Record<string, () => void> = {
      ArrowDown: () => focusRow(shown[at + 1]),
      ArrowUp: () => focusRow(shown[at - 1]),
      Home: () => focusRow(shown[0]),
      End: () => focusRow(shown.at(-1)),
      ArrowRight: () => (isExpanded(shown, row) ? focusRow(shown[at + 1]) : toggle(row, true)),
      ArrowLeft: () =>
        isExpanded(shown, row) ? toggle(row, false) : focusRow(shown.find((r) => r.id === row.parentId)),
      Enter: () => go(row),
      ' ': () => go(row),
    };
    const run = act[event.key];
    if (!run || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <nav className={styles['outline']} aria-label={words.outline}>
      <div className={styles['columns']} aria-hidden>
        <b>{words.outline}</b>
        <span>{words.columnNotes}</span>
        <span>{words.columnTasks}</span>
      </div>
      <div ref={tree} role="tree" aria-label={words.outline} className={styles['tree']}>
        {shown.map((row) => {
          const isCurrent = row.id === currentId;
          return (
            <div
              key={row.id ?? ''}
              role="treeitem"
              aria-level={row.level}
              aria-expanded={row.hasChildren ? isExpanded(shown, row) : undefined}
              aria-selected={isCurrent}
              aria-current={isCurrent ? 'location' : undefined}
              tabIndex={row.id === tabStop ? 0 : -1}
              data-row={row.id ?? ''}
              data-level={Math.min(4, row.level)}
              data-read={row.start <= (rows[reached]?.start ?? -1) || undefined}
              className={styles['row']}
              title={row.title}
              onClick={() => go(row)}
              onDoubleClick={() => toggle(row, !isExpanded(shown, row))}
              onFocus={() => setFocused(row.id)}
              onKeyDown={(event) => onKeyDown(event, row)}
            >
              <span className={styles['title']}>{row.label}</span>
              <Count word={words.columnNotes} count={row.notes} />
              <Count word={words.columnTasks} count={row.tasks} />
            </div>
          );
        })}
      </div>
      <ReadTo />
    </nav>
  );
}

/** A count of the row; a point stands for none. */
function Count(props: { word: string; count: number }) {
  return (
    <span className={styles['count']}>
      <span className="spoken">{words.outlineCount(props.word)}</span>
      {props.count === 0 ? (
        <>
          <span aria-hidden>·</span>
          <span className="spoken">0</span>
        </>
      ) : (
        props.count
      )}
    </span>
  );
}

function ReadTo() {
  const { content, index } = useVersion();
  const ordinal = useReadingPoint(({ offset }) => index.blockAt(offset)?.ordinal ?? -1);
  const percent = useReadingPoint(({ share }) => Math.round(share * 100));
  const minutes = useReadingPoint(({ offset }) => Math.round((content.text.length - offset) / PER_MINUTE));
  const block = content.blocks[ordinal];
  return (
    <div className={styles['foot']}>
      <div className={styles['footLine']}>
        <span>{words.readTo(block ? placeName({ ...block, page: null }) : words.beginning)}</span>
        <span>{percent}%</span>
      </div>
      <Progress
        value={percent}
        size="0.5rem"
        transitionDuration={0}
        aria-label={words.readPercent(percent)}
        className={styles['bar'] ?? ''}
      />
      <span>{percent >= 100 ? words.readAll : words.left(minutes)}</span>
    </div>
  );
}
