import type { VersionContent } from '../../../shared/report/model.ts';
import { rowsOf, tasksOf } from '../../../shared/report/register.ts';
import type { IndicatorRow, Register, RegisterTask, RegisterView } from '../../../shared/report/register.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/review/annotation.ts';
import { rangeTargetAt } from '../../../shared/review/carry.ts';

/** A row that can be chosen. */
export type ComparisonItem =
  | { readonly type: 'indicator'; readonly key: string; readonly row: IndicatorRow }
  | {
      readonly type: 'task';
      readonly key: string;
      readonly row: RegisterTask;
      readonly view: 'unmeasured' | 'unassigned';
    };

/** A line of the table: the name of a group, or a row. */
export type ComparisonLine =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly view: 'same' | 'differing';
      readonly count: number;
    }
  | ComparisonItem;

/** The lines of a list. Below what can be compared stands what can only be looked at. */
export function linesOf(register: Register, view: RegisterView): ComparisonLine[] {
  if (view === 'unmeasured' || view === 'unassigned')
    return tasksOf(register, view).map((row) => ({ type: 'task', key: row.task.id, row, view }));
  const items = (of: typeof view): ComparisonLine[] =>
    rowsOf(register, of).map((row) => ({ type: 'indicator', key: row.key, row }));
  if (view !== 'same') return items(view);
  return (['same', 'differing'] as const).flatMap((group) => {
    const rows = items(group);
    return rows.length === 0
      ? []
      : [{ type: 'group', key: `group-${group}`, view: group, count: rows.length } as const, ...rows];
  });
}

/** The lines that can be chosen. */
export function itemsOf(lines: readonly ComparisonLine[]): ComparisonItem[] {
  return lines.filter((line): line is ComparisonItem => line.type !== 'group');
}

/** How many indicators go down, stay and go up, of those on the same basis. */
export function directionCounts(register: Register): Readonly<Record<'down' | 'equal' | 'up', number>> {
  const counts = { down: 0, equal: 0, up: 0 };
  for (const { direction } of register.rows) if (direction !== null) counts[direction] += 1;
  return counts;
}

/** Where a row leads in the text (code units). */
export function startOf(item: ComparisonItem): number {
  return item.type === 'task' ? item.row.task.start : item.row.start;
}

/** What a note on a row is about: this year's target, else the result; the words where there is no number; the task. */
export function targetOf(item: ComparisonItem, content: VersionContent): AnnotationTarget {
  if (item.type === 'task') return { type: 'task', taskId: item.row.task.id };
  const measure = item.row.now ?? item.row.last;
  return measure ? { type: 'measure', measureId: measure.id } : rangeTargetAt(item.row, content);
}

/** The notes on a row's own numbers or task. */
export function notesOf(item: ComparisonItem, annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter(({ target }) => {
    if (item.type === 'task') return target.type === 'task' && target.taskId === item.row.task.id;
    const { last, now, start, end } = item.row;
    if (target.type === 'measure') return target.measureId === last?.id || target.measureId === now?.id;
    return (
      target.type === 'range' && !now && !last && target.anchor.start === start && target.anchor.end === end
    );
  });
}
