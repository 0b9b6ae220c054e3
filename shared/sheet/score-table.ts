import type { VersionContent } from '../report/model.ts';
import { blockAt, placeName } from '../report/place.ts';
import type { Rubric } from '../review/rubric.ts';
import { rubricFor, rubricInUse, totalOf } from '../review/rubric-rules.ts';
import type { RubricShelf, RubricTotal } from '../review/rubric-rules.ts';
import type { CriterionValue, OverallRating, Score } from '../review/score.ts';
import { rubricEdition } from '../wording/rubrics.ts';

/** One task of 任务评分表. */
export interface ScoreTableRow {
  readonly taskId: string;
  readonly title: string;
  /** 第三部分第23段. */
  readonly place: string;
  /** In the order of the rubric's criteria; null = not rated. */
  readonly values: readonly (CriterionValue | null)[];
  readonly total: RubricTotal | null;
  readonly importance: number | null;
  readonly overall: OverallRating | null;
  /** Number of annotations that are its evidence; null where there is no score. */
  readonly evidence: number | null;
  readonly note: string;
  /** Name of the rubric whose table has the criteria, where that is another one. */
  readonly otherRubric: string | null;
}

/** The rows whose criteria are those of one revision of one rubric. */
export interface ScoreTable {
  readonly rubric: Rubric;
  readonly rows: readonly ScoreTableRow[];
}

/**
 * 任务评分表 as data, for every format. The first table holds all tasks in text order by the rubric in use; a task
 * whose criteria were given by another rubric or revision says so there and stands in a table of that one below.
 */
export function buildScoreTables(
  content: Pick<VersionContent, 'tasks' | 'blocks'>,
  scores: readonly Score[],
  shelf: RubricShelf,
): ScoreTable[] {
  const byTask = new Map(
    scores.flatMap((score) => (score.target.type === 'task' ? [[score.target.taskId, score] as const] : [])),
  );
  const used = rubricInUse(shelf);
  if (!used) return [];
  const first: ScoreTableRow[] = [];
  const others = new Map<string, { rubric: Rubric; rows: ScoreTableRow[] }>();
  for (const task of content.tasks) {
    const score = byTask.get(task.id) ?? null;
    const own = rubricFor(score, shelf);
    const block = blockAt(content.blocks, task.start);
    const row = (rubric: Rubric | null): ScoreTableRow => ({
      taskId: task.id,
      title: task.title,
      place: block ? placeName(block) : '',
      values: (rubric ?? used).criteria.map(({ id }) =>
        rubric === null ? null : (score?.criteria[id] ?? null),
      ),
      total: rubric === null || score === null ? null : totalOf(score.criteria, rubric),
      importance: score?.importance ?? null,
      overall: score?.overall ?? null,
      evidence: score ? score.evidence.length : null,
      note: score?.note ?? '',
      otherRubric: rubric === null && own ? rubricEdition(own.name, own.revision) : null,
    });
    const isUsed = own?.id === used.id && own.revision === used.revision;
    first.push(row(isUsed ? used : null));
    if (isUsed || !own) continue;
    const key = `${own.id}:${own.revision}`;
    const table = others.get(key) ?? { rubric: own, rows: [] };
    table.rows.push(row(own));
    others.set(key, table);
  }
  return [{ rubric: used, rows: first }, ...others.values()];
}

/** A criterion's value in words or points: 好, 85, 不评; empty where it is not rated. */
export function valueWord(
  value: CriterionValue | null,
  { scale }: Pick<Rubric, 'scale'>,
  skipped: string,
): string {
  if (value === null) return '';
  if (value === 'skipped') return skipped;
  return scale.type === 'words' ? (scale.words[value] ?? String(value)) : String(value);
}
