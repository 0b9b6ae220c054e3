import type { Area } from '../../../shared/report/area.ts';
import type { IndicatorPair, Measure, Task, VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { lacksOf } from '../../../shared/report/register.ts';
import { areaOfTask } from '../../../shared/report/task-area.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Score } from '../../../shared/review/score.ts';
import { isLinkedTo } from '../../../shared/review/annotation-rules.ts';
import { isScored } from '../../../shared/review/score-rules.ts';
import { reportName } from '../../../shared/wording/register.ts';

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
  readonly versionId: string;
  /** The report that it stands in. */
  readonly report: string;
  /** What it stands under in the outline. */
  readonly area: Area;
  /** Its words as the report has them. */
  readonly text: string;
  /** Its numbers in text order. */
  readonly measures: readonly Measure[];
  /** Its words name no responsible unit; no date by which it is to be done. */
  readonly noUnit: boolean;
  readonly noDate: boolean;
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

/** What the register is made from. */
export interface TaskRowSources {
  readonly content: VersionContent;
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

/** Whether an annotation is about the task: its own target, its heading, one of its numbers, words inside it, or a link. */
export function concernsTask(annotation: Pick<Annotation, 'target' | 'links'>, task: Task): boolean {
  if (isLinkedTo(annotation, { taskId: task.id, measureIds: task.measureIds })) return true;
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

/** The register of one report, in the order of the text. */
export function buildTaskRows({ content, annotations, scores }: TaskRowSources): TaskRow[] {
  const headings = new Map(content.headings.map((heading) => [heading.id, heading]));
  const byId = new Map(content.measures.map((measure) => [measure.id, measure]));
  const scoreByTask = new Map(
    scores.flatMap((score) => (score.target.type === 'task' ? [[score.target.taskId, score] as const] : [])),
  );
  return content.tasks.map((task): TaskRow => {
    const block = blockAt(content.blocks, task.start);
    const score = scoreByTask.get(task.id) ?? null;
    const measures = task.measureIds
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const text = content.text.slice(task.start, task.end);
    return {
      task,
      versionId: content.version.id,
      report: reportName(content.report),
      area: areaOfTask(task, headings),
      text,
      measures,
      ...lacksOf(text),
      place: block ? placeName(block) : '',
      firstMeasure: measures[0] ?? null,
      measureCount: measures.length,
      provinceAssigned: task.commitments.filter((c) => c.provinceAssigned).length,
      comparison: compareTask(task, content.pairs),
      annotations: annotations.filter((annotation) => concernsTask(annotation, task)),
      score,
      progress: progressOf(score),
      criteriaRated: score ? Object.keys(score.criteria).length : 0,
    };
  });
}

/** The part of the outline that a row stands under; of several reports each has its own. */
export function groupOfRow(manyReports: boolean): (row: TaskRow) => Area {
  return ({ area, report, versionId }) => ({
    key: versionId + area.key,
    title: manyReports ? `${report}　${area.title}` : area.title,
  });
}
