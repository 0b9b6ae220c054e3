import type { IndicatorPair, Measure, Task, VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { areaOfTask } from '../../../shared/report/task-area.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Score } from '../../../shared/review/score.ts';
import { isScored } from '../../../shared/review/score-rules.ts';

/** How the numbers of a task stand beside last year's results; only grade A pairs are higher, lower or equal. */
export interface TaskComparison {
  readonly higher: number;
  readonly lower: number;
  readonly equal: number;
  /** Pairs of grade B or C: scope or basis differs, no difference is told. */
  readonly differing: number;
}

/** How far a task is scored. `done` as soon as the overall rating is given; criteria and importance may follow. */
export type TaskProgress = 'none' | 'started' | 'done';

/** One row of the register. */
export interface TaskRow {
  readonly task: Task;
  /** 第三部分第23段. */
  readonly place: string;
  /** The first number of the task, or null where it has none. */
  readonly firstMeasure: Measure | null;
  readonly measureCount: number;
  /** Commitments whose value the province assigns and the text does not tell. */
  readonly provinceAssigned: number;
  readonly comparison: TaskComparison;
  readonly annotations: readonly Annotation[];
  readonly score: Score | null;
  readonly progress: TaskProgress;
  /** Criteria that have a value, 不评 included. */
  readonly criteriaRated: number;
}

/** The rows under one heading of the outline. */
export interface TaskArea {
  readonly key: string;
  /** Mark and title as printed, such as （七）用力增进民生福祉. */
  readonly title: string;
  readonly rows: readonly TaskRow[];
  readonly done: number;
  readonly started: number;
}

/** What the register is made from. */
export interface TaskRowSources {
  readonly content: Pick<VersionContent, 'tasks' | 'headings' | 'measures' | 'pairs' | 'blocks'>;
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
}

/** Counts the pairs whose later number belongs to the task. */
export function compareTask(task: Pick<Task, 'measureIds'>, pairs: readonly IndicatorPair[]): TaskComparison {
  const own = new Set(task.measureIds);
  let higher = 0;
  let lower = 0;
  let equal = 0;
  let differing = 0;
  for (const pair of pairs) {
    if (!own.has(pair.thisMeasureId)) continue;
    if (pair.grade !== 'A' || pair.direction === null) differing += 1;
    else if (pair.direction === 'up') higher += 1;
    else if (pair.direction === 'down') lower += 1;
    else equal += 1;
  }
  return { higher, lower, equal, differing };
}

/** Whether an annotation is about the task: its own target, its heading, one of its numbers, or words inside it. */
export function concernsTask(annotation: Pick<Annotation, 'target'>, task: Task): boolean {
  const { target } = annotation;
  switch (target.type) {
    case 'task':
      return target.taskId === task.id;
    case 'heading':
      return target.headingId === task.headingId;
    case 'measure':
      return task.measureIds.includes(target.measureId);
    case 'range':
      return target.anchor.start < task.end && target.anchor.end > task.start;
    case 'report':
      return false;
  }
}

/** How far a score goes; see TaskProgress. */
export function progressOf(score: Score | null): TaskProgress {
  if (!score) return 'none';
  if (isScored(score)) return 'done';
  const touched =
    score.importance !== null ||
    Object.keys(score.criteria).length > 0 ||
    score.note !== '' ||
    score.evidence.length > 0;
  return touched ? 'started' : 'none';
}

/** Builds the register, grouped by the nearest heading above each task, in the order of the text. */
export function buildTaskAreas({ content, annotations, scores }: TaskRowSources): TaskArea[] {
  const headings = new Map(content.headings.map((heading) => [heading.id, heading]));
  const measures = new Map(content.measures.map((measure) => [measure.id, measure]));
  const scoreByTask = new Map(
    scores.flatMap((score) => (score.target.type === 'task' ? [[score.target.taskId, score] as const] : [])),
  );
  const areas = new Map<string, { title: string; rows: TaskRow[] }>();
  for (const task of content.tasks) {
    const block = blockAt(content.blocks, task.start);
    const score = scoreByTask.get(task.id) ?? null;
    const first = task.measureIds
      .flatMap((id) => measures.get(id) ?? [])
      .reduce<Measure | null>((least, m) => (least && least.start <= m.start ? least : m), null);
    const row: TaskRow = {
      task,
      place: block ? placeName(block) : '',
      firstMeasure: first,
      measureCount: task.measureIds.length,
      provinceAssigned: task.commitments.filter((c) => c.provinceAssigned).length,
      comparison: compareTask(task, content.pairs),
      annotations: annotations.filter((annotation) => concernsTask(annotation, task)),
      score,
      progress: progressOf(score),
      criteriaRated: score ? Object.keys(score.criteria).length : 0,
    };
    const { key, title } = areaOfTask(task, headings);
    const area = areas.get(key);
    if (area) area.rows.push(row);
    else areas.set(key, { title, rows: [row] });
  }
  return [...areas].map(([key, { title, rows }]) => ({
    key,
    title,
    rows,
    done: rows.filter((row) => row.progress === 'done').length,
    started: rows.filter((row) => row.progress === 'started').length,
  }));
}
