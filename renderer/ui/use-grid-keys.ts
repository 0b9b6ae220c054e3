import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { GridProps } from './register-grid.tsx';

/** Rows that PageUp and PageDown go over. */
const PAGE = 8;

/** Where the arrows stand in a register, and what its keys do. */
export function useGridKeys<Row>(props: GridProps<Row>): {
  /** Index of the line they stand on; −1 = none. */
  readonly at: number;
  /** Index of the head they stand on; null = they stand on a line. */
  readonly headAt: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Back to the chosen row, after a press with the mouse. */
  readonly leave: () => void;
} {
  const { lines, columns, chosenKey } = props;
  /** A group that the arrows stand on; null while they stand on the chosen row. */
  const [groupKey, setGroupKey] = useState<string | null>(null);
  const [headAt, setHeadAt] = useState<number | null>(null);
  const wanted = groupKey ?? chosenKey;
  const found = lines.findIndex(({ key }) => key === wanted);
  const at = found >= 0 || groupKey === null ? found : lines.findIndex(({ key }) => key === chosenKey);
  const current = lines[at];

  const standOn = (index: number, by: number): void => {
    let next = Math.min(lines.length - 1, Math.max(0, index));
    // A heading that does not fold is no place to stand on.
    const rests = (line: (typeof lines)[number] | undefined) =>
      line !== undefined && (line.type === 'row' || line.folded !== null);
    while (next > 0 && next < lines.length - 1 && !rests(lines[next])) next += by < 0 ? -1 : 1;
    if (!rests(lines[next])) next = lines.findIndex(rests);
    const line = lines[next];
    if (!line) return;
    setGroupKey(line.type === 'group' ? line.key : null);
    if (line.type === 'row') props.onChoose(line.key);
  };
  const onHead = (key: string, column: number): boolean => {
    const last = columns.length - 1;
    if (key === 'ArrowRight') setHeadAt(Math.min(last, column + 1));
    else if (key === 'ArrowLeft') setHeadAt(Math.max(0, column - 1));
    else if (key === 'ArrowDown' || key === 'Escape') setHeadAt(null);
    else if (key === 'Enter' || key === ' ') {
      const head = columns[column];
      if (head?.sort) props.onSort(head.id);
    } else return false;
    return true;
  };
  const onLine = (key: string): boolean => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity }[
      key
    ];
    const group = lines.slice(0, at + 1).findLast((line) => line.type === 'group' && line.folded !== null);
    if (key === 'ArrowUp' && isFirst(at)) setHeadAt(0);
    else if (by !== undefined) standOn(at + by, by);
    else if (key === 'ArrowLeft' && group) {
      setGroupKey(group.key);
      props.onFold(group.key, true);
    } else if (key === 'ArrowRight' && current?.type === 'group') props.onFold(current.key, false);
    else if (key === 'Enter' && current?.type === 'group') props.onFold(current.key, current.folded !== true);
    else if (key === 'Enter' && current) props.onOpen(current.key);
    else return false;
    return true;
  };
  const isFirst = (index: number): boolean =>
    index <= 0 || (index === 1 && lines[0]?.type === 'group' && lines[0].folded === null);

  return {
    at,
    headAt,
    leave: () => {
      setGroupKey(null);
      setHeadAt(null);
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (!(headAt === null ? onLine(event.key) : onHead(event.key, headAt))) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
