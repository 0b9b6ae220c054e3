import { Select } from '@mantine/core';
import { FilterChip, FilterChips } from '../../ui/filter-chip.tsx';
import { tasksWording } from '../../wording/tasks.ts';
import { taskFilters } from './task-list.ts';
import type { TaskFilter } from './task-list.ts';
import styles from './tasks.module.css';

/** What of the register is shown, one of it always: chips above it, one field where the window is narrow. */
export function TaskFilters(props: {
  value: TaskFilter;
  counts: Readonly<Record<TaskFilter, number>>;
  narrow: boolean;
  onChange: (filter: TaskFilter) => void;
}) {
  const { value, counts } = props;
  if (props.narrow)
    return (
      <Select
        aria-label={tasksWording.filterLabel}
        className={styles['filterSelect'] ?? ''}
        allowDeselect={false}
        value={value}
        data={taskFilters.map((filter) => ({
          value: filter,
          label: `${tasksWording.filters[filter]} ${counts[filter]}`,
        }))}
        onChange={(next) => props.onChange(taskFilters.find((each) => each === next) ?? value)}
      />
    );
  return (
    <FilterChips label={tasksWording.filterLabel}>
      {taskFilters.map((filter) => (
        <FilterChip key={filter} pressed={filter === value} onClick={() => props.onChange(filter)}>
          {tasksWording.filters[filter]} <span>{counts[filter]}</span>
        </FilterChip>
      ))}
    </FilterChips>
  );
}
