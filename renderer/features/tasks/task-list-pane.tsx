import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { TableLayout } from '../../../shared/review/profile.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RegisterGrid } from '../../ui/register-grid.tsx';
import { ScopeSelect } from '../../ui/scope-select.tsx';
import type { Scope } from '../../ui/scope-select.tsx';
import { TableTools } from '../../ui/table-tools.tsx';
import { useRegisterTable } from '../../ui/use-register-table.ts';
import { tasksWording } from '../../wording/tasks.ts';
import { TaskChanges } from './task-changes.tsx';
import { designedTaskColumns, taskColumns } from './task-columns.tsx';
import { TaskFilters } from './task-filters.tsx';
import { shownRows } from './task-list.ts';
import type { TaskFilter } from './task-list.ts';
import { groupOfRow } from './task-rows.ts';
import type { TaskRow, TaskRowSources } from './task-rows.ts';
import styles from './tasks.module.css';

const designed: TableLayout = { columns: designedTaskColumns, grouped: true };
const keyOf = ({ task }: TaskRow): string => task.id;
const noteOf = (rows: readonly TaskRow[]): string =>
  tasksWording.areaCount(
    rows.length,
    rows.filter(({ progress }) => progress === 'done').length,
    rows.filter(({ progress }) => progress === 'started').length,
  );

/** The register of tasks with its filters, its columns, and what can be done to the outline of a task. */
export function TaskListPane(props: {
  rows: readonly TaskRow[];
  counts: Readonly<Record<TaskFilter, number>>;
  current: TaskRow;
  scope: Scope;
  onScope: (scope: Scope) => void;
  /** The report of the chosen task. */
  source: TaskRowSources | undefined;
  narrow: boolean;
  hidden: boolean;
  /** Told the rows in the order in which they are seen. */
  onOrder: (rows: readonly TaskRow[]) => void;
  onChoose: (taskId: string, open: boolean) => void;
  onOpened: () => void;
}) {
  const { rows, current, scope, onOrder, onChoose } = props;
  const manyReports = scope === 'all';
  const [filter, setFilter] = useState<TaskFilter>('all');
  const [query, setQuery] = useState('');
  const columns = useMemo(() => taskColumns(manyReports), [manyReports]);
  const groupOf = useMemo(() => groupOfRow(manyReports), [manyReports]);
  const currentId = current.task.id;
  const shown = useMemo(() => shownRows(rows, filter, query, currentId), [rows, filter, query, currentId]);
  const table = useRegisterTable({
    name: 'tasks',
    ...{ columns, designed, rows: shown, keyOf, groupOf, noteOf, foldable: true },
  });
  const { lines, shown: seen } = table;
  useEffect(() => {
    onOrder(seen);
  }, [onOrder, seen]);

  return (
    <section className={styles['list']} aria-label={tasksWording.register} hidden={props.hidden}>
      <div className={styles['filters']}>
        <TaskFilters value={filter} counts={props.counts} narrow={props.narrow} onChange={setFilter} />
        <ScopeSelect value={scope} onChange={props.onScope} />
        <TableTools query={query} onQuery={setQuery} all={columns} table={table} groups>
          {props.source ? (
            <TaskChanges
              row={current}
              content={props.source.content}
              onChosen={(taskId) => onChoose(taskId, false)}
            />
          ) : null}
        </TableTools>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={tasksWording.noneInFilter}>
          <Button
            variant="default"
            onClick={() => {
              setFilter('all');
              setQuery('');
            }}
          >
            {tasksWording.showAll}
          </Button>
        </EmptyState>
      ) : (
        <RegisterGrid
          label={tasksWording.register}
          lines={lines}
          columns={table.columns}
          chosenKey={currentId}
          sort={table.sort}
          rowHeight={3.5}
          cards={props.narrow}
          onSort={table.onSort}
          onChoose={(taskId) => onChoose(taskId, false)}
          onPress={(taskId) => onChoose(taskId, true)}
          onOpen={(taskId) => {
            onChoose(taskId, true);
            props.onOpened();
          }}
          onFold={table.onFold}
        />
      )}
    </section>
  );
}
