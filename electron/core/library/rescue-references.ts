import { describeRange } from '../../../shared/anchoring/anchor.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt } from '../../../shared/report/place.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields, listAnnotations } from '../store/tables/annotation.ts';
import { listScores } from '../store/tables/score.ts';

/**
 * Annotations on a heading, task or measure that a correction took away are put on its words, so that none is lost.
 * Scores keep their record and are only counted: a mark on a task has no meaning on other words, and undo brings the
 * task back.
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
  const hiddenScores = listScores(write, versionId).filter(
    ({ target }) => !ids.has(target.type === 'task' ? target.taskId : target.headingId),
  ).length;
  return { movedAnnotations, hiddenScores };
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
