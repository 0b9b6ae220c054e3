import { tasksWording } from '../../wording/tasks.ts';
import { taskFilters } from './task-list.ts';
import type { TaskFilter } from './task-list.ts';
import styles from './tasks.module.css';

/** The chips above the register; one is always chosen. */
export function TaskFilters(props: {
  value: TaskFilter;
  counts: Readonly<Record<TaskFilter, number>>;
  onChange: (filter: TaskFilter) => void;
}) {
  return (
    <div role="group" aria-label={tasksWording.filterLabel} className={styles['chips']}>
      {taskFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === props.value}
          className={styles['filter']}
          onClick={() => props.onChange(filter)}
        >
          {tasksWording.filters[filter]} <span>{props.counts[filter]}</span>
        </button>
      ))}
    </div>
  );
}
