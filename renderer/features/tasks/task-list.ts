import type { TaskRow } from './task-rows.ts';

/** The chips above the register, in their order. */
export const taskFilters = ['all', 'unscored', 'noMeasure', 'unassigned', 'belowLast', 'annotated'] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** Whether a row passes a filter. */
function passes(row: TaskRow, filter: TaskFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unscored':
      return row.progress !== 'done';
    case 'noMeasure':
      return row.measureCount === 0;
    case 'unassigned':
      return row.noUnit || row.noDate;
    case 'belowLast':
      return row.comparison.lower > 0;
    case 'annotated':
      return row.annotations.length > 0;
  }
}

/** Rows per filter. */
export function filterCounts(rows: readonly TaskRow[]): Readonly<Record<TaskFilter, number>> {
  const counts = { all: 0, unscored: 0, noMeasure: 0, unassigned: 0, belowLast: 0, annotated: 0 };
  for (const row of rows) for (const filter of taskFilters) if (passes(row, filter)) counts[filter] += 1;
  return counts;
}

/**
 * The rows to show: those that pass and hold the words sought. The chosen row stays although it no longer passes, so
 * that scoring it does not take it away.
 */
export function shownRows(
  rows: readonly TaskRow[],
  filter: TaskFilter,
  sought: string,
  chosenId: string | null,
): readonly TaskRow[] {
  const words = sought.trim();
  return rows.filter(
    (row) =>
      (passes(row, filter) || row.task.id === chosenId) &&
      (words === '' || row.task.title.includes(words) || row.text.includes(words)),
  );
}

/** The row `by` places away from the chosen one; stays at the ends; the first row when none is chosen. */
export function neighbour(rows: readonly TaskRow[], chosenId: string | null, by: number): TaskRow | null {
  const at = rows.findIndex((row) => row.task.id === chosenId);
  const index = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[index] ?? null;
}

/** The next task without an overall rating after the chosen one, going round once; null when all are scored. */
export function nextUnscored(rows: readonly TaskRow[], chosenId: string | null): TaskRow | null {
  const at = rows.findIndex((row) => row.task.id === chosenId);
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return round.find((row) => row.progress !== 'done') ?? null;
}
