import { task } from '../../../../shared/report/model.ts';
import type { Task } from '../../../../shared/report/model.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { TaskRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** All tasks of a version in text order. */
export function listTasks(db: Readable, versionId: string): Task[] {
  return db
    .all<TaskRow>(
      sql`SELECT * FROM task WHERE version_id = ${versionId} ORDER BY range_start, range_end DESC, id`,
    )
    .map(toTask);
}

/** How many tasks a version has. */
export function countTasks(db: Readable, versionId: string): number {
  return (
    db.get<{ count: number }>(sql`SELECT count(*) AS count FROM task WHERE version_id = ${versionId}`)
      ?.count ?? 0
  );
}

/** The columns of a task. */
export function taskFields(value: Task, versionId: string): Fields<'task'> {
  return {
    version_id: versionId,
    heading_id: value.headingId,
    block_id: value.blockId,
    path: JSON.stringify(value.path),
    title: value.title,
    range_start: value.start,
    range_end: value.end,
    measure_ids: JSON.stringify(value.measureIds),
    commitments: JSON.stringify(value.commitments),
  };
}

function toTask(row: TaskRow): Task {
  return task.parse({
    id: row.id,
    headingId: row.heading_id,
    blockId: row.block_id,
    path: JSON.parse(row.path) as unknown,
    title: row.title,
    start: row.range_start,
    end: row.range_end,
    measureIds: JSON.parse(row.measure_ids) as unknown,
    commitments: JSON.parse(row.commitments) as unknown,
  });
}
