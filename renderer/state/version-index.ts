import type { Block, Heading, Measure, Task, VersionContent } from '../../shared/report/model.ts';
import { blockAt, placeName } from '../../shared/report/place.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import { places } from '../wording/places.ts';

/** A half-open range of code units of the canonical text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Look-ups over one version. */
export interface VersionIndex {
  readonly blockById: ReadonlyMap<string, Block>;
  readonly headingById: ReadonlyMap<string, Heading>;
  readonly taskById: ReadonlyMap<string, Task>;
  readonly measureById: ReadonlyMap<string, Measure>;
  blockAt(offset: number): Block | undefined;
  /** The innermost task that holds an offset. */
  taskAt(offset: number): Task | undefined;
  /** The headings above an offset, outermost first. */
  headingsAt(offset: number): readonly Heading[];
  /** The words an annotation is about; null for one on the whole report or on a record that is gone. */
  rangeOf(annotation: Pick<Annotation, 'target'>): TextRange | null;
  /** 第三部分第23段, or 报告整体. */
  placeOf(annotation: Annotation): string;
}

/** Builds the look-ups of one version; linear in its records. */
export function indexVersion(content: VersionContent): VersionIndex {
  const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((r) => [r.id, r]));
  const blockById = byId(content.blocks);
  const headingById = byId(content.headings);
  const taskById = byId(content.tasks);
  const measureById = byId(content.measures);

  // A note on a whole task is drawn on its title, not over all its words.
  const taskTitle = (taskId: string): TextRange | null => {
    const task = taskById.get(taskId);
    return (task?.headingId ? headingById.get(task.headingId) : undefined) ?? task ?? null;
  };

  const rangeOf = (annotation: Pick<Annotation, 'target'>): TextRange | null => {
    const { target } = annotation;
    switch (target.type) {
      case 'range':
        return { start: target.anchor.start, end: target.anchor.end };
      case 'heading':
        return headingById.get(target.headingId) ?? null;
      case 'task':
        return taskTitle(target.taskId);
      case 'measure':
        return measureById.get(target.measureId) ?? null;
      case 'report':
        return null;
    }
  };

  return {
    blockById,
    headingById,
    taskById,
    measureById,
    blockAt: (offset) => blockAt(content.blocks, offset),
    taskAt: (offset) => content.tasks.findLast((t) => t.start <= offset && offset < t.end),
    headingsAt(offset) {
      const found: Heading[] = [];
      let heading = content.headings.findLast((h) => h.start <= offset);
      while (heading) {
        found.unshift(heading);
        heading = heading.parentId === null ? undefined : headingById.get(heading.parentId);
      }
      return found;
    },
    rangeOf,
    placeOf(annotation) {
      const range = rangeOf(annotation);
      const block = range && blockAt(content.blocks, range.start);
      return block ? placeName(block) : places.wholeReport;
    },
  };
}
