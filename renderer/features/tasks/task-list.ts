import type { TaskArea, TaskRow } from './task-rows.ts';

/** The chips above the register, in their order. */
export const taskFilters = ['all', 'unscored', 'noMeasure', 'belowLast', 'annotated'] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** Whether a row passes a filter. */
export function passes(row: TaskRow, filter: TaskFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unscored':
      return row.progress !== 'done';
    case 'noMeasure':
      return row.measureCount === 0;
    case 'belowLast':
      return row.comparison.lower > 0;
    case 'annotated':
      return row.annotations.length > 0;
  }
}

/** Rows per filter. */
export function filterCounts(areas: readonly TaskArea[]): Readonly<Record<TaskFilter, number>> {
  const counts = { all: 0, unscored: 0, noMeasure: 0, belowLast: 0, annotated: 0 };
  for (const area of areas) {
    for (const row of area.rows) {
      for (const filter of taskFilters) if (passes(row, filter)) counts[filter] += 1;
    }
  }
  return counts;
}

/** A line of the virtual list: the heading of an area, or a task. */
export type TaskListItem =
  | { readonly kind: 'area'; readonly area: TaskArea; readonly folded: boolean }
  | { readonly kind: 'row'; readonly row: TaskRow };

/** The lines to show. The chosen row stays although it no longer passes, so that scoring it does not take it away. */
export function listItems(
  areas: readonly TaskArea[],
  filter: TaskFilter,
  folded: ReadonlySet<string>,
  chosenId: string | null,
): TaskListItem[] {
  const items: TaskListItem[] = [];
  for (const area of areas) {
    const rows = area.rows.filter((row) => passes(row, filter) || row.task.id === chosenId);
    if (rows.length === 0) continue;
    const isFolded = folded.has(area.key);
    items.push({ kind: 'area', area, folded: isFolded });
    if (!isFolded) items.push(...rows.map((row) => ({ kind: 'row', row }) as const));
  }
  return items;
}

/** All rows in the order of the text. */
export function allRows(areas: readonly TaskArea[]): TaskRow[] {
  return areas.flatMap((area) => area.rows);
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
