import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { gridWording as words } from '../wording/grid.ts';
import type { GridColumn, GridLine, GridSort } from './register-grid.tsx';
import styles from './register-grid.module.css';

/** The head of a column; where the column can be sorted, a press sorts it up, down, and not at all. */
export function HeadCell<Row>(props: {
  column: GridColumn<Row>;
  sort: GridSort | null;
  current: boolean;
  onSort: (id: string) => void;
}) {
  const { column, sort } = props;
  return (
    <div
      id={`grid-head-${column.id}`}
      role="columnheader"
      data-column={column.id}
      data-align={column.align}
      data-sortable={column.sort ? true : undefined}
      data-current={props.current || undefined}
      aria-sort={sort ? (sort.down ? 'descending' : 'ascending') : undefined}
      title={column.sort ? words.sortBy(column.name) : undefined}
      onClick={() => {
        if (column.sort) props.onSort(column.id);
      }}
    >
      {column.name}
      {sort ? (
        <span aria-hidden className={styles['sortSign']}>
          {sort.down ? words.down : words.up}
        </span>
      ) : null}
    </div>
  );
}

/** The heading of a group over the whole width. */
export function GroupCell<Row>(props: {
  line: Extract<GridLine<Row>, { readonly type: 'group' }>;
  span: number;
}) {
  const { title, note, folded } = props.line;
  const Icon = folded === true ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="gridcell"
      aria-colspan={props.span}
      aria-expanded={folded === null ? undefined : !folded}
      className={styles['groupCell']}
    >
      {folded === null ? null : <Icon aria-hidden size="1.125rem" />}
      <b>{title}</b>
      <span>{note}</span>
    </div>
  );
}
