import { describeRange } from '../../../shared/anchoring/anchor.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt } from '../../../shared/report/place.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields, listAnnotations } from '../store/tables/annotation.ts';
import { listScores, scoreFields } from '../store/tables/score.ts';

/**
 * Annotations on a heading, task or measure that a correction took away are put on its words, so that none is lost.
 * The score of a task that was joined with another goes to that one, unless it has its own: then the record is kept
 * and only counted, and undo brings the task back.
 */
export function rescueReferences(
  write: Writer,
  before: VersionContent,
  after: VersionContent,
): { movedAnnotations: number; hiddenScores: number } {
  const versionId = after.version.id;
  const ids = new Set([...after.headings, ...after.tasks, ...after.measures].map(({ id }) => id));
  let movedAnnotations = 0;
  for (const annotation of listAnnotations(write, versionId)) {
    const gone = goneTarget(annotation, before, ids);
    if (!gone) continue;
    const { start, end } = gone;
    const anchor = describeRange(after.text, start, end, blockAt(after.blocks, start)?.id ?? null);
    const moved: Annotation = { ...annotation, target: { type: 'range', anchor } };
    write.update('annotation', annotation.id, annotationFields(moved, start));
    movedAnnotations += 1;
  }
  const hiddenScores = rescueScores(write, before, after, ids);
  return { movedAnnotations, hiddenScores };
}

/** How many scores found no task to go to. */
function rescueScores(
  write: Writer,
  before: VersionContent,
  after: VersionContent,
  ids: ReadonlySet<string>,
): number {
  const scores = listScores(write, after.version.id);
  const taken = new Set(
    scores.flatMap(({ target, authorId }) =>
      target.type === 'task' ? [`${target.taskId} ${authorId}`] : [],
    ),
  );
  let hidden = 0;
  for (const score of scores) {
    const { target, authorId } = score;
    if (ids.has(target.type === 'task' ? target.taskId : target.headingId)) continue;
    const gone = target.type === 'task' ? before.tasks.find(({ id }) => id === target.taskId) : undefined;
    const heir = gone && after.tasks.find(({ start, end }) => start <= gone.start && gone.start < end);
    if (!heir || taken.has(`${heir.id} ${authorId}`)) {
      hidden += 1;
      continue;
    }
    taken.add(`${heir.id} ${authorId}`);
    write.update('score', score.id, scoreFields({ ...score, target: { type: 'task', taskId: heir.id } }));
  }
  return hidden;
}

/** The words that a target stood on, when its record is there no more. */
function goneTarget(
  { target }: Annotation,
  { headings, tasks, measures, blocks }: VersionContent,
  ids: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  switch (target.type) {
    case 'heading':
      return ids.has(target.headingId) ? undefined : headings.find(({ id }) => id === target.headingId);
    case 'measure':
      return ids.has(target.measureId) ? undefined : measures.find(({ id }) => id === target.measureId);
    case 'task': {
      if (ids.has(target.taskId)) return undefined;
      const task = tasks.find(({ id }) => id === target.taskId);
      // A whole task may be several paragraphs; its heading says as well which one is meant.
      return (
        headings.find(({ id }) => id === task?.headingId) ?? blocks.find(({ id }) => id === task?.blockId)
      );
    }
    case 'range':
    case 'report':
      return undefined;
  }
}
