import { areaAt } from '../../../shared/report/area.ts';
import type { Area } from '../../../shared/report/area.ts';
import { measureDoubt } from '../../../shared/report/findings.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import {
  allRows,
  isRank,
  registerViews,
  rowsOf,
  tasksOf,
  viewCounts,
} from '../../../shared/report/register.ts';
import type { IndicatorRow, Register, RegisterTask, RegisterView } from '../../../shared/report/register.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/review/annotation.ts';
import { isLinkedTo } from '../../../shared/review/annotation-rules.ts';
import { rangeTargetAt } from '../../../shared/review/carry.ts';
import { indicatorName, registerViewNames, reportName } from '../../../shared/wording/register.ts';
import { comparisonWording as words } from '../../wording/comparison.ts';

/** The lists of the screen: those of the register, and every number of the report. */
export type ComparisonView = RegisterView | 'all';
export const comparisonViews: readonly ComparisonView[] = [...registerViews, 'all'];

/** The name of a list. */
export function viewName(view: ComparisonView): string {
  return view === 'all' ? words.allNumbers : registerViewNames[view];
}

interface Located {
  readonly key: string;
  readonly versionId: string;
  /** The report it stands in. */
  readonly report: string;
  readonly area: Area;
  /** 第三部分第23段. */
  readonly place: string;
}

export interface IndicatorItem extends Located {
  readonly type: 'indicator';
  readonly row: IndicatorRow;
  /** The task that its target belongs to, or nothing. */
  readonly owner: string;
  /** The report itself only expects the result (预计). */
  readonly expected: boolean;
}

export interface TaskItem extends Located {
  readonly type: 'task';
  readonly row: RegisterTask;
  readonly view: 'unmeasured' | 'unassigned';
}

/** A row that can be chosen. */
export type ComparisonItem = IndicatorItem | TaskItem;

/** Rows per list. */
export function countsOf(
  register: Register,
  content: Pick<VersionContent, 'measures'>,
): Readonly<Record<ComparisonView, number>> {
  const ranks = content.measures.filter(isRank).length;
  return { ...viewCounts(register), all: register.rows.length + ranks };
}

/** The rows of a list in its order. Below what can be compared stands what can only be looked at. */
export function itemsOf(register: Register, view: ComparisonView, content: VersionContent): ComparisonItem[] {
  const { text, report, version } = content;
  const shared = { versionId: version.id, report: reportName(report) };
  const located = (start: number) => {
    const block = blockAt(content.blocks, start);
    const area = areaAt(content.headings, start) ?? { key: '', title: words.opening };
    return { ...shared, area, place: block ? placeName(block) : '' };
  };
  if (view === 'unmeasured' || view === 'unassigned')
    return tasksOf(register, view).map((row): TaskItem => ({
      ...located(row.task.start),
      ...{ type: 'task', key: row.task.id, row, view },
    }));
  const owners = new Map(
    content.tasks.flatMap(({ measureIds, title }) => measureIds.map((id) => [id, title] as const)),
  );
  const rows =
    view === 'all'
      ? allRows(register, content)
      : view === 'same'
        ? [...rowsOf(register, 'same'), ...rowsOf(register, 'differing')]
        : rowsOf(register, view);
  return rows.map((row): IndicatorItem => ({
    ...located(row.start),
    ...{ type: 'indicator', key: row.key, row },
    owner: owners.get(row.now?.id ?? '') ?? '',
    expected: row.last !== null && measureDoubt(row.last, text) === 'expected',
  }));
}

/** What rows stand under: in the comparison what can be compared and what not, elsewhere the parts of the report. */
export function groupOf(view: ComparisonView, manyReports: boolean): (item: ComparisonItem) => Area {
  return (item) => {
    if (view === 'same' && item.type === 'indicator')
      return { key: `group-${item.row.view}`, title: registerViewNames[item.row.view] };
    const { area, report, versionId } = item;
    return { key: versionId + area.key, title: manyReports ? `${report}　${area.title}` : area.title };
  };
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

/** What a row is called. */
export function nameOf(item: ComparisonItem): string {
  return item.type === 'task' ? item.row.task.title : indicatorName(item.row);
}

/** What a note on a row is about: this year's target, else the result; the words where there is no number; the task. */
export function targetOf(item: ComparisonItem, content: VersionContent): AnnotationTarget {
  if (item.type === 'task') return { type: 'task', taskId: item.row.task.id };
  const measure = item.row.now ?? item.row.last;
  return measure ? { type: 'measure', measureId: measure.id } : rangeTargetAt(item.row, content);
}

/** The notes on a row's own numbers or task, and those linked to them. */
export function notesOf(item: ComparisonItem, annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter((note) => {
    const { target } = note;
    if (item.type === 'task') {
      const taskId = item.row.task.id;
      return (
        (target.type === 'task' && target.taskId === taskId) || isLinkedTo(note, { taskId, measureIds: [] })
      );
    }
    const { last, now, start, end } = item.row;
    const measureIds = [last, now].flatMap((measure) => measure?.id ?? []);
    if (isLinkedTo(note, { taskId: null, measureIds })) return true;
    if (target.type === 'measure') return target.measureId === last?.id || target.measureId === now?.id;
    return (
      target.type === 'range' && !now && !last && target.anchor.start === start && target.anchor.end === end
    );
  });
}
